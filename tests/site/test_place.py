"""Who goes back comes to the note they were at, however late a browser scrolls or a timer runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

HELD = """{
  const [later, never, frame] = [setTimeout, clearTimeout, requestAnimationFrame];
  const queues = { timers: new Map(), frames: new Map() };
  let held = false, last = -1;
  const put = (queue, run) => { queue.set(last, run); return last--; };
  window.setTimeout = (run, wait, ...given) =>
    held ? put(queues.timers, run) : later(run, wait, ...given);
  window.clearTimeout = id => queues.timers.delete(id) || never(id);
  window.requestAnimationFrame = run => held ? put(queues.frames, run) : frame(run);
  const due = name => {
    const all = [...queues[name].values()];
    queues[name].clear();
    all.forEach(run => run());
  };
  const drawn = () => new Promise(done => frame(() => frame(() => later(done))));
  /* What a page wants to do later or in a frame is done in these turns, and never between. */
  window.inTurns = async (act, turns, addresses = 1) => {
    held = true;
    const goes = ({ type }) => turns.filter(({ at }) => at === type).forEach(turn => due(turn.due));
    addEventListener("popstate", goes);
    addEventListener("hashchange", goes);
    const went = new Promise(done => addEventListener("hashchange", () => --addresses || done()));
    act();
    await went;
    for (const turn of turns) {
      if (turn.at) continue;
      await drawn();
      due(turn.due);
    }
    removeEventListener("popstate", goes);
    removeEventListener("hashchange", goes);
    held = false;
    Object.keys(queues).forEach(due);
    await drawn();
  };
}"""
"""A clock that is told what is late."""
TIMERS, FRAMES = {"due": "timers"}, {"due": "frames"}
ORDERS = {
    "as it should be": [FRAMES, FRAMES, TIMERS],
    "timers are early": [TIMERS, FRAMES, FRAMES, TIMERS],
    "frames are late": [TIMERS, TIMERS, FRAMES, TIMERS, FRAMES],
    "a timer runs before the page hears of it": [
        {"due": "timers", "at": "popstate"}, FRAMES, FRAMES,
    ],
    "a timer runs before the address is told": [
        {"due": "timers", "at": "hashchange"}, FRAMES, FRAMES,
    ],
    "a frame is drawn before the address is told": [
        {"due": "frames", "at": "popstate"}, {"due": "frames", "at": "hashchange"}, TIMERS,
    ],
}  # fmt: skip
SCROLL = """by => new Promise(done => {
  addEventListener("scroll", () => setTimeout(done, 200), { once: true });
  scrollBy(0, by);
})"""
"""Scrolls, and waits longer in the same page than it waits to tell the place."""
STANDS = """() => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const { top, bottom } = place.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""


@pytest.fixture
def told(page: Page) -> Page:
    """A page that is told what is late."""
    page.add_init_script(HELD)
    return page


