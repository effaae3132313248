"""The cached check finds what the simple one finds, whatever is done to the pages."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from agreement import checked
from sites import UNLINKED, UNLINKED_ZH, write_site

EDITS = (
    ("18 million", "19 million"),
    ("1800 万", "2000 万"),
    ("Zuul", "OpenStack"),
    ("title:", "titel:"),
    ("title: ", "title: ["),
    ("{ #limits }", ""),
    ("{ #limits }", "{ #bounds }"),
    (".md)", ".md#limits)"),
    (".md)", ".md#jobs)"),
    ("\n\n", "\n\n## New { #jobs }\n\n"),
    ("。", ", 很好."),
    ("。", "\udcff"),
    ("definition:", "labels: {also: [changes, 变更]}\ndefinition:"),
    ("\n", "\r\n"),
    ("kind: project", "kind: source"),
    ("users", "users[^zuul]"),
    ("---\n\n", "---\n\n[^zuul#jobs]\n"),
    ("---\n\n", "---\n\n<!-- concord: ignore REF104: why -->\n"),
    ("It ", "The guide [here](../index.md) "),
)
"""Texts to replace; a lone surrogate stands for a byte that is not UTF-8."""


def _edit_somewhere(root: Path, chance: random.Random) -> None:
    """Change, copy or remove a page of the site."""
    pages = sorted((root / "docs").rglob("*.md"))
    page = chance.choice(pages)
    what = chance.random()
    if what < 0.1 and len(pages) > 2:
        page.unlink()
    elif what < 0.25:
        copy = page.with_name(f"copy-{chance.randrange(3)}.md")
        copy.write_bytes(page.read_bytes())
    else:
        old, new = chance.choice(EDITS)
        data = new.encode("utf-8", "surrogateescape")
        number = chance.randint(1, 2)
        page.write_bytes(page.read_bytes().replace(old.encode(), data, number))


@pytest.mark.parametrize("seed", range(12))
def test_cached_and_uncached_agree_over_random_edits(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    for _ in range(10):
        for _ in range(chance.randint(0, 2)):
            _edit_somewhere(root, chance)
        checked(root)
