"""The store of pages: it gives back what it was given, or nothing; and the gap in what it keeps."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from concord.site.kept.gap import cut, filled
from concord.site.kept.rows import Kept, packed
from concord.site.kept.store import NAME, Store


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


def test_a_store_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    store = Store(tmp_path)
    store.put(Kept("a", "b", [], "c", {}, "d"))
    store.save("a")
    assert store.load() == {}


def test_pages_come_back_as_they_were_kept(tmp_path: Path) -> None:
    asked = ("pages", "=", "zh", "a.md")
    page = Kept("zh/a.html", "own", [asked], "d", {"a.css": "own/a.1.css"}, "digest")
    store = Store(tmp_path)
    store.put(page._replace(packed=packed("<p>字</p>")))
    store.save([page.address])
    assert store.load() == {page.address: page}
    assert store.html("zh/a.html", "own", "d") == "<p>字</p>"
    assert store.html("zh/a.html", "own", "e") is None
    store.save([])
    assert store.load() == {}


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
