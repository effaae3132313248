"""What patterns find in a repository: what those of paths find, each folder listed once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from concord.generators import GENERATORS
from concord.generators.listing import Listing

FILES = (
    "mkdocs.yml", "mkdocs_zh.yml", "mkdocs.old", "conf.py/inside.txt", "docs/en/mkdocs.yml",
    "docs/.vitepress/config.mts", ".vitepress/theme.ts", "a/docusaurus.config.js", "a/b/c/conf.py",
    "a/b/conf.py", ".hidden/conf.py", "a/b/c/d/conf.py", "config/_default/hugo.toml", "index.html",
    "site/astro.config.mjs", "rspress.config.ts",
)  # fmt: skip
PATTERNS = (*dict.fromkeys(p for one in GENERATORS.values() for p in one.files), "gone/*", "[b-d]*")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    for name, to in (("linked", "a"), ("Gemfile", "gone"), ("hugo.yml", "mkdocs.yml")):
        (tmp_path / name).symlink_to(to)
    return tmp_path


@pytest.mark.parametrize("place", ["", "docs", "a", "a/b", "gone", "mkdocs.yml", "linked"])
def test_it_finds_what_paths_find(root: Path, place: str) -> None:
    listing = Listing(root)
    for pattern in (*PATTERNS, *PATTERNS):
        found = sorted(listing.found(place, [pattern]))
        assert found == sorted((root / place).glob(pattern)), pattern
    assert listing.found("", ["*.yml"])


def test_a_folder_is_listed_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[str] = []
    scandir = os.scandir

    def noted(path: str) -> Any:
        listed.append(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", noted)
    listing = Listing(root)
    for place in ("docs", "", "docs/en", "docs"):
        for one in GENERATORS.values():
            list(listing.found(place, one.files))
    assert len(listed) == len(set(listed)) > 5
