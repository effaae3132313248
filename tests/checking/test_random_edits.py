"""The cached check finds what the simple one finds, whatever is done to the site."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from concord.checking.check import check
from concord.settings import Settings, parse_settings

from tests.checking.agreement import checked
from tests.checking.edits import (
    EDITS,
    KINDS,
    change_file,
    change_lock,
    copy_page,
    remove_page,
    site_of_all,
)
from tests.checking.planted import ASKING, pieces
from tests.planting import Plant

SETTINGS: tuple[dict[str, Any], ...] = (
    {}, {"keys": ["owner"]}, {"select": ["REF"]}, {"ignore": ["QQQ1"]}, {"default": "zh"},
    {"publish": {"version": "2"}}, {"per-path": {"docs/zh/*": ["QQQ"]}}, {"locales": ["en"]},
    {"glossary": "reference/words.md"}, {"extend-select": ["XXX101"]},
)  # fmt: skip


def _settings(chance: random.Random) -> Settings:
    return parse_settings(chance.choice(SETTINGS), "", "")


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
    assert _edited_at_random(site_of_all(tmp_path), seed, 10) > 0


@pytest.mark.parametrize("seed", range(12))
def test_so_do_rules_that_ask_for_everything(tmp_path: Path, plant: Plant, seed: int) -> None:
    plant(pieces())
    assert _edited_at_random(site_of_all(tmp_path), seed, 10) > 0


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
        root = site_of_all(folder / str(number))
        for page in (root / "docs").rglob("*.md"):
            data = new.encode("utf-8", "surrogateescape")
            page.write_bytes(page.read_bytes().replace(old.encode(), data, 1))
        yield root
    for seed in range(4):
        for change in (copy_page, remove_page, change_file, change_lock):
            root = site_of_all(folder / f"{change.__name__}-{seed}")
            change(root, random.Random(seed))
            yield root


def test_a_definition_is_felt_by_a_rule_that_reads_it(tmp_path: Path, plant: Plant) -> None:
    plant(pieces())
    root = site_of_all(tmp_path)
    before = checked(root)
    page = root / "docs/en/projects/zuul.md"
    page.write_text(page.read_text("utf-8").replace("A CI system", "A gate"), "utf-8")
    after = checked(root)
    assert after.read == {"docs/en/projects/zuul.md"}
    new = {f.place.path for f in after.findings if "A gate" in f.message}
    assert len(new) == len([p for p in before.registry.pages.values() if p.locale])
