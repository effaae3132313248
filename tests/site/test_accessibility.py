"""axe-core on what opens and scrolls; every page as it stands is in test_every_page.py."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.site.axe import TURNS, Known, violations

LIKE_TEXT = "text-decoration: none; color: color-mix(in srgb, currentColor 90%, gray)"
LINK, BOTH = "link-in-text-block", "light dark"
PALE = "<p style='color: #8f8578; font-size: {}px'>Pale, {} pixels high</p>"
COVERED = (
    "<div style='position: relative; height: 3em'><a href='/' style='display: block; width: 9em;"
    " height: 3em'>under</a><button style='position: absolute; top: 0; left: 1em; width: 8em;"
    " height: 3em'>over</button></div>"
)
LOCK = "<style>@media (orientation: portrait) { body { transform: rotate(90deg) } }</style>"
DRAWN = "<svg width=200 height=40>{}<text x=5 y=20 font-weight=600 fill={}>A label</text></svg>"
BOX = "<rect width=200 height=40 fill='{}' />"
FAINT = BOX.format("#1c1a17' opacity='.6")
BESIDE = (
    "<div style='display: flex'><div style='flex: 0 0 70%'><p>Known letters</p></div>"
    "<div class=figure style='flex: 1 1 0'><div class=figure-narrow>{}</div></div></div>"
)
"""What is for places without room: where it stands alone, there is room, and it is not shown."""
PAIRED = (
    "<style>.pair:not(:has(em)) { display: none }</style>"
    "<div class=pair><p style='color: #aba298'>Pale beside another</p><div><em>it</em></div></div>"
)
"""A text that is shown beside another alone: what is not seen as it was is not settled by that."""
REMARK = "<p style='color: {0}'>Letters</p><p style='color: {0}'><!-- a remark: none --></p>"
FLAT = "<p style='color: #8a2be2; height: 0; overflow: hidden'>Letters in a box without height</p>"
FAULTS = [
    ("article", "<img src='/mark.svg'>", "any", "image-alt"),
    ("article", "<p style='color: #aca397'>Too pale on white</p>", "light", "color-contrast"),
    ("article", "<p style='color: #5d564d'>Too dark on black</p>", "dark", "color-contrast"),
    ("article", f"<p>As the <a href=# style='{LIKE_TEXT}'>text</a> is</p>", BOTH, LINK),
    ("article", PALE.format(14, 14) + PALE.format(26, 26), "light", "color-contrast"),
    ("article", "<p style='background: #888'>Known letters</p>", "dark", "color-contrast"),
    ("article", DRAWN.format("", "#aca397"), "light", "color-contrast"),
    ("article", DRAWN.format("", "#5d564d"), "dark", "color-contrast"),
    ("article", DRAWN.format(BOX.format("#777"), "#888"), BOTH, "color-contrast"),
    ("article", DRAWN.format("", "'#1c1a17' fill-opacity=0.4"), BOTH, "color-contrast"),
    ("article", DRAWN.format(FAINT, "#1c1a17"), BOTH, "color-contrast"),
    ("article", BESIDE.format(PALE.format(14, 14)), "light", "color-contrast"),
    ("article", BESIDE.format(DRAWN.format("", "#aca397")), "light", "color-contrast"),
    ("article", REMARK.format("#a59c90"), "light", "color-contrast"),
    ("article", FLAT, BOTH, "passed-by"),
    ("article", PAIRED, BOTH, "not-as-it-was"),
    ("article", "<p><button>+</button> <button>-</button></p>", "any", "target-size"),
    ("article", COVERED, "any", "target-size"),
    ("article", LOCK, "any", "css-orientation-lock"),
    ("header", "<input style='height: 3em'>", "any", "label"),
    ("footer", "<a href='/'></a>", "any", "link-name"),
    ("nav", "<ul><p>No entry</p></ul>", "any", "list"),
]


@pytest.fixture(scope="module")
def faultless(chromium: Browser, served: str, known: Known) -> str:
    """The address of a page without a fault, of which all is settled; each fault is put into it."""
    page = chromium.new_page(locale="en-GB", reduced_motion="reduce")
    page.goto(f"{served}404.html")
    assert list(violations(page, known, TURNS)) == []
    page.close()
    return f"{served}404.html"


@pytest.mark.parametrize(("place", "fault", "scheme", "rule"), FAULTS)
def test_a_fault_is_seen(
    page: Page, faultless: str, known: Known, place: str, fault: str, scheme: str, rule: str
) -> None:
    """The checker is really asked, for each scheme, whatever is settled by other pages."""
    page.goto(faultless)
    page.evaluate(
        "([place, html]) => document.querySelector(place).insertAdjacentHTML('beforeend', html)",
        [place, fault],
    )
    for _ in "12":
        found = {tuple(line.split()[1:3]) for line in violations(page, known)}
        assert found == {(one, rule) for one in scheme.split()}


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_what_opens_does_not_either(page: Page, served: str, locale: str, known: Known) -> None:
    """The card of a link, the results of a search, a citation, and on a phone the drawer."""
    page.goto(f"{served}{locale}concepts/open-infrastructure/")
    page.locator(".guide-text a.footnote-ref").first.focus()
    page.locator(".guide-card").wait_for()
    found = list(violations(page, known))
    page.keyboard.press("/")
    # At once: what the first letters find is replaced while axe looks at it.
    page.locator(".md-search__input:focus").fill("zuul")
    page.locator(".md-search-result__item a").first.wait_for()
    found += violations(page, known)
    page.goto(f"{served}{locale}concepts/open-infrastructure/")
    # Of what stands behind a dialog axe says nothing: it is settled before.
    found += violations(page, known, TURNS)
    page.locator(".guide-cite").first.press("Enter")
    page.locator("dialog[open]").wait_for()
    found += violations(page, known)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}{locale}concepts/open-infrastructure/")
    page.locator("button.guide-menu").press("Enter")
    page.locator(".guide-contents").wait_for()
    assert found + list(violations(page, known)) == []


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_what_scrolls_on_a_phone_does_not_either(
    page: Page, served: str, locale: str, known: Known
) -> None:
    """Wide tables can be scrolled by keys, and have names."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}{locale}reference/terminology/", wait_until="load")
    assert page.locator("[tabindex='0'][role=group]").count()
    assert list(violations(page, known)) == []