@pytest.fixture
def newcomer(chromium: Browser) -> Iterator[Page]:
    """A page of a reader of its own: what is gone back to is not what others have loaded."""
    context = chromium.new_context(locale="en-GB", reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(HELD)
    yield page
    context.close()


def _open_note(page: Page) -> str:
    """Open the third note and read a line of it; the address of that."""
    link = page.locator(".guide-text a.footnote-ref").nth(2)
    link.click()
    page.wait_for_function("history.state?.['guide-place']?.id.startsWith('fn:')")
    page.evaluate(SCROLL, -8)
    assert page.url.endswith(link.get_attribute("href") or "-")
    return page.url


def _leave_note(page: Page, address: str) -> str:
    """Go back into the text by the note's own link, without scrolling to it first."""
    own_link = page.locator("li:target .footnote-backref").first
    own_link.evaluate("link => link.click()")
    page.wait_for_function("history.state?.['guide-place']?.id.startsWith('fnref')")
    assert page.url != address
    return page.url


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("by", [0, 20, 4000])
def test_the_note_is_gone_back_to_in_whatever_order_it_happens(
    told: Page, served: str, order: str, by: int
) -> None:
    page = told
    page.goto(f"{served}concepts/big-tent/", wait_until="load")
    note = _open_note(page)
    _leave_note(page, note)
    going = "async ([by, turns]) => inTurns(() => { scrollBy(0, by); history.back(); }, turns)"
    page.evaluate(going, [by, ORDERS[order]])
    assert page.url == note
    assert page.evaluate(STANDS)


@pytest.mark.parametrize("order", ORDERS)
def test_back_at_once(told: Page, served: str, order: str) -> None:
    """An entry that is left before it was drawn changes no other."""
    page = told
    page.goto(f"{served}concepts/big-tent/", wait_until="load")
    note = _open_note(page)
    leave = "document.querySelector('li:target .footnote-backref').click()"
    turns = ORDERS[order]
    page.evaluate(f"turns => inTurns(() => {{ {leave}; history.back(); }}, turns, 2)", turns)
    page.wait_for_url(note)
    assert page.evaluate(STANDS)


def test_an_address_follows_who_reads_on(newcomer: Page, served: str) -> None:
    """Back at a note, the reader is where they were, and no longer once they scroll."""
    page = newcomer
    page.goto(f"{served}concepts/big-tent/", wait_until="load")
    note = _open_note(page)
    _leave_note(page, note)
    page.go_back()
    page.wait_for_url(note)
    page.evaluate(SCROLL, -8)
    assert page.url == note
    page.locator("#who-came").evaluate("heading => heading.scrollIntoView()")
    page.wait_for_url("**/#who-came")


def test_the_same_link_opens_the_same_note_again(newcomer: Page, served: str) -> None:
    page = newcomer
    page.goto(f"{served}concepts/big-tent/", wait_until="load")
    note = _open_note(page)
    before = page.evaluate("history.length")
    page.locator(".guide-text a.footnote-ref").nth(2).evaluate("link => link.click()")
    page.evaluate(SCROLL, -8)
    assert (page.url, page.evaluate("history.length")) == (note, before)
    assert page.evaluate(STANDS)


@pytest.mark.parametrize("way", ["another page", "anew"])
def test_a_page_that_is_left_is_come_back_to(newcomer: Page, served: str, way: str) -> None:
    page = newcomer
    page.goto(f"{served}concepts/big-tent/", wait_until="load")
    note = _open_note(page)
    if way == "anew":
        page.reload(wait_until="load")
    else:
        page.goto(f"{served}faq/", wait_until="load")
        page.go_back()
        page.wait_for_url(note, wait_until="load")
    page.wait_for_function("history.state?.['guide-place'] && document.readyState === 'complete'")
    page.evaluate(SCROLL, -8)
    assert page.url == note
    page.locator("#who-came").evaluate("heading => heading.scrollIntoView()")
    page.wait_for_url("**/#who-came")


def test_where_a_page_is_laid_out_otherwise_the_reader_is_where_they_scroll(
    newcomer: Page, served: str
) -> None:
    page = newcomer
    page.goto(f"{served}concepts/big-tent/", wait_until="load")
    note = _open_note(page)
    _leave_note(page, note)
    page.set_viewport_size({"width": 360, "height": 600})
    page.go_back()
    page.wait_for_url(note)
    page.mouse.move(180, 300)
    page.mouse.wheel(0, -2000)
    page.wait_for_function("address => location.href !== address", arg=note)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_url("**/big-tent/")


def test_in_the_bundle_it_is_the_same(newcomer: Page, bundle_dir: Path) -> None:
    page = newcomer
    page.goto((bundle_dir / "concepts/big-tent.html").as_uri(), wait_until="load")
    note = _open_note(page)
    _leave_note(page, note)
    turns = ORDERS["frames are late"]
    page.evaluate("turns => inTurns(() => history.back(), turns)", turns)
    assert page.url == note
    assert page.evaluate(STANDS)
