"""``concord accept`` and ``concord status``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ran import Run
from sites import UNLINKED, edit, write_site

LOCK = "translations.lock"


def states(run: Run, *arguments: str) -> dict[str, tuple[str, int]]:
    rows = json.loads(run("status", "--format", "json", *arguments).out)
    return {row["key"]: (row["state"], row["stale"]) for row in rows}


def test_a_translation_goes_from_never_accepted_to_stale_and_back(site: Path, run: Run) -> None:
    assert states(run)["index.md"] == ("never accepted", 4)
    assert run("check").status == 0
    assert run("accept", "--all").out == f"2 translations accepted in {LOCK}.\n"
    assert states(run) == {"index.md": ("accepted", 0), "projects/zuul.md": ("accepted", 0)}
    edit(site, "docs/en/index.md", "The guide explains", "The new guide explains")
    assert states(run)["index.md"] == ("stale", 1)
    assert "docs/zh/index.md:5:1 PAR308 docs/en/index.md:5 was changed" in run("check").out
    assert run("accept", "docs/zh/index.md").status == 0
    assert run("check").status == 0


@pytest.mark.parametrize(
    "name", ["index.md", "docs/en/index.md", "docs/zh/index.md", "./docs/zh/index.md"]
)
def test_a_page_is_named_by_path_or_key(site: Path, run: Run, name: str) -> None:
    assert run("accept", name).out == f"1 translation accepted in {LOCK}.\n"
    assert states(run) == {"index.md": ("accepted", 0), "projects/zuul.md": ("never accepted", 3)}


def test_one_translation_of_several(site: Path, run: Run) -> None:
    (site / "concord.toml").write_text('locales = ["en", "zh", "fr"]\n')
    write_site(site, ("docs/fr/index.md", "---\ntitle: Accueil\n---\n\nLe guide.\n"))
    run("accept", "docs/fr/index.md")
    assert "index.md fr " in (site / LOCK).read_text()
    assert "index.md zh " not in (site / LOCK).read_text()
    assert run("accept", "index.md").out == f"2 translations accepted in {LOCK}.\n"


@pytest.mark.parametrize("names", [["docs/en/nothing.md"], ["index.md", "concord"]])
def test_what_is_no_page_leaves_the_lock_as_it_was(site: Path, run: Run, names: list[str]) -> None:
    ran = run("accept", *names)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert not (site / LOCK).exists()


def test_a_page_that_cannot_be_read_is_not_accepted(site: Path, run: Run) -> None:
    (site / "docs/en/index.md").write_bytes(b"\xff")
    assert run("accept", "--all").err.startswith("concord: docs/en/index.md:1:1: not UTF-8")
    assert not (site / LOCK).exists()


def test_nothing_named(site: Path, run: Run) -> None:
    assert run("accept").status == 2
    assert run("accept", "--all", "index.md").status == 2


def test_a_damaged_lock_is_only_written_anew_with_all(site: Path, run: Run) -> None:
    (site / LOCK).write_text("<<<<<<< HEAD\n")
    assert "concord accept --all" in run("accept", "index.md").err
    assert (site / LOCK).read_text() == "<<<<<<< HEAD\n"
    assert run("accept", "--all").status == 0
    assert run("check").status == 0


def test_the_table(site: Path, run: Run) -> None:
    run("accept", "projects/zuul.md")
    write_site(site, UNLINKED)
    lines = run("status").out.splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["about.md", "index.md", "projects/zuul.md"]
    assert lines[1].rstrip().endswith("missing")
    assert "100 %" in lines[3]
    assert lines[-1] == "1 accepted, 1 never accepted, 1 missing"


def test_the_bar_shows_what_is_accepted(site: Path, run: Run) -> None:
    run("accept", "--all")
    edit(site, "docs/en/index.md", "18 million", "80 million")
    line = run("status", "docs/zh/index.md").out.splitlines()[1]
    assert "█" * 15 + "░" * 5 + "  75 %" in line
    assert "stale (1 of 4 blocks)" in line
