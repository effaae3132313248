"""What a reader does with a page: changes its language, looks at links, copies, prints."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

CONCEPT = "concepts/open-infrastructure/"
HEADING = ".guide-text h2[id] >> nth=1"
CARD = ".guide-card"
NOTE = ".guide-text a.footnote-ref >> nth=0"
FACT = ".concord-facts a[href$=\\#complementarity]"
COPY = ["clipboard-read", "clipboard-write"]
CLIPBOARD = "navigator.clipboard.readText()"
OPENED = """element => new Promise(done => {
  const settled = () => requestAnimationFrame(() => requestAnimationFrame(done))
  addEventListener("hashchange", settled, { once: true })
  location.hash = element.id
})"""
"""Opens a place by its address, as a reader does who types it."""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A reader who prefers English, with nothing remembered."""
    context = chromium.new_context(locale="en-GB", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, served: str) -> Page:
    """A concept in English."""
    page = context.new_page()
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
        ("concepts/big-tent/", "[id^='fn:the-new-stack'] >> nth=0", "#fn:the-new-stack-2017."),
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


def test_in_the_bundle_the_place_is_kept_too(chromium: Browser, bundle_dir: Path) -> None:
    page = chromium.new_page(locale="en-GB")
    page.goto(f"{bundle_dir.as_uri()}/reference/glossary.html#composability", wait_until="load")
    page.locator(".guide-switch").click()
    page.wait_for_url("**/zh/reference/glossary.html#composability")
    page.close()


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
    chromium: Browser, served: str, language: str, path: str, offered: list[str]
) -> None:
    context = chromium.new_context(locale=language)
    page = context.new_page()
    page.goto(served + path + CONCEPT)
    shown = page.locator(".guide-offer:visible")
    assert [offer.get_attribute("lang") for offer in shown.all()] == offered
    if offered:
        shown.get_by_role("button").click()
        expect(shown).to_have_count(0)
        page.reload()
        expect(shown).to_have_count(0)
    context.close()


def test_the_language_chosen_is_the_one_offered(page: Page, served: str) -> None:
    page.locator(".guide-switch").click()
    page.wait_for_url(f"{served}zh/**")
    expect(page.locator(".guide-offer:visible")).to_have_count(0)
    page.goto(served + CONCEPT)
    expect(page.locator(".guide-offer:visible")).to_have_attribute("lang", "zh")


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
    ("selector", "target"),
    [
        ("a.term", "**/glossary/#*"),
        ("sup:not(.footnote-refs *) > a.footnote-ref", "**/#fn:*"),
        (".footnote-refs:has(sup:nth-child(2) > :not([hidden]))", "**/#fn:*"),
    ],
)
def test_a_finger_sees_the_card_before_it_follows_the_link(
    chromium: Browser, served: str, selector: str, target: str
) -> None:
    context = chromium.new_context(has_touch=True, is_mobile=True, locale="en-GB")
    page = context.new_page()
    page.goto(served + CONCEPT)
    link = page.locator(f".guide-text {selector}").first
    box = link.bounding_box()
    assert box
    assert "term" in selector or (box["width"] >= 24 and box["height"] >= 24), box
    link.tap()
    expect(page.locator(CARD)).to_be_visible()
    assert page.url == served + CONCEPT
    link.tap()
    page.wait_for_url(target)
    context.close()


def test_a_box_of_numbers_shows_the_notes_of_all(chromium: Browser, served: str) -> None:
    context = chromium.new_context(has_touch=True, is_mobile=True, locale="en-GB")
    page = context.new_page()
    page.goto(served + CONCEPT)
    box = page.locator(".footnote-refs").first
    number = box.locator("a").count()
    assert number > 1
    box.tap()
    expect(page.locator(f"{CARD} > div")).to_have_count(number)
    page.touchscreen.tap(5, 200)
    expect(page.locator(CARD)).to_have_count(0)
    context.close()


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


def test_the_head_never_hides_what_has_the_focus(page: Page) -> None:
    """Going backwards, browsers bring a link to the upper edge of the window."""
    links = page.locator(".guide-text a")
    links.nth(links.count() - 1).focus()
    head = page.locator(".md-header").bounding_box()
    assert head
    for _ in range(links.count() - 1):
        page.keyboard.press("Shift+Tab")
        top = page.evaluate("document.activeElement.getBoundingClientRect().top")
        assert top >= head["height"] - 1, page.evaluate("document.activeElement.outerHTML")


