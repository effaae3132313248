/* What axe-core can tell texts and targets by: tests/site/axe.py says what for. */
window.kinds = (() => {
  const TARGETS = "a[href], area, button, input, select, textarea, summary, iframe, audio, video,"
    + " [tabindex], [contenteditable], [role]";
  const FIELDS = "input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea";
  const DISABLED = ":disabled, [aria-disabled=true]";
  const LINK = "a, [role=link]", LARGE = 24, SMALL_TEXT = 18;
  const isText = node => node?.nodeType === Node.TEXT_NODE && Boolean(node.data.trim());
  const isLettered = node => isText(node) && /[\p{L}\p{N}]/u.test(node.data);
  const said = element => [...element?.childNodes ?? []].some(isText);
  /* Whether axe asks of the letters of an element, unless they are clipped: it does not where there
     are signs alone, nor of what lies above the page until it has the focus. */
  const isRead = element => {
    const { right, bottom } = element.getBoundingClientRect();
    return right + scrollX > 0 && bottom + scrollY > 0 && !element.closest(DISABLED)
      && (element.matches(FIELDS) || [...element.childNodes].some(isLettered));
  };
  const styleOf = element => getComputedStyle(element);

  const remembered = make => {
    const known = new Map();
    const give = element => {
      if (!element) return "";
      if (!known.has(element)) known.set(element, make(element, give));
      return known.get(element);
    };
    return give;
  };

  /* What lies behind a text, from the root on: all that is not as if it were not there. */
  const grounds = () => remembered((element, ground) => {
    const s = styleOf(element), below = ground(element.parentElement);
    const own = [[s.backgroundColor, "rgba(0, 0, 0, 0)"], [s.backgroundImage, "none"],
      [s.opacity, "1"], [s.filter, "none"], [s.mixBlendMode, "normal"], [s.clip, "auto"],
      [s.clipPath, "none"], [s.position.replace("relative", "static"), "static"]]
      .filter(([is, nothing]) => is !== nothing).map(([is]) => is).join();
    return own ? `${below} > ${own}` : below;
  });

  /* The letters of a text, by what counts for whether they are seen: of small ones not the size. */
  const contrast = (element, drawnIn) => {
    const s = styleOf(element), isSmall = parseFloat(s.fontSize) < SMALL_TEXT;
    const control = element.closest("label, legend, button, input, select, textarea, option, svg");
    const colours = drawn.is(element) ? drawnIn(element) : s.color;
    return [control?.localName, isRead(element), colours, isSmall ? "" : s.fontSize, s.fontWeight,
      s.textShadow === "none" ? "" : [s.textShadow, s.fontSize]].join();
  };

  /* The letters of a link, and those that it stands among: of size and fount axe asks only whether
     they are those around. */
  const links = () => remembered((element, around) => {
    const s = styleOf(element), parent = element.parentElement, outer = styleOf(parent);
    const display = s.display.replace(/^(list-item|flex|grid|table)$/, "block");
    const own = [element.localName, said(parent), display, s.fontWeight, s.fontStyle, s.color,
      s.textDecoration, parseFloat(s.borderBottomWidth) ? s.borderBottom : ""].join();
    if (display !== "inline") return own;
    const same = [s.fontSize === outer.fontSize, s.fontFamily === outer.fontFamily];
    return `${own},${same} < ${around(parent)}`;
  });

  /* Whether text stands beside a link, so that its size is that of a line: axe lets it be so. */
  const isInText = element => {
    for (let one = element; styleOf(one).display === "inline"; one = one.parentElement) {
      if ([one.previousSibling, one.nextSibling].some(isText)) return true;
    }
    return false;
  };

  /* The targets, and for each the others that are near it or overlap it. */
  const neighbours = () => {
    const parts = new Set(["structure", "landmark"]
      .flatMap(type => axe.commons.standards.getAriaRolesByType(type)));
    const boxes = [...document.querySelectorAll(TARGETS)]
      .filter(element => !parts.has(element.getAttribute("role")) && element.checkVisibility())
      .map(element => ({ element, box: element.getBoundingClientRect(), beside: [], over: [] }))
      .filter(({ box }) => box.width && box.height)
      .sort((one, other) => one.box.top - other.box.top);
    boxes.forEach((one, at) => {
      for (let next = at + 1; next < boxes.length; next++) {
        const other = boxes[next];
        if (other.box.top >= one.box.bottom + LARGE) break;
        if (other.box.left >= one.box.right + LARGE) continue;
        if (one.box.left >= other.box.right + LARGE) continue;
        one.beside.push(other);
        other.beside.push(one);
      }
    });
    const overlap = (a, b) => a.top < b.bottom && b.top < a.bottom
      && a.left < b.right && b.left < a.right;
    boxes.forEach(one => {
      one.over = one.beside.filter(({ element, box }) => !element.contains(one.element)
        && overlap(one.box, box));
    });
    return boxes;
  };

  const tenths = numbers => numbers.map(number => Math.round(10 * number));
  const least = numbers => tenths(numbers.map(number => Math.min(LARGE, number)));
  const clip = (number, most) => Math.max(-most, Math.min(most, number));
  const middleOf = box => [box.left + box.width / 2, box.top + box.height / 2];
  const named = element => [element.localName, element.getAttribute("role"),
    element.getAttribute("tabindex"), styleOf(element).display];

  /* How far another target and its middle are from the middle of one, and where it lies if one of
     the two is covered; "" where it counts neither for the size of the other nor for the circle
     around it. */
  const placed = (one, other) => {
    const { box } = other, [x, y] = middleOf(one.box);
    if (other.element.contains(one.element)) return [...named(other.element), "around"].join();
    const sides = [box.left - x, box.top - y, box.right - x, box.bottom - y];
    const away = [0, 1].map(at => Math.max(0, sides[at], -sides[at + 2]));
    if (!one.over.includes(other) && Math.hypot(...away) >= LARGE) return "";
    const [otherX, otherY] = middleOf(box), [width, height] = [one.box.width, one.box.height];
    const [across, down] = [width, height].map(size => size / 2 + 2 * LARGE);
    const lies = tenths(sides.map((side, at) => clip(side, at % 2 ? down : across)));
    const covers = one.over.length || other.over.length ? [other.over.length, lies] : [];
    return [...named(other.element), ...least([box.width, box.height, Math.hypot(...away),
      Math.hypot(otherX - x, otherY - y)]), ...covers].join();
  };

  return {
    /* The targets of which axe may have something to say, for they are too small or another
       overlaps them: by what else is near enough to matter. */
    places: () => neighbours()
      .filter(({ box, over }) => Math.min(box.width, box.height) < LARGE || over.length)
      .filter(({ element }) => !isInText(element))
      .map(one => {
        const sizes = [one.box.width, one.box.height];
        const own = [...named(one.element), one.over.length ? tenths(sizes) : least(sizes)];
        const others = one.beside.map(other => placed(one, other)).filter(Boolean);
        return [`${own} | ${others.join(" ; ")}`, one.element];
      }),

    isRead,

    /* The texts, and the fields of text, seen or not. */
    texts: () => [...document.body.querySelectorAll("*")]
      .filter(element => said(element) || element.matches(FIELDS)),

    /* Those of some texts that are seen, by how they look. */
    looks(texts) {
      const ground = grounds(), link = links(), drawnIn = drawn.colours();
      return texts.filter(element => element.checkVisibility({ opacityProperty: true }))
        .map(element => [[
          contrast(element, drawnIn), element.matches(LINK) ? link(element) : "", ground(element),
        ].join(" | "), element]);
    },

    /* The sheets of styles, all together. */
    sheets: () => [[[...document.styleSheets]
      .map(sheet => sheet.href ?? sheet.ownerNode.textContent).join(), document.documentElement]],
  };
})();
