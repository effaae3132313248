"""The other language: the same place in it, and to whom it is offered."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.readers import Reading

CONCEPT = "concepts/open-infrastructure/"
HEADING = ".guide-text h2[id] >> nth=1"
OPENED = """element => new Promise(done => {
  const settled = () => requestAnimationFrame(() => requestAnimationFrame(done))
  addEventListener("hashchange", settled, { once: true })
  location.hash = element.id
})"""
"""Opens a place by its address, as a reader does who types it."""


@pytest.fixture
def page(page: Page, served: str) -> Page:
    """A concept in English."""
    page.goto(served + CONCEPT)
    return page


def test_the_language_changes_at_the_same_heading_and_back(page: Page, served: str) -> None:
    heading = page.locator(HEADING)
    heading.evaluate("heading => heading.scrollIntoView()")
    place = heading.get_attribute("id")
    page.locator(".guide-switch").click()
    page.wait_for_url(f"{served}zh/{CONCEPT}#{place}")
    expect(page.locator(f"#{place}")).to_be_in_viewport()
    page.keyboard.press("Alt+l")
    page.wait_for_url(f"{served}{CONCEPT}#{place}")


def test_from_the_top_it_leads_to_the_top(page: Page, served: str) -> None:
    page.locator(".guide-switch").click()
    page.wait_for_url(f"{served}zh/{CONCEPT}")


@pytest.mark.parametrize(
    ("path", "place", "expected"),
    [
        ("reference/glossary/", "#composability", "#composability"),
        ("reference/glossary/", "#entry-zuul", "#entry-zuul"),
        ("reference/terminology/", "#term-big-tent", "#term-big-tent"),
        ("concepts/integration/", "[id^='fn:the-new-stack'] >> nth=0", "#fn:the-new-stack-2017."),
        ("concepts/big-tent/", "#the-reform ~ p sup[id^=fnref] >> nth=0", "#the-reform"),
        ("timeline/", "#year-2015", "#year-2015"),
    ],
)
def test_the_language_changes_at_the_nearest_place_of_any_kind(
    page: Page, served: str, path: str, place: str, expected: str
) -> None:
    """Entries, rows and notes too, opened by their addresses; a query is kept."""
    page.goto(f"{served}{path}?h=x", wait_until="load")
    page.locator(place).evaluate(OPENED)
    page.locator(".guide-switch").click()
    page.wait_for_url(f"{served}zh/{path}?h=x{expected}*")
    expect(page.locator(":target")).to_be_in_viewport()


def test_what_the_other_page_lacks_is_passed_over(page: Page, served: str) -> None:
    page.locator(".guide-switch").evaluate(
        "(link, lacks) => { link.dataset.guideLacks = lacks; }",
        page.locator(HEADING).get_attribute("id"),
    )
    page.locator(HEADING).evaluate("heading => heading.scrollIntoView()")
    page.locator(".guide-switch").click()
    page.wait_for_url(f"{served}zh/{CONCEPT}#*")
    first = page.locator(".guide-text h2[id]").first.get_attribute("id")
    assert page.url.endswith(f"#{first}")


def test_in_the_bundle_the_place_is_kept_too(context: BrowserContext, bundle_dir: Path) -> None:
    page = context.new_page()
    page.goto(f"{bundle_dir.as_uri()}/reference/glossary.html#composability", wait_until="load")
    page.locator(".guide-switch").click()
    page.wait_for_url("**/zh/reference/glossary.html#composability")


OFFERS = [
    ("zh-TW", "", ["zh"]),
    ("zh-CN", "zh/", []),
    ("en-US", "zh/", ["en"]),
    ("en-US", "", []),
    ("fr-FR", "", []),
    ("fr-FR", "zh/", []),
]


@pytest.mark.parametrize(("language", "path", "offered"), OFFERS)
def test_the_other_language_is_offered_to_whom_prefers_it(
    reading: Reading, served: str, language: str, path: str, offered: list[str]
) -> None:
    page = reading(locale=language).new_page()
    page.goto(served + path + CONCEPT)
    shown = page.locator(".guide-offer:visible")
    assert [offer.get_attribute("lang") for offer in shown.all()] == offered
    if offered:
        shown.get_by_role("button").click()
        expect(shown).to_have_count(0)
        page.reload()
        expect(shown).to_have_count(0)


def test_the_language_chosen_is_the_one_offered(page: Page, served: str) -> None:
    page.locator(".guide-switch").click()
    page.wait_for_url(f"{served}zh/**")
    expect(page.locator(".guide-offer:visible")).to_have_count(0)
    page.goto(served + CONCEPT)
    expect(page.locator(".guide-offer:visible")).to_have_attribute("lang", "zh")


def test_what_is_not_found_may_be_there_in_the_other_language(page: Page, served: str) -> None:
    page.goto(f"{served}zh/{CONCEPT}gone/")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    link = page.locator("[data-guide-counterpart]")
    link.click()
    page.wait_for_url(f"{served}{CONCEPT}gone/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("article").get_by_role("button").click()
    expect(page.locator(".md-search__input")).to_be_focused()
