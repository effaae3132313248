"""What is kept and is damaged, or is not what it should be, is not shown."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from concord.site.kept.rows import packed
from concord.site.kept.store import Store
from concord.site.making import making
from concord.site.making.verifying import different

from tests.site.kept_builds import PAGES, STORE, Cold, build
from tests.site.small_projects import put_back, run


@pytest.fixture
def root(cold: Cold, workplace: Path) -> Path:
    """The project, built from nothing."""
    return put_back(workplace / "cold", cold.kept)


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0 and no more"])
def test_a_damaged_store_counts_for_nothing(damage: bytes, root: Path, cold: Cold) -> None:
    (root / STORE).write_bytes(damage)
    assert build(root) == PAGES
    assert different(cold.plain, root / "site") == []


def contents_of(root: Path) -> list[str]:
    """The addresses of all contents that are kept."""
    with sqlite3.connect(root / STORE) as base:
        return [row[0] for row in base.execute("SELECT address FROM contents")]


def spoil(root: Path) -> None:
    """Change what is kept, as a dependency would that somebody forgot."""
    store = Store((root / STORE).parent)
    pages = store.load()
    for page in pages.values():
        html = store.html(page.address, page.own, page.answers)
        assert html
        wrong = packed(html.replace("<h1>", "<h1>Wrong "))
        store.put(page._replace(digest=f"wrong {page.digest}", packed=wrong))
    store.save([*pages, *contents_of(root)])


def test_a_kept_page_that_is_another_is_found_out(root: Path, cold: Cold) -> None:
    """Whoever changes what is kept, or forgets a dependency, meets a page that is probed."""
    spoil(root)
    assert making.PROBE == 50
    status, output = run(root, "probing")
    assert status == 0, output
    assert "kept pages were wrong" in output
    assert different(cold.plain, root / "site") == []


def test_verifying_finds_every_such_page(root: Path) -> None:
    spoil(root)
    status, output = run(root, "unprobed", "--verify")
    assert status == 1, output
    assert output.count("MkDocs makes something else of it") == PAGES


def test_a_build_to_be_put_in_place_is_verified_as_well(root: Path) -> None:
    for _ in "12":
        status, output = run(root, "concord", "build", "--verify")
        assert status == 0, output
        assert "MkDocs makes the same of it, byte for byte." in output
