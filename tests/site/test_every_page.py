"""What holds for every page of the site, seen in one walk over all of them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.hosting import serve
from tests.site.axe import Known, remember
from tests.site.visits import Visits, visit
from tests.sites import pages_of

LATER = """<!doctype html><html lang=en><title>Later</title><script>
requestAnimationFrame(() => requestAnimationFrame(() => console.log("in its second frame")));
</script>"""


@pytest.fixture(scope="module")
def visits(site_dir: Path, served: str, known: Known, settled: Path) -> Visits:
    """What every page shows; the shortest first: there most is settled with least to look at."""
    files = sorted(pages_of(site_dir), key=lambda file: file.stat().st_size)
    assert len(files) >= 100
    seen = visit([served + file.relative_to(site_dir).as_posix() for file in files], known)
    remember(known, settled)
    return seen


def test_no_page_violates_a_rule(visits: Visits) -> None:
    """The rules of axe-core, in both schemes."""
    assert visits.violations == []


def test_pages_say_nothing_to_the_console_and_ask_no_other_host(
    visits: Visits, served: str
) -> None:
    """Every page; the address that the site is built for counts as another host too."""
    assert (visits.said, visits.hosts) == ([], {urlsplit(served).netloc})


def test_no_drawing_cuts_a_name(visits: Visits) -> None:
    assert visits.cut == []
    assert visits.drawings > 20


def test_what_a_page_says_and_asks_is_seen(chromium: Browser, served: str) -> None:
    page = chromium.new_page()
    seen = Visits()
    seen.listen(page)
    page.goto(served)
    page.evaluate(
        "document.body.innerHTML += '<div class=concord-map><svg width=9>"
        "<text x=5>A long name</text></svg></div>'"
    )
    seen.look(page)
    assert (seen.drawings, len(seen.cut)) == (1, 1)
    with page.expect_console_message(), page.expect_request("https://other.invalid/"):
        page.evaluate("console.log('heard'); fetch('https://other.invalid/').catch(() => 0)")
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('thrown') })")
    said = " ".join(seen.said)
    assert "heard" in said
    assert "thrown" in said
    assert "other.invalid" in seen.hosts


def test_what_a_page_puts_off_to_a_frame_is_seen(tmp_path: Path) -> None:
    """Nothing is drawn in the walk, but pages have their frames."""
    (tmp_path / "index.html").write_text(LATER, "utf-8")
    with serve(tmp_path) as address:
        seen = visit([address], Known())
    assert [line.removeprefix(f"{address} ") for line in seen.said] == ["in its second frame"]
