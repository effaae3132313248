"""What is shown of a page that was saved: at once the page, behind it what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from concord.site.live.session import Session
from concord.site.live.showing import Showing
from concord.site.live.shown import EDITOR

from tests.site.small_projects import run


@pytest.fixture
def showing(root: Path) -> Iterator[Showing]:
    """The pages of a site of which nobody tells when something in it is saved."""
    session = Session(root)
    yield Showing(session, EDITOR)
    session.close()


def test_a_page_is_shown_as_it_was_saved_though_nobody_has_told_of_it(showing: Showing) -> None:
    path = showing.session.root / "docs/en/projects/zuul.md"
    before = showing.page("projects/zuul/index.html")
    path.write_text(path.read_text("utf-8").replace("It does", "Quixotry. It does"), "utf-8")
    after = showing.page("projects/zuul/index.html")
    assert before
    assert after
    assert "Quixotry" not in before.html
    assert "Quixotry" in after.html
    # Who is told of it later has nothing to do again.
    revision = showing.session.revision
    showing.session.change([path])
    assert showing.session.revision == revision


def test_findings_come_behind_the_page_that_was_told_of(showing: Showing) -> None:
    session, address = showing.session, "projects/zuul/index.html"
    showing.page(address)
    path = session.root / "docs/en/projects/zuul.md"
    path.write_text(path.read_text("utf-8").replace("It does", "See [it](no.md). It does"), "utf-8")
    session.change([path])
    told = showing.open(address, hurried=True)
    first, second = showing.page(address), showing.page(address)
    assert told
    assert second
    assert told == first
    assert told.html == second.html
    assert "no.md" in told.html
    assert "unknown-page" not in told.findings
    assert "unknown-page" in second.findings
    assert showing.open(address, hurried=True) == showing.open(address) == second


def test_who_asks_for_a_page_that_nobody_was_told_of_gets_its_findings(showing: Showing) -> None:
    path = showing.session.root / "docs/en/projects/zuul.md"
    path.write_text(path.read_text("utf-8").replace("It does", "See [it](no.md). It does"), "utf-8")
    showing.session.change([path])
    shown = showing.page("projects/zuul/index.html")
    assert shown
    assert "unknown-page" in shown.findings


def test_a_page_that_lags_is_shown_so_at_once(showing: Showing) -> None:
    session, address = showing.session, "zh/projects/zuul/index.html"
    assert run(session.root, "concord", "accept", "--all")[0] == 0
    session.change([session.root / session.settings.lock])
    showing.page(address)
    path = session.root / "docs/en/projects/zuul.md"
    path.write_text(path.read_text("utf-8").replace("It does", "It never does"), "utf-8")
    session.change([path])
    told, settled = showing.open(address, hurried=True), showing.open(address)
    assert told
    assert settled
    assert {one.code for one in told.shaped_by or ()} == {"PAR308"}
    assert told.html == settled.html


def test_where_nothing_is_found_stays_open_until_something_is(showing: Showing) -> None:
    session, address = showing.session, "projects/new/index.html"
    assert showing.page(address) is None
    assert showing.open(address) == showing.missing(address)
    path = session.root / "docs/en/projects/new.md"
    path.write_text("---\ntitle: New\n---\n\nHere.\n", "utf-8")
    session.change([path])
    assert showing.open(address) == showing.page(address) != showing.missing(address)
    # The address of a page that has moved leads on: whoever waits there has to ask again.
    assert showing.open("ideas/gate/index.html") is None
