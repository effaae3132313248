/* What is asked of axe-core on a page, and of which elements: tests/site/axe.py says why. */
window.asking = (() => {
  const TARGETS = "a[href], area, button, input, select, textarea, summary, iframe, audio, video,"
    + " [tabindex], [contenteditable], [role]";
  const LARGE = 24;
  const COLOURS = ["color-contrast", "link-in-text-block"], SIZES = ["target-size"];
  const said = element => [...element?.childNodes ?? []].some(node => node.data?.trim());
  const styleOf = element => getComputedStyle(element);
  const isOver = element => !/static|relative/.test(styleOf(element).position);

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

  /* The letters of a text, and those that it stands among. */
  const letters = () => remembered((element, around) => {
    const s = styleOf(element);
    const own = [element.localName, said(element.parentElement), s.color, s.fontFamily, s.fontSize,
      s.fontWeight, s.fontStyle, s.textDecoration, s.textShadow, s.borderBottom, s.display].join();
    return s.display === "inline" ? `${own} < ${around(element.parentElement)}` : own;
  });

  /* Whether text stands beside a link, so that its size is that of a line: axe lets it be so. */
  const isInText = element => {
    for (let one = element; styleOf(one).display === "inline"; one = one.parentElement) {
      if ([one.previousSibling, one.nextSibling].some(node => node?.data?.trim())) return true;
    }
    return false;
  };

  /* How the targets lie of which the rule may have something to say: they are too small, or
     another overlaps them. What is as large, and has the same about it, is judged the same. */
  const places = () => {
    const boxes = [...document.querySelectorAll(TARGETS)]
      .filter(element => element.checkVisibility())
      .map(element => ({ element, box: element.getBoundingClientRect(), beside: [] }))
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
    const of = ({ element, box }, from) => [element.localName, element.getAttribute("role"),
      element.getAttribute("tabindex"), styleOf(element).display,
      ...[box.left - from.left, box.top - from.top, box.width, box.height]
        .map(pixels => Math.round(10 * pixels))].join();
    return boxes
      .filter(({ box, beside }) => Math.min(box.width, box.height) < LARGE
        || beside.some(other => overlap(box, other.box)))
      .filter(({ element }) => !isInText(element))
      .map(one => [
        `${of(one, one.box)} | ${one.beside.map(other => of(other, one.box))}`, one.element,
      ]);
  };

  const looks = () => {
    const ground = grounds(), letter = letters();
    return [...document.body.querySelectorAll("*")]
      .filter(element => said(element) || element.matches("input, select, textarea"))
      .filter(element => element.checkVisibility({ opacityProperty: true }))
      .map(element => [`${letter(element)} | ${ground(element)}`, element]);
  };

  /* Leave out of the page what is not asked about and does not lie over it. */
  const leaveOut = elements => {
    const kept = new Set();
    for (let one of elements) for (; one; one = one.parentElement) kept.add(one);
    const isPart = (element, inside) => inside && styleOf(element).display.startsWith("inline");
    const walk = (element, inside) => {
      for (const child of element.children) {
        const part = isPart(child, inside);
        if (kept.has(child)) walk(child, part || styleOf(child).display !== "inline");
        else if (!part && !isOver(child)) child.dataset.unasked = "";
      }
    };
    walk(document.body, false);
  };
  const bringBack = () => document.querySelectorAll("[data-unasked]").forEach(element => {
    delete element.dataset.unasked;
  });

  const run = async (context, options) => {
    const { violations, passes, incomplete } = await axe.run(context, {
      selectors: false, elementRef: true, ...options,
    });
    return {
      seen: new Set([...violations, ...passes, ...incomplete].flatMap(rule =>
        rule.nodes.map(node => node.element))),
      faults: violations.flatMap(rule => rule.nodes.map(node => `${rule.id} ${node.html}`)),
    };
  };
  let found = [];

  return {
    /* The rules that ask neither for colours nor for sizes: the faults. */
    async everywhere() {
      const rules = Object.fromEntries(COLOURS.map(name => [name, { enabled: false }]));
      return (await run(document, { resultTypes: ["violations"], rules })).faults;
    },

    /* Of texts in a scheme, or of targets, what axe can tell them by; an element stands for all
       that have it in common. */
    kinds(scheme) {
      if (scheme) document.documentElement.dataset.scheme = scheme;
      found = [...new Map(scheme ? looks() : places())];
      return found.map(([kind]) => kind);
    },

    /* The rules about them, asked of those at some places: the faults, and the kinds of those
       that axe has looked at. */
    async chosen(scheme, at) {
      const asked = at.map(place => found[place]), include = asked.map(([, element]) => element);
      if (scheme) leaveOut(include);
      const { faults, seen } = await run({ include }, { runOnly: scheme ? COLOURS : SIZES });
      bringBack();
      return [faults, asked.filter(([, element]) => seen.has(element)).map(([kind]) => kind)];
    },
  };
})();
