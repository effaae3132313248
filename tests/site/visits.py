"""One walk over every page of the site in a browser, for all that is asked of every page."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.quiet import rest
from tests.site.axe import Known, script, violations
from tools.browser import find_browser, flags, undrawn

BROWSERS = 2
"""A page keeps one core busy."""
AS_IT_COMES = "--js-flags=--no-opt,--no-maglev"
"""A page is left before it pays to compile axe well, which each page would have done anew."""
FRAMES = 3
"""So many frames a page has before it is looked at: in one it does what it has put off to the next,
sees which of its parts are in sight, and asks for pictures. Nobody looks at what they show."""
CUT = """() => {
  const drawings = [...document.querySelectorAll(".concord-neighbourhood svg, .concord-map svg")];
  const cut = drawings.flatMap(svg => [...svg.querySelectorAll("text")].filter(text => {
    const [own, all] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
    return own.left < all.left - 0.5 || own.right > all.right + 0.5;
  }));
  return [drawings.length, cut.map(text => text.textContent)];
}"""
"""How many drawings the build has made for a page, and the names that do not fit into them."""


@dataclass
class Visits:
    """What was seen: lines of axe and of the console, the hosts that were asked, and drawings."""

    violations: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    drawings: int = 0
    cut: list[str] = field(default_factory=list)
    """A line for each name that a drawing cuts."""
    known: Known = field(default_factory=Known)
    """What axe need not be asked again."""

    def look(self, page: Page) -> None:
        """Look at the drawings of a page, and ask axe."""
        drawings, names = page.evaluate(CUT)
        self.drawings += drawings
        self.cut += [f"{page.url} {name}" for name in names]
        self.violations += violations(page, self.known)

    def listen(self, page: Page) -> None:
        """Note what a page says and asks for."""
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on("console", lambda message: self.said.append(f"{page.url} {message.text}"))
        page.on("pageerror", lambda error: self.said.append(f"{page.url} {error}"))


def visit(addresses: Iterable[str], known: Known) -> Visits:
    """Visit pages, the first ones first, in several browsers; what is found right is ``known``."""
    waiting: SimpleQueue[str] = SimpleQueue()
    for address in addresses:
        waiting.put(address)
    with ThreadPoolExecutor(BROWSERS) as browsers:
        found = list(browsers.map(_visited, [waiting] * BROWSERS, [known] * BROWSERS))
    return Visits(
        [line for one in found for line in one.violations],
        [line for one in found for line in one.said],
        {host for one in found for host in one.hosts},
        sum(one.drawings for one in found),
        [line for one in found for line in one.cut],
    )


def _visited(waiting: SimpleQueue[str], known: Known) -> Visits:
    """The pages that are left in a queue, in a browser of its own."""
    seen = Visits(known=known)
    quick = [*flags(), *undrawn(), AS_IT_COMES]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=quick)
        page = browser.new_page(reduced_motion="reduce")
        page.add_init_script(script())
        session = page.context.new_cdp_session(page)
        seen.listen(page)
        while True:
            try:
                page.goto(waiting.get_nowait())
            except Empty:
                rest(page)
                return seen
            begin_frames(session)
            seen.look(page)


def begin_frames(session: CDPSession) -> None:
    """Give a page its frames, of which nothing is drawn, where it has none of itself."""
    for _ in range(FRAMES if undrawn() else 0):
        session.send("HeadlessExperimental.beginFrame", {"noDisplayUpdates": True})
