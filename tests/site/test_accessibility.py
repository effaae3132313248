"""axe-core on every page of the site, in both schemes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

RULES = {"default": {}, "slate": {"runOnly": ["color-contrast", "link-in-text-block"]}}
"""All rules in one scheme; in the other those that look at colours, for it changes no more."""
RUN = """([scheme, rules]) => {
  document.body.setAttribute("data-md-color-scheme", scheme);
  return axe.run({resultTypes: ["violations"], selectors: false, ...rules});
}"""
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
    for scheme, rules in RULES.items():
        for rule in page.evaluate(RUN, [scheme, rules])["violations"]:
            for node in rule["nodes"]:
                yield f"{page.url} {scheme} {rule['id']} {node['html'][:120]}"


@pytest.mark.parametrize("fault", ["<img src='/mark.svg'>", "<p style='color: #888'>Too pale</p>"])
def test_a_fault_is_seen(page: Page, served: str, fault: str) -> None:
    """The checker is really asked."""
    page.goto(f"{served}404.html")
    assert list(violations(page)) == []
    page.evaluate(
        "html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", fault
    )
    assert list(violations(page))


def test_no_page_violates_a_rule(page: Page, site_dir: Path, served: str) -> None:
    files = sorted(site_dir.rglob("*.html"))
    assert len(files) > 100
    found: list[str] = []
    for file in files:
        page.goto(served + file.relative_to(site_dir).as_posix())
        found += violations(page)
    assert found == []


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
