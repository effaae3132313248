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
COLOURS = """scheme => {
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
  const texts = [...document.body.querySelectorAll("*")].filter(element =>
    element.checkVisibility() && [...element.childNodes].some(node => node.data?.trim()));
  const one = new Map(texts.map(element => [`${element.localName} ${lookOf(element)}`, element]));
  return axe.run({include: [...one.values()]}, {
    resultTypes: ["violations"], selectors: false,
    runOnly: ["color-contrast", "link-in-text-block"],
  });
}"""
"""The rules that look at colours, which take axe longer than all others together: they are asked of
one of all the elements that have the same colours, backgrounds and letters, up to the root."""
AT_ONCE = "*, ::before, ::after { animation: none !important; transition: none !important; }"


def violations(page: Page) -> Iterator[str]:
    """What axe says of the page as it is shown, in each scheme: one line for each element."""
    page.add_style_tag(content=AT_ONCE)
    page.evaluate(Axe().axe_script)
    found = {"any": page.evaluate(EVERYWHERE)}
    found |= {scheme: page.evaluate(COLOURS, scheme) for scheme in ("light", "dark")}
    for scheme, answer in found.items():
        for rule in answer["violations"]:
            for node in rule["nodes"]:
                yield f"{page.url} {scheme} {rule['id']} {node['html'][:120]}"
