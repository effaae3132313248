"""The cards of links: seen by pointer, key and finger, and gone again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.readers import Reading
from tests.site.small_projects import ROOT

CONCEPT = "concepts/open-infrastructure/"
TWO_NOTES = re.compile(r"\[\^[^\]\n]+\]\[\^")
CROWDED = next(
    f"concepts/{path.stem}/"
    for path in sorted((ROOT / "docs/en/concepts").glob("*.md"))
    if TWO_NOTES.search(path.read_text("utf-8"))
)
"""A concept on whose page one note follows another at once."""
CARD = ".guide-card"
NOTE = ".guide-text a.footnote-ref >> nth=0"
FACT = ".concord-facts a[href$=\\#complementarity]"


@pytest.fixture
def page(page: Page, served: str) -> Page:
    """A concept in English."""
    page.goto(served + CONCEPT)
    return page


@pytest.mark.parametrize("selector", [NOTE, FACT])
def test_a_card_shows_on_hover_and_can_be_hovered(page: Page, selector: str) -> None:
    page.locator(selector).hover()
    page.locator(CARD).hover()
    expect(page.locator(CARD)).to_be_visible()
    page.mouse.move(0, 0)
    expect(page.locator(CARD)).to_have_count(0)


def test_a_card_shows_on_focus_and_goes_with_escape(page: Page) -> None:
    link = page.locator(NOTE)
    link.focus()
    expect(page.locator(CARD)).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "guide-card")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(link).to_be_focused()


def test_a_card_goes_when_something_else_is_pressed_but_not_when_it_is_pressed_itself(
    page: Page,
) -> None:
    page.locator(NOTE).focus()
    page.locator(f"{CARD} p").first.click()
    expect(page.locator(CARD)).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(CARD)).to_have_count(0)


@pytest.mark.parametrize(
    ("address", "selector", "target"),
    [
        (CONCEPT, "a.term", "**/glossary/#*"),
        (CONCEPT, "sup:not(.footnote-refs *) > a.footnote-ref", "**/#fn:*"),
        (CROWDED, ".footnote-refs:has(sup:nth-child(2) > :not([hidden]))", "**/#fn:*"),
    ],
)
def test_a_finger_sees_the_card_before_it_follows_the_link(
    reading: Reading, served: str, address: str, selector: str, target: str
) -> None:
    page = reading(has_touch=True, is_mobile=True, locale="en-GB").new_page()
    page.goto(served + address)
    link = page.locator(f".guide-text {selector}").first
    box = link.bounding_box()
    assert box
    assert "term" in selector or (box["width"] >= 24 and box["height"] >= 24), box
    link.tap()
    expect(page.locator(CARD)).to_be_visible()
    there, _, place = page.url.partition("#")
    assert (there, place.startswith("fn:")) == (served + address, False)
    link.tap()
    page.wait_for_url(target)


def test_a_box_of_numbers_shows_the_notes_of_all(reading: Reading, served: str) -> None:
    page = reading(has_touch=True, is_mobile=True, locale="en-GB").new_page()
    page.goto(served + CROWDED)
    box = page.locator(".footnote-refs").first
    number = box.locator("a").count()
    assert number > 1
    box.tap()
    expect(page.locator(f"{CARD} > div")).to_have_count(number)
    page.touchscreen.tap(5, 200)
    expect(page.locator(CARD)).to_have_count(0)


def test_a_card_covers_no_line_of_its_link(page: Page) -> None:
    page.set_viewport_size({"width": 420, "height": 900})
    link = page.locator(".guide-text a:not(.footnote-ref)").filter(visible=True)
    broken = next(one for one in link.all() if one.evaluate("a => a.getClientRects().length > 1"))
    broken.scroll_into_view_if_needed()
    broken.focus()
    card, lines = page.locator(CARD).bounding_box(), broken.bounding_box()
    assert card
    assert lines
    below, above = (
        card["y"] >= lines["y"] + lines["height"],
        card["y"] + card["height"] <= lines["y"],
    )
    assert below or above
