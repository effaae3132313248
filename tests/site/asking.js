/* What is asked of axe-core on a page, and of which elements: tests/site/axe.py says why. */
window.asking = (() => {
  const COLOURS = ["color-contrast", "link-in-text-block"], SHEETS = ["css-orientation-lock"];
  const CLIPPED = "inset(50%)";
  /* What is asked about once of all that is alike: how to tell it, and the rules. */
  const ABOUT = {
    sheets: [kinds.sheets, SHEETS], targets: [kinds.places, ["target-size"]],
    light: [kinds.looks, COLOURS], dark: [kinds.looks, COLOURS],
  };
  const QUIET = `*, ::before, ::after { animation: none !important; transition: none !important; }
    [data-unasked] { display: none !important; }`;
  const isOver = element => !/static|relative/.test(getComputedStyle(element).position);

  const quiet = new CSSStyleSheet();
  quiet.replaceSync(QUIET);
  document.adoptedStyleSheets.push(quiet);

  /* What of the page neither is kept nor lies over it. A drawing is kept whole. */
  const unkept = kept => {
    const left = [];
    const isPart = (element, inside) =>
      inside && getComputedStyle(element).display.startsWith("inline");
    const walk = (element, inside) => {
      for (const child of element.children) {
        const part = isPart(child, inside);
        if (!kept.has(child)) {
          if (!part && !isOver(child)) left.push(child);
        } else if (child.localName !== "svg") {
          walk(child, part || getComputedStyle(child).display !== "inline");
        }
      }
    };
    walk(document.body, false);
    return left;
  };

  /* Leave out of the page what is not asked about and does not lie over it. It stays where it is,
     but holds nothing meanwhile: axe goes through all that a document holds, seen or not. Only
     styles stay, which others have from there. What is kept stays as wide as it is: there are
     styles that show one text where there is room, and another where there is none. Gives what
     brings all of it back. */
  const leaveOut = elements => {
    const kept = new Set();
    for (let one of elements) for (; one; one = one.parentElement) kept.add(one);
    const left = unkept(kept), wide = [...kept];
    const widths = wide.map(element => ({ width: getComputedStyle(element).width, flex: "none" }));
    const loosen = dressed(wide, widths);
    for (const element of left) element.dataset.unasked = "";
    const emptied = left
      .filter(element => !element.matches("style") && !element.querySelector("style"))
      .map(element => [element, [...element.childNodes]]);
    for (const [element] of emptied) element.replaceChildren();
    return () => {
      for (const [element, held] of emptied) element.replaceChildren(...held);
      for (const element of left) delete element.dataset.unasked;
      loosen();
    };
  };

  /* Axe would write down every element that it looks at, the right ones too. */
  axe.configure({ noHtml: true });
  const written = element => element.outerHTML.replace(/\s+/g, " ");
  const faultsOf = ({ violations }) =>
    violations.flatMap(rule => rule.nodes.map(node => `${rule.id} ${written(node.element)}`));
  const elementsOf = rules => rules.flatMap(rule => rule.nodes.map(node => node.element));
  const show = about => {
    if (ABOUT[about][1] === COLOURS) document.documentElement.dataset.scheme = about;
  };
  let found = {};

  const places = (about, at) => at.map(place => found[about][place]);

  const named = (name, asked) => asked.map(([, element]) => `${name} ${element.outerHTML}`);

  /* Those texts that look otherwise, or are not seen, since the rest of the page was left out. */
  const changed = asked => {
    const now = new Map(kinds.looks(asked.map(([, element]) => element))
      .map(([kind, element]) => [element, kind]));
    return named("not-as-it-was", asked.filter(([kind, element]) => now.get(element) !== kind));
  };

  /* Those texts of whose colours axe says nothing, not even that it is not sure; what is for screen
     readers alone is no such text. */
  const passedBy = (asked, { violations, passes, incomplete }) => {
    const said = [...violations, ...passes, ...incomplete];
    const heard = new Set(elementsOf(said.filter(({ id }) => id === COLOURS[0])));
    return named("passed-by", asked.filter(([kind, element]) => !heard.has(element)
      && kinds.isRead(element) && !kind.includes(CLIPPED)));
  };

  /* The rules about some of what was found: the faults, and the kinds of which axe is sure. */
  const ask = async (about, at) => {
    const asked = places(about, at), rules = ABOUT[about][1], isOfColours = rules === COLOURS;
    const elements = asked.map(([, element]) => element);
    show(about);
    const faults = isOfColours ? changed(asked) : [];
    const untell = drawn.tell(isOfColours ? elements.filter(drawn.is) : []);
    const said = await axe.run({ include: elements }, {
      selectors: false, elementRef: true, runOnly: rules, preload: rules === SHEETS,
    });
    untell();
    if (isOfColours) faults.push(...passedBy(asked, said));
    const unsure = new Set(elementsOf(said.incomplete));
    const sure = new Set(elementsOf(said.passes).filter(element => !unsure.has(element)));
    const settled = asked.filter(([, element]) => sure.has(element)).map(([kind]) => kind);
    return [[...faults, ...faultsOf(said)], settled];
  };

  return {
    /* The faults by the rules that are asked of each page, and of all else what axe can tell it
       by; an element stands for all that have it in common. */
    async page() {
      const apart = Object.values(ABOUT).flatMap(([, rules]) => rules);
      const said = await axe.run(document, {
        selectors: false, elementRef: true, resultTypes: ["violations"], preload: false,
        rules: Object.fromEntries(apart.map(name => [name, { enabled: false }])),
      });
      const texts = kinds.texts();
      found = {};
      for (const [about, [tell]] of Object.entries(ABOUT)) {
        show(about);
        found[about] = [...new Map(tell(texts))];
      }
      const told = Object.entries(found).map(([about, all]) => [about, all.map(([kind]) => kind)]);
      return [faultsOf(said), Object.fromEntries(told)];
    },

    /* What is said of those at some places. Of both schemes the page is left out once, and what it
       shows already is asked first. */
    async chosen(chosen) {
      const said = {}, all = Object.keys(chosen);
      const schemes = all.filter(about => ABOUT[about][1] === COLOURS).reverse();
      for (const about of all.filter(about => !schemes.includes(about))) {
        said[about] = await ask(about, chosen[about]);
      }
      const shown = schemes.flatMap(about => places(about, chosen[about]));
      if (!shown.length) return said;
      const bringBack = leaveOut(shown.map(([, element]) => element));
      for (const about of schemes) said[about] = await ask(about, chosen[about]);
      bringBack();
      return said;
    },
  };
})();
