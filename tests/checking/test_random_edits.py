"""The cached check finds what the simple one finds, whatever is done to the site."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from concord.checking.check import check
from concord.settings import Settings, parse_settings

from tests.checking.agreement import checked
from tests.checking.planted import ASKING, pieces
from tests.planting import Plant
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
SETTINGS: tuple[dict[str, Any], ...] = (
    {}, {"keys": ["owner"]}, {"select": ["REF"]}, {"ignore": ["QQQ1"]}, {"default": "zh"},
    {"publish": {"version": "2"}}, {"per-path": {"docs/zh/*": ["QQQ"]}}, {"locales": ["en"]},
    {"glossary": "reference/words.md"}, {"extend-select": ["XXX101"]},
)  # fmt: skip


def _edit_page(root: Path, chance: random.Random) -> None:
    page = chance.choice(sorted((root / "docs").rglob("*.md")))
    old, new = chance.choice(EDITS)
    data = new.encode("utf-8", "surrogateescape")
    page.write_bytes(page.read_bytes().replace(old.encode(), data, chance.randint(1, 2)))


def _copy_page(root: Path, chance: random.Random) -> None:
    page = chance.choice(sorted((root / "docs").rglob("*.md")))
    name = chance.choice(("copy-1.md", "copy-2.md", "about.md"))
    page.with_name(name).write_bytes(page.read_bytes())


def _remove_page(root: Path, chance: random.Random) -> None:
    pages = sorted((root / "docs").rglob("*.md"))
    if len(pages) > 2:
        chance.choice(pages).unlink()


def _change_file(root: Path, chance: random.Random) -> None:
    name = chance.choice(("assets/map.svg", "notes.txt", "en/figure.png", "zh/run.html"))
    file = root / "docs" / name
    if file.exists():
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(chance.choice(("<svg/>", "<svg onload='x'/>")))


def _change_lock(root: Path, chance: random.Random) -> None:
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
    _edit_page, _edit_page, _edit_page, _edit_page, _copy_page, _remove_page, _change_file,
    _change_lock,
)  # fmt: skip


def _settings(chance: random.Random) -> Settings:
    return parse_settings(chance.choice(SETTINGS), "", "")


def _site(root: Path) -> Path:
    return write_site(root, UNLINKED, UNLINKED_ZH, GLOSSARY, SOURCE, MORE)


def _edited_at_random(root: Path, seed: int, rounds: int) -> int:
    """Edit and check again and again; give how many pages were taken as they were known."""
    chance = random.Random(seed)
    settings, known = Settings(default="en"), 0
    for _ in range(rounds):
        for _ in range(chance.randint(0, 2)):
            chance.choice(KINDS)(root, chance)
        if chance.random() < 0.15:
            settings = _settings(chance)
        found = checked(root, settings)
        known += len(found.reading.pages) - len(found.read)
    return known


@pytest.mark.parametrize("seed", range(12))
def test_cached_and_uncached_agree_over_random_edits(tmp_path: Path, seed: int) -> None:
    assert _edited_at_random(_site(tmp_path), seed, 10) > 0


@pytest.mark.parametrize("seed", range(12))
def test_so_do_rules_that_ask_for_everything(tmp_path: Path, plant: Plant, seed: int) -> None:
    plant(pieces())
    assert _edited_at_random(_site(tmp_path), seed, 10) > 0


def test_what_they_are_answered_does_change(tmp_path: Path, plant: Plant) -> None:
    """So that the test above can fail. What only chooses among findings, no rule is told."""
    plant(pieces())
    said: dict[str, set[str]] = {name: set() for name in ASKING}
    for root in _each_edited(tmp_path):
        for table in ({}, {"locales": ["en"]}, {"keys": ["x"]}) if root.name == "0" else ({},):
            settings = parse_settings({"select": ["QQQ1"], **table}, "", "")
            for finding in check(root, settings, cached=False).findings:
                said[finding.rule.removeprefix("asks-")].add(finding.message)
    assert {name for name, messages in said.items() if len(messages) < 2} == {"chosen"}


def _each_edited(folder: Path) -> Iterator[Path]:
    """The site with each edit on every page, and with each other kind of change."""
    for number, (old, new) in enumerate(EDITS):
        root = _site(folder / str(number))
        for page in (root / "docs").rglob("*.md"):
            data = new.encode("utf-8", "surrogateescape")
            page.write_bytes(page.read_bytes().replace(old.encode(), data, 1))
        yield root
    for seed in range(4):
        for change in (_copy_page, _remove_page, _change_file, _change_lock):
            root = _site(folder / f"{change.__name__}-{seed}")
            change(root, random.Random(seed))
            yield root


def test_a_definition_is_felt_by_a_rule_that_reads_it(tmp_path: Path, plant: Plant) -> None:
    plant(pieces())
    root = _site(tmp_path)
    before = checked(root)
    page = root / "docs/en/projects/zuul.md"
    page.write_text(page.read_text("utf-8").replace("A CI system", "A gate"), "utf-8")
    after = checked(root)
    assert after.read == {"docs/en/projects/zuul.md"}
    new = {f.place.path for f in after.findings if "A gate" in f.message}
    assert len(new) == len([p for p in before.registry.pages.values() if p.locale])
