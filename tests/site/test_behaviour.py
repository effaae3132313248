"""What a reader does with a page: goes through it by keys, copies, prints."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

CONCEPT = "concepts/open-infrastructure/"
HEADING = ".guide-text h2[id] >> nth=1"
COPY = ["clipboard-read", "clipboard-write"]
CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def page(page: Page, served: str) -> Page:
    """A concept in English."""
    page.goto(served + CONCEPT)
    return page


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


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_out_of_sight_takes_the_focus(page: Page, width: int) -> None:
    """The contents in the drawer, and the button to the top, are there when they are seen."""
    page.set_viewport_size({"width": width, "height": 740})
    hidden = ".md-top" if width > 1220 else ".md-top, .guide-contents :is(a, summary)"
    for _ in range(45):
        page.keyboard.press("Tab")
        assert not page.evaluate("hidden => document.activeElement.matches(hidden)", hidden)
    assert page.evaluate("document.activeElement.closest('article') !== null")
    assert not page.locator(".md-top").evaluate(
        "one => { one.focus(); return one === document.activeElement }"
    )


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


def test_a_section_is_cited_from_its_heading(
    page: Page, context: BrowserContext, served: str
) -> None:
    heading = page.locator(HEADING)
    id_ = heading.get_attribute("id")
    heading.locator(".headerlink").focus()
    page.keyboard.press("Tab")
    cite = heading.get_by_role("button", name="Cite", exact=True)
    expect(cite).to_be_focused()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Cite this page or a section of it")
    expect(dialog.get_by_role("combobox", name="What to cite")).to_have_value(id_ or "")
    expect(dialog.locator("#cite-ris")).to_contain_text(f"{CONCEPT}#{id_}")
    context.grant_permissions(COPY, origin=served.rstrip("/"))
    dialog.locator("[data-concord-copy=cite-ris]").click()
    expect(dialog.get_by_role("status")).to_have_text("Copied")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(cite).to_be_focused()
    page.locator(".concord-cite > summary").click()
    expect(page.locator("details #cite-ris")).to_be_visible()


def test_the_address_of_a_heading_is_copied(
    page: Page, context: BrowserContext, served: str
) -> None:
    context.grant_permissions(COPY, origin=served.rstrip("/"))
    place = page.locator(HEADING).get_attribute("id")
    page.locator(f"#{place} .headerlink").click()
    expect(page.locator(".guide-told")).to_have_text("Address of this section copied")
    assert page.evaluate(CLIPBOARD) == f"{served}{CONCEPT}#{place}"


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
    expect(page.locator("#cite-plain")).to_be_visible()
    for for_programs in (".concord-cite select", ".concord-cite pre"):
        assert page.locator(for_programs).count()
        assert not page.locator(for_programs).locator("visible=true").count()
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
