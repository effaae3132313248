"""The contents of a page and the address: what was clicked or opened is marked, named and stays."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.readers import Reading

PAGES = [
    "concepts/open-infrastructure/",
    "concepts/big-tent/",
    "concepts/governance/",
    "projects/zuul/",
    "projects/openstack/",
    "reference/glossary/",
    "reference/figures/",
    "zh/concepts/four-opens/",
    "zh/sources/disagreements/",
    "zh/faq/",
]
CLICKED = """async () => {
  const contents = ".md-nav--secondary, .guide-onpage, .concord-letters";
  const entries = [...document.querySelectorAll(`:is(${contents}) a`)]
    .filter(entry => entry.checkVisibility());
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const settled = () => new Promise(done =>
    addEventListener("scroll", () => setTimeout(done, 150), { once: true }));
  const head = document.querySelector(".md-header").offsetHeight;
  const wrong = [];
  for (const entry of entries) {
    entry.click();
    await frame();
    await frame();
    for (const line of [0, 5]) {
      const before = scrollY;
      scrollBy(0, line);
      if (scrollY !== before) await settled();
      const top = document.getElementById(decodeURIComponent(entry.hash.slice(1)))
        .getBoundingClientRect().top;
      const marked = entries.filter(one => one.matches("[aria-current]")).map(one => one.hash);
      const right = location.hash === entry.hash && marked.includes(entry.hash)
        && new Set(marked).size === 1
        && top >= head - 5 && top < innerHeight;
      if (!right) wrong.push([entry.hash, line, location.hash, marked, top]);
    }
  }
  return [entries.length, wrong];
}"""

SOON = """{
  const later = setTimeout;
  window.setTimeout = (run, wait, ...given) => later(run, Math.min(wait, 5), ...given);
}"""
"""What a page wants to do later is done soon, in the order in which it is due."""


@pytest.fixture
def hurried(page: Page) -> Page:
    """A page that does soon what it wants to do later."""
    page.add_init_script(SOON)
    return page


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_what_is_clicked_is_marked_and_named(
    hurried: Page, served: str, path: str, width: int
) -> None:
    hurried.set_viewport_size({"width": width, "height": 800})
    hurried.goto(served + path, wait_until="load")
    for summary in hurried.locator(".guide-onpage > summary:visible").all():
        summary.click()
    number, wrong = hurried.evaluate(CLICKED)
    assert number > 1
    assert wrong == []


@pytest.mark.parametrize("width", [360, 1440])
def test_a_deep_link_survives_a_line_and_then_follows(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}concepts/big-tent/#before-the-reform", wait_until="load")
    for line in (8, 8, 8, -24, -24):
        page.mouse.wheel(0, line)
        page.wait_for_timeout(200)
        assert page.url.endswith("#before-the-reform")
    page.locator("#who-came").evaluate("heading => heading.scrollIntoView()")
    page.wait_for_url("**/#who-came")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_url("**/big-tent/")
    assert page.locator("[aria-current=location]").count() == 0


def test_the_query_stays(page: Page, served: str) -> None:
    page.goto(f"{served}concepts/big-tent/?h=tent", wait_until="load")
    page.locator("#who-came").evaluate("heading => heading.scrollIntoView()")
    page.wait_for_url("**/?h=tent#who-came")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_url("**/?h=tent")


def test_in_the_bundle_it_is_the_same(hurried: Page, bundle_dir: object) -> None:
    hurried.set_viewport_size({"width": 1440, "height": 800})
    hurried.goto(f"file://{bundle_dir}/concepts/big-tent.html", wait_until="load")
    number, wrong = hurried.evaluate(CLICKED)
    assert (number > 1, wrong) == (True, [])


def test_the_entry_marked_is_in_sight(page: Page, served: str) -> None:
    """The contents of a long page scroll with it."""
    page.set_viewport_size({"width": 1440, "height": 320})
    page.goto(f"{served}reference/figures/", wait_until="load")
    entries = page.locator(".md-nav--secondary a")
    last = entries.nth(entries.count() - 1)
    page.locator(last.get_attribute("href") or "").evaluate("heading => heading.scrollIntoView()")
    expect(last).to_have_attribute("aria-current", "location")
    expect(last).to_be_in_viewport()


def _end_of_line(page: Page, width: int) -> float:
    """How far down the closed contents reach, as a line below the head as wide as the window."""
    line = page.locator(".guide-onpage").bounding_box()
    head = page.locator(".md-header").bounding_box()
    assert line
    assert head
    assert line["x"] == 0
    assert line["width"] == width
    assert abs(line["y"] - head["height"]) <= 2
    return line["y"] + line["height"]


@pytest.mark.parametrize("locale", ["", "zh/"])
@pytest.mark.parametrize("width", [360, 768])
def test_where_there_is_no_room_beside_the_text_the_contents_stay_in_sight(
    page: Page, served: str, width: int, locale: str
) -> None:
    """A line that names the section opens over the text, which does not move."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{served}{locale}projects/zuul/", wait_until="load")
    contents, heading = page.locator(".guide-onpage"), page.locator("#example")
    heading.evaluate("heading => heading.scrollIntoView()")
    title = heading.evaluate("heading => heading.firstChild.textContent.trim()")
    expect(contents.locator("summary")).to_contain_text(title)
    before = heading.bounding_box()
    assert before
    assert before["y"] >= _end_of_line(page, width)
    contents.locator("summary").press("Enter")
    entry = contents.locator("a").last
    expect(entry).to_be_in_viewport()
    assert heading.bounding_box() == before
    page.keyboard.press("Escape")
    expect(entry).to_be_hidden()
    expect(contents.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    entry.click()
    expect(entry).to_be_hidden()
    expect(page.locator(entry.get_attribute("href") or "")).to_be_in_viewport()


def test_the_contents_in_the_text_need_no_script(reading: Reading, served: str) -> None:
    """They open in their place then, and push the text down."""
    page = reading(java_script_enabled=False).new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}projects/zuul/")
    contents, after = page.locator(".guide-onpage"), page.locator(".guide-text > h2").first
    before = after.bounding_box()
    contents.locator("summary").click()
    expect(contents.locator("a").last).to_be_visible()
    opened = after.bounding_box()
    assert before
    assert opened
    assert opened["y"] > before["y"] + 100
    after.evaluate("heading => heading.scrollIntoView()")
    expect(contents).not_to_be_in_viewport()
