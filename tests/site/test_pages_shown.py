"""Pages as browsers show them: at any width, without a script, at little cost, in silence."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.quiet import rest
from tests.readers import Reading

CONCEPT = "concepts/open-infrastructure/"
WIDE = [
    "",
    CONCEPT,
    "reference/glossary/",
    "concepts/",
    "timeline/",
    "reference/terminology/",
    "sources/",
    "404.html",
]
LOCALES = ["", "zh/"]
OVERFLOW = """() => [...document.querySelectorAll("body *")]
  .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
  .map(element => element.outerHTML.slice(0, 120)).slice(0, 5)"""
TEXT = [".guide-text > p", ".footnote li", ".md-tabs a", "[aria-current=page]", ".concord-facts"]
MAX_BYTES = 150_000
MAX_REQUESTS = 12


@pytest.fixture
def newcomer(chromium: Browser) -> Iterator[Page]:
    """An empty page of a reader with an empty cache."""
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_page_is_wider_than_the_screen(page: Page, served: str, locale: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in WIDE:
        page.goto(served + locale + path)
        page.evaluate("scrollTo(1000, 0)")
        wide = page.evaluate("scrollX") and page.evaluate(OVERFLOW)
        assert not wide, f"{page.url}: {wide}"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_concept_costs_little(newcomer: Page, served: str, locale: str) -> None:
    """Bytes as gzip leaves them: hosts compress text."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    newcomer.on("response", note)
    newcomer.goto(served + locale + CONCEPT)
    rest(newcomer)
    assert len(answers) <= MAX_REQUESTS, [answer.url for answer in answers]
    assert sum(len(gzip.compress(answer.body())) for answer in answers) <= MAX_BYTES
    assert not [answer.url for answer in answers if answer.request.resource_type == "font"]


def test_nothing_moves_after_the_first_paint(newcomer: Page, served: str) -> None:
    newcomer.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry =>"
        " { window.moved += entry.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    for width in (360, 1280):
        newcomer.set_viewport_size({"width": width, "height": 800})
        for path in ("", CONCEPT, f"zh/{CONCEPT}"):
            newcomer.goto(served + path)
            rest(newcomer)
            assert newcomer.evaluate("window.moved") == 0, (newcomer.url, width)


@pytest.mark.parametrize("locale", LOCALES)
def test_without_a_script_a_page_can_be_read(reading: Reading, served: str, locale: str) -> None:
    page = reading(java_script_enabled=False).new_page()
    page.goto(served + locale + CONCEPT)
    for part in TEXT:
        expect(page.locator(part).first).to_be_visible()
    page.locator(".guide-text a.footnote-ref").first.click()
    expect(page.locator(".footnote li").first).to_be_in_viewport()
    for button in page.get_by_role("button").all():
        assert button.is_hidden(), button.inner_text()
    assert page.locator("#__drawer").is_hidden(), "there is nothing that it opens on a wide screen"
    page.locator(".guide-switch").click()
    page.wait_for_url(f"{served}{'' if locale else 'zh/'}{CONCEPT}")


def test_without_a_script_keys_open_the_contents_on_a_phone(reading: Reading, served: str) -> None:
    page = reading(java_script_enabled=False).new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(served + CONCEPT)
    page.locator("#__drawer").press("Space")
    expect(page.locator(".guide-contents summary").first).to_be_in_viewport()