def test_a_citation_is_copied_with_the_day_of_access(
    page: Page, context: BrowserContext, served: str
) -> None:
    context.grant_permissions(COPY, origin=served.rstrip("/"))
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    page.locator(".concord-cite > summary").click()
    begun = {"bibtex": "@online{", "ris": "TY  - ELEC", "csl": '"type": "webpage"'}
    for form, words in {"plain": CONCEPT, "gbt": f"[{today}]", **begun}.items():
        page.locator(f"[data-concord-copy=cite-{form}]").click()
        expect(page.locator(".guide-told")).to_have_text("Copied")
        assert words in page.evaluate(CLIPBOARD)


def test_a_section_is_cited_by_its_title_and_address(page: Page) -> None:
    """The one that the reader has opened is offered first."""
    heading = page.locator(HEADING)
    id_, title = heading.get_attribute("id"), heading.evaluate("one => one.firstChild.textContent")
    heading.locator(".headerlink").click()
    page.locator(".concord-cite > summary").click()
    choice = page.get_by_role("combobox", name="What to cite")
    expect(choice).to_have_value(id_ or "")
    for form in ("plain", "gbt", "bibtex", "ris", "csl"):
        expect(page.locator(f"#cite-{form}")).to_contain_text(f": {title}")
        expect(page.locator(f"#cite-{form}")).to_contain_text(f"{CONCEPT}#{id_}")
    choice.select_option("")
    expect(page.locator("#cite-bibtex")).not_to_contain_text("#")


def test_the_address_of_a_heading_is_copied(
    page: Page, context: BrowserContext, served: str
) -> None:
    context.grant_permissions(COPY, origin=served.rstrip("/"))
    place = page.locator(HEADING).get_attribute("id")
    page.locator(f"#{place} .headerlink").click()
    expect(page.locator(".guide-told")).to_have_text("Address of this section copied")
    assert page.evaluate(CLIPBOARD) == f"{served}{CONCEPT}#{place}"


def test_what_is_not_found_may_be_there_in_the_other_language(page: Page, served: str) -> None:
    page.goto(f"{served}zh/{CONCEPT}gone/")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    link = page.locator("[data-guide-counterpart]")
    link.click()
    page.wait_for_url(f"{served}{CONCEPT}gone/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("article").get_by_role("button").click()
    expect(page.locator(".md-search__input")).to_be_focused()


def test_on_paper_there_is_the_text_with_its_notes_and_addresses(page: Page, served: str) -> None:
    page.goto(f"{served}sources/further-reading/")
    page.emulate_media(media="print")
    for part in (".md-header", ".md-tabs", ".md-sidebar--primary", ".concord-letters"):
        assert not page.locator(part).locator("visible=true").count()
    link = page.locator(".guide-text a[href^=http]").first
    after = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert after == f'" <{link.get_attribute("href")}>"'
    page.goto(served + CONCEPT)
    expect(page.locator(".footnote li").first).to_be_visible()
    address = page.locator(".footnote .concord-address").first
    expect(address).to_be_visible()
    assert address.inner_text() == address.get_attribute("href")
    assert address.evaluate("a => getComputedStyle(a, '::after').content") == "none"
    page.emulate_media(media="screen")
    expect(address).to_be_hidden()


def test_the_glossary_is_filtered(page: Page, served: str) -> None:
    page.goto(f"{served}reference/glossary/")
    field = page.locator(".concord-filter input")
    shown = page.locator(".concord-entry:visible")
    whole = shown.count()
    field.fill("大帐篷")
    expect(page.locator(".concord-filter [role=status]")).to_have_text(f"Entries: {shown.count()}")
    assert 0 < shown.count() < whole / 4
    assert page.locator(".concord-glossary section:visible").count() <= shown.count()
    field.fill("no such thing")
    expect(shown).to_have_count(0)
    page.evaluate("location.hash = 'composability'")
    expect(page.locator("#composability")).to_be_in_viewport()
    expect(field).to_have_value("")
    expect(shown).to_have_count(whole)
