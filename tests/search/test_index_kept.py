"""The index made of pages that are kept as they were written: as it is made anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from concord.checking.gathering import read_registry
from concord.registry import Registry
from concord.registry.page_urls import Addresses
from concord.settings import parse_settings
from concord.site.kept.derived import Derived
from concord.site.search.index import index_text, parse_index
from concord.site.search.tables import Tables

from tests.sites import UNLINKED, UNLINKED_ZH, edit, write_site

ADDRESSES = Addresses("https://example.org/", "en", directories=True)
TABLES = Tables((("變", "变"),), (("colour", "color"), ("merge", "merges")), (("ci", "system"),))
EDITS = {
    "a word": ("docs/en/index.md", "explains", "colourfully explains"),
    "a character": ("docs/zh/index.md", "介绍", "介绍變更"),
    "a title": ("docs/zh/projects/zuul.md", "title: Zuul", "title: 祖尔"),
    "a definition": ("docs/en/projects/zuul.md", "A CI system", "An everyday system"),
    "a keyword": ("docs/zh/index.md", "title: 首页", "title: 首页\nkeywords: [开始]"),
    "a kind": ("docs/en/projects/zuul.md", "kind: project\n", ""),
}


def registry(root: Path) -> Registry:
    """The pages as they are now."""
    return read_registry(root, parse_settings({}, "", ""))


def indexes(root: Path, known: Derived, tables: Tables = TABLES) -> list[str]:
    """The indexes of both locales, after making sure that they are those that are made anew."""
    pages = registry(root)
    found = [index_text(pages, locale, ADDRESSES, tables, known) for locale in ("en", "zh")]
    assert found == [index_text(pages, locale, ADDRESSES, tables) for locale in ("en", "zh")]
    return found


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_in_the_index_of_pages_that_are_kept(tmp_path: Path, name: str) -> None:
    root, known = write_site(tmp_path, UNLINKED, UNLINKED_ZH), Derived()
    before = indexes(root, known)
    assert indexes(root, known) == before
    edit(root, *EDITS[name])
    assert indexes(root, known) != before


def test_other_tables_and_addresses_are_taken_at_once(tmp_path: Path) -> None:
    root, known = write_site(tmp_path), Derived()
    first = parse_index(indexes(root, known)[1])
    assert first["traditional"] == "變变"
    other = parse_index(indexes(root, known, replace(TABLES, characters=()))[1])
    assert other["traditional"] == ""
    files = replace(ADDRESSES, directories=False)
    text = index_text(registry(root), "en", files, TABLES, known)
    assert text == index_text(registry(root), "en", files, TABLES)


def test_of_tables_what_stands_in_any_page_is_put_in(tmp_path: Path) -> None:
    found = parse_index(indexes(write_site(tmp_path, UNLINKED), Derived())[0])
    assert (found["traditional"], found["spellings"]) == ("", "merge merges")
    assert found["everyday"] == [["ci", "system"]]
