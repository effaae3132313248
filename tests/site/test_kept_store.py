"""The store of pages: it gives back what it was given, or nothing; and the gap in what it keeps."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from concord.site.kept.gap import CARDS, cut, filled
from concord.site.kept.rows import Kept, packed
from concord.site.kept.store import MANY, NAME, Store


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("a<!--concord/nav-->b<!--/concord/nav-->c", "b"),
        ("a<!--concord/nav-->b", None),
        ("a<!--/concord/nav-->b<!--concord/nav-->c", None),
        ("<!--concord/nav-->a<!--/concord/nav--><!--concord/nav-->b<!--/concord/nav-->", None),
    ],
)
def test_a_gap_is_where_a_navigation_stands_once(html: str, found: str | None) -> None:
    both = cut(html)
    assert (both and both[1]) == found
    if both:
        assert filled(*both) == html
        assert filled(both[0], "") == both[0]
        assert cut(html, CARDS) is None


def test_each_gap_is_filled_for_itself() -> None:
    html = (
        "a<!--concord/nav-->b<!--/concord/nav-->c<!--concord/previews-->d<!--/concord/previews-->"
    )
    gapped, piece = cut(html, CARDS) or ("", "")
    assert piece == "d"
    assert filled(gapped, "e", CARDS) == html.replace("d<", "e<")
    assert cut(gapped) == cut(html.replace("d<", "<"))


def test_a_store_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    store = Store(tmp_path)
    store.put(Kept("a", "b", [], "c", {}, "d"))
    store.save("a")
    assert store.load() == {}


def test_pages_come_back_as_they_were_kept(tmp_path: Path) -> None:
    asked = ("pages", "=", "zh", "a.md")
    moved, aside = {"a.css": "own/a.1.css"}, (("by_target", "=", "a.md"),)
    page = Kept("zh/a.html", "own", [asked], "d", moved, "digest", taken="taken", aside=aside)
    store = Store(tmp_path)
    store.put(page._replace(packed=packed("<p>字</p>")))
    store.save([page.address])
    assert store.load() == {page.address: page}
    assert store.html("zh/a.html", "own", "d") == "<p>字</p>"
    assert store.html("zh/a.html", "own", "e") is None
    store.save([])
    assert store.load() == {}


def test_what_cards_have_asked_is_kept_as_long_as_their_page(tmp_path: Path) -> None:
    """Also when it is looked which questions nobody asks any more."""
    store, aside = Store(tmp_path), (("by_target", "=", "a.md"),)
    pages = [Kept(f"{number}", "own", [], "d", {}, "", aside=aside) for number in range(MANY + 1)]
    for page in pages:
        store.put(page)
    store.save([page.address for page in pages])
    assert [*store.load().values()] == pages


def test_a_page_can_be_known_by_something_else_and_stay_as_it_is_kept(tmp_path: Path) -> None:
    store, page = Store(tmp_path), Kept("a", "before", [], "c", {}, "digest")
    store.put(page._replace(packed=packed("<p>")))
    store.save("a")
    store.known_by(page, "now", "another")
    store.known_by(page._replace(own="long ago"), "never", "none")
    store.save("a")
    assert store.load() == {"a": page._replace(own="now", digest="another")}
    assert store.html("a", "now", "c") == "<p>"
    assert store.html("a", "before", "c") is None


def test_another_version_of_the_store_is_begun_anew(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(Kept("a", "b", [], "c", {}, "d"))
    store.save("a")
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("PRAGMA user_version = 99")
    assert store.load() == {}
    store.put(Kept("a", "b", [], "c", {}, "d"))
    store.save("a")
    assert set(store.load()) == {"a"}
