"""A site with something of everything, and what can be done to it at random."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from tests.sites import UNLINKED, UNLINKED_ZH, write_site

GLOSSARY = (
    "docs/en/reference/glossary.md",
    "---\ntitle: Terms\nterms:\n  gating:\n    title: Gating\n    definition: Tests first.\n"
    "    broader: zuul\n    citations: [carrez-2018#limits]\n---\n\nText.\n",
)
SOURCE = (
    "docs/en/sources/carrez-2018.md",
    "---\ntitle: A talk\nkind: source\nauthor: Carrez\ndate: 2018-05\ntrust: First hand.\n---\n\n"
    "## Limits { #limits }\n\nText.\n",
)
MORE = (
    "docs/en/sources/further-reading.md",
    "---\ntitle: More\nsources:\n  more-2019:\n    title: A book\n    author: B\n"
    "    date: 2019\n    trust: It is.\n    url: https://a.example/\n---\n\nText.\n",
)
EDITS = (
    ("18 million", "19 million"),
    ("1800 万", "2000 万"),
    ("Zuul", "OpenStack"),
    ("title:", "titel:"),
    ("title: ", "title: ["),
    ("title: ", "title: The "),
    ("{ #limits }", ""),
    ("{ #limits }", "{ #bounds }"),
    (".md)", ".md#limits)"),
    (".md)", ".md#jobs)"),
    ("\n\n", "\n\n## New { #jobs }\n\n"),
    ("。", ", 很好."),
    ("。", "\udcff"),
    ("definition: ", "definition: Once more: "),
    ("definition:", "labels: {also: [changes, 变更], avoid: [the old CI]}\ndefinition:"),
    ("labels: {also: [changes", "labels: {also: [change sets"),
    ("broader: zuul", "broader: gating"),
    ("definition: A CI", "broader: gating\ndefinition: A CI"),
    ("  gating:\n", "  zuul:\n"),
    ("citations: [carrez-2018#limits]", "citations: [more-2019, carrez-2018#jobs]"),
    ("author: ", "author: Another "),
    ("more-2019", "more-2020"),
    ("\n", "\r\n"),
    ("kind: project", "kind: source"),
    ("users", "users[^carrez-2018#limits]"),
    ("---\n\n", "---\n\n[^zuul#jobs]\n"),
    ("---\n\n", "---\n\n<!-- concord: ignore REF104: why -->\n"),
    ("---\n\n", "---\n\n![A map](../assets/map.svg) and [a file](../notes.txt)\n"),
    ("It ", "The guide [here](../index.md) "),
)
"""Texts to replace; a lone surrogate stands for a byte that is not UTF-8."""


def edit_page(root: Path, chance: random.Random) -> None:
    page = chance.choice(sorted((root / "docs").rglob("*.md")))
    old, new = chance.choice(EDITS)
    data = new.encode("utf-8", "surrogateescape")
    page.write_bytes(page.read_bytes().replace(old.encode(), data, chance.randint(1, 2)))


def copy_page(root: Path, chance: random.Random) -> None:
    page = chance.choice(sorted((root / "docs").rglob("*.md")))
    name = chance.choice(("copy-1.md", "copy-2.md", "about.md"))
    page.with_name(name).write_bytes(page.read_bytes())


def remove_page(root: Path, chance: random.Random) -> None:
    pages = sorted((root / "docs").rglob("*.md"))
    if len(pages) > 2:
        chance.choice(pages).unlink()


def change_file(root: Path, chance: random.Random) -> None:
    name = chance.choice(("assets/map.svg", "notes.txt", "en/figure.png", "zh/run.html"))
    file = root / "docs" / name
    if file.exists():
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(chance.choice(("<svg/>", "<svg onload='x'/>")))


def change_lock(root: Path, chance: random.Random) -> None:
    lock = root / "translations.lock"
    what = chance.randrange(3)
    if what == 0 or not lock.exists():
        lock.write_text(f"index.md zh # {chance.randrange(10**10):010}\n")
    elif what == 1:
        line = f"projects/zuul.md zh title {chance.randrange(10**10):010}\n"
        lock.write_text(lock.read_text() + line)
    else:
        lock.unlink()


KINDS: tuple[Callable[[Path, random.Random], None], ...] = (
    edit_page, edit_page, edit_page, edit_page, copy_page, remove_page, change_file,
    change_lock,
)  # fmt: skip


def site_of_all(root: Path) -> Path:
    return write_site(root, UNLINKED, UNLINKED_ZH, GLOSSARY, SOURCE, MORE)
