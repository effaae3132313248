"""What a reader sees at first of a page, and what is at hand further down."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

CONCEPT = "concepts/open-infrastructure/"


FIRST: list[ViewportSize] = [
    {"width": 360, "height": 740},
    {"width": 768, "height": 1024},
    {"width": 1440, "height": 900},
]


@pytest.mark.parametrize("locale", ["", "zh/"])
@pytest.mark.parametrize("window", FIRST, ids=lambda window: str(window["width"]))
def test_the_first_screen_of_the_home_page(
    page: Page, served: str, window: ViewportSize, locale: str
) -> None:
    """What this is stands in it, the name of the site once; no way in begins with a mark."""
    page.set_viewport_size(window)
    page.goto(served + locale)
    line = page.locator(".opening > p").first.bounding_box()
    assert line
    assert line["y"] + line["height"] <= window["height"]
    name = page.locator(".guide-mark span").inner_text()
    shown = [
        one for one in page.get_by_text(name, exact=True).all()
        if (box := one.bounding_box()) and box["width"] > 1 and box["y"] < 150
    ]  # fmt: skip
    assert len(shown) == 1
    for way in page.locator(".opening li").all():
        assert way.inner_text().split("\n")[1][:1].isalnum(), way.inner_text()
    search = page.locator(".opening .guide-find")
    search.click()
    expect(page.locator(".md-search__input")).to_be_focused()


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_on_a_phone_the_long_picture_comes_after_what_the_guide_offers(
    page: Page, served: str, locale: str
) -> None:
    for width, is_below in ((360, True), (768, False), (1440, False)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(served + locale)
        picture = page.locator(".opening > .figure").bounding_box()
        offers = page.locator("#apart").bounding_box()
        assert picture
        assert offers
        assert (picture["y"] > offers["y"]) == is_below


@pytest.mark.parametrize("locale", ["", "zh/"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_answer_comes_before_the_facts(
    page: Page, served: str, width: int, locale: str
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    for path in (CONCEPT, "projects/zuul/", "concepts/big-tent/"):
        page.goto(served + locale + path)
        answer = page.locator(".guide-text > p").first.bounding_box()
        facts = page.locator(".concord-facts").bounding_box()
        assert answer
        assert facts
        assert answer["y"] < 300
        assert answer["y"] + answer["height"] <= facts["y"] + 1
        text = page.locator(".guide-text").bounding_box()
        assert text
        assert (facts["x"] > text["x"] + text["width"] / 2) == (width > 720)


@pytest.mark.parametrize("width", [1220, 1440])
def test_other_sections_are_at_hand_in_the_middle_of_a_page(
    page: Page, served: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served + CONCEPT, wait_until="load")
    for place in (0, 12, 900):
        page.evaluate("place => scrollTo(0, place)", place)
        for tab in page.locator(".md-tabs a").all():
            expect(tab).to_be_in_viewport()
        end = page.evaluate(
            "document.querySelector('.md-tabs').getBoundingClientRect().bottom"
            " - document.querySelector('.md-tabs a').getBoundingClientRect().bottom"
        )
        assert abs(end) <= 2


def test_who_mentions_a_concept_is_folded_by_section(page: Page, served: str) -> None:
    page.goto(served + CONCEPT)
    groups = page.locator(".concord-backlinks details")
    assert groups.count() > 1
    expect(groups.first.locator("li").first).to_be_hidden()
    groups.first.locator("summary").press("Enter")
    expect(groups.first.locator("li").first).to_be_visible()
    number = int(groups.first.locator("small").first.inner_text())
    assert number == groups.first.locator("li").count()
