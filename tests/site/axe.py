"""What axe-core says of a page, in both schemes."""

from __future__ import annotations

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

EVERYWHERE = """() => axe.run({
  resultTypes: ["violations"], selectors: false,
  rules: {
    "color-contrast": {enabled: false}, "link-in-text-block": {enabled: false},
    "target-size": {enabled: true},
  },
})"""
"""The rules that no scheme changes, and the one of WCAG 2.2 that axe leaves out unless asked."""
LOOKS = """scheme => {
  document.documentElement.dataset.scheme = scheme;
  const looks = new Map();
  const lookOf = element => {
    if (!element) return "";
    if (looks.has(element)) return looks.get(element);
    const s = getComputedStyle(element);
    const own = [s.color, s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.fontSize,
      s.fontWeight, s.textDecoration, s.textShadow, s.borderBottom, s.position, s.display];
    looks.set(element, `${lookOf(element.parentElement)} > ${own}`);
    return looks.get(element);
  };
  const said = element => [...element?.childNodes ?? []].some(node => node.data?.trim());
  const texts = [...document.body.querySelectorAll("*")].filter(element =>
    element.checkVisibility() && said(element));
  const one = new Map(texts.map(element =>
    [`${element.localName} ${said(element.parentElement)} ${lookOf(element)}`, element]));
  window.lookedAt = [...one.values()];
  return [...one.keys()];
}"""
"""How the texts of a page look: what stands in running text or alone, its colours, backgrounds and
letters, up to the root. An element that looks so is kept for each."""
COLOURS = """chosen => axe.run({include: chosen.map(at => window.lookedAt[at])}, {
  resultTypes: ["violations"], selectors: false,
  runOnly: ["color-contrast", "link-in-text-block"],
})"""
"""The rules that look at colours, which take axe longer than all others together."""
AT_ONCE = "*, ::before, ::after { animation: none !important; transition: none !important; }"


def violations(page: Page, known: set[str] | None = None) -> Iterator[str]:
    """What axe says of the page as it is shown, in each scheme: one line for each element.

    The rules that look at colours are asked of one of all the elements that look the same; of none
    that looks as one of those ``known``, to which the others are added.
    """
    known = set() if known is None else known
    page.add_style_tag(content=AT_ONCE)
    page.evaluate(Axe().axe_script)
    found = {"any": page.evaluate(EVERYWHERE)}
    for scheme in ("light", "dark"):
        looks = page.evaluate(LOOKS, scheme)
        chosen = [at for at, look in enumerate(looks) if look not in known]
        known.update(looks)
        if chosen:
            found[scheme] = page.evaluate(COLOURS, chosen)
    for scheme, answer in found.items():
        for rule in answer["violations"]:
            for node in rule["nodes"]:
                yield f"{page.url} {scheme} {rule['id']} {node['html'][:120]}"
