"""axe-core on every page of the site, in both schemes."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tools.browser import find_browser, flags

BROWSERS = 2
"""A page keeps one core busy."""
ONE_SCHEME = """() => {
  document.body.setAttribute("data-md-color-scheme", "default");
  return axe.run({
    resultTypes: ["violations"], selectors: false, rules: {"target-size": {enabled: true}},
  });
}"""
"""All rules, and the one of WCAG 2.2 that axe leaves out unless it is asked for."""
OTHER_SCHEME = """() => {
  document.body.setAttribute("data-md-color-scheme", "slate");
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
"""The rules that look at colours, for a scheme changes no more: on one of all the elements that
have the same colours, backgrounds and letters as each other, up to the root."""
NOTE = 'class="footnote-ref"'
"""Numbers of notes are targets inside a line, which WCAG 2.5.8 excepts; axe knows it in sentences,
not in cells of tables."""
AT_ONCE = "*, ::before, ::after { animation: none !important; transition: none !important; }"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page in which colours change at once: axe would see one half way."""
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations(page: Page) -> Iterator[str]:
    """What axe says of the page as it is shown, in each scheme: one line for each element."""
    page.add_style_tag(content=AT_ONCE)
    page.evaluate(Axe().axe_script)
    for scheme, run in (("default", ONE_SCHEME), ("slate", OTHER_SCHEME)):
        for rule in page.evaluate(run)["violations"]:
            for node in rule["nodes"]:
                if rule["id"] == "target-size" and NOTE in node["html"]:
                    continue
                yield f"{page.url} {scheme} {rule['id']} {node['html'][:120]}"


def looked_at(addresses: SimpleQueue[str]) -> list[str]:
    """What axe says of the pages that are left in a queue, in a browser of its own."""
    found: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=flags())
        page = browser.new_page(reduced_motion="reduce")
        while True:
            try:
                page.goto(addresses.get_nowait())
            except Empty:
                return found
            found += violations(page)


@pytest.mark.parametrize(
    ("fault", "scheme", "rule"),
    [
        ("<img src='/mark.svg'>", "default", "image-alt"),
        ("<p style='color: #aca397'>Too pale on white</p>", "default", "color-contrast"),
        ("<p style='color: #5d564d'>Too dark on black</p>", "slate", "color-contrast"),
        ("<p><button>+</button> <button>-</button></p>", "default", "target-size"),
    ],
)
def test_a_fault_is_seen(page: Page, served: str, fault: str, scheme: str, rule: str) -> None:
    """The checker is really asked, for each scheme."""
    page.goto(f"{served}404.html")
    assert list(violations(page)) == []
    page.evaluate(
        "html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", fault
    )
    (found,) = {tuple(line.split()[1:3]) for line in violations(page)}
    assert found == (scheme, rule)


def test_no_page_violates_a_rule(site_dir: Path, served: str) -> None:
    """The longest pages first, so that no browser is left alone with one at the end."""
    files = sorted(site_dir.rglob("*.html"), key=lambda file: -file.stat().st_size)
    assert len(files) > 100
    addresses: SimpleQueue[str] = SimpleQueue()
    for file in files:
        addresses.put(served + file.relative_to(site_dir).as_posix())
    with ThreadPoolExecutor(BROWSERS) as browsers:
        found = list(browsers.map(looked_at, [addresses] * BROWSERS))
    assert found == [[]] * BROWSERS


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_what_opens_does_not_either(page: Page, served: str, locale: str) -> None:
    """The card of a link, the results of a search, and on a phone the drawer."""
    page.goto(f"{served}{locale}concepts/open-infrastructure/")
    page.locator(".guide-text a.footnote-ref").first.focus()
    page.locator(".guide-card").wait_for()
    found = list(violations(page))
    page.keyboard.press("/")
    page.keyboard.type("zuul")
    page.locator(".md-search-result__item a").first.wait_for()
    found += violations(page)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}{locale}concepts/open-infrastructure/")
    page.locator("button.guide-menu").press("Enter")
    page.locator(".guide-contents").wait_for()
    assert found + list(violations(page)) == []


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_what_scrolls_on_a_phone_does_not_either(page: Page, served: str, locale: str) -> None:
    """Wide tables, figures and the map of concepts can be scrolled by keys, and have names."""
    page.set_viewport_size({"width": 360, "height": 740})
    found: list[str] = []
    for path in ("concepts/", "reference/terminology/", "story/why-it-changed/"):
        page.goto(f"{served}{locale}{path}", wait_until="load")
        assert page.locator("[tabindex='0'][role=group]").count()
        found += violations(page)
    assert found == []
