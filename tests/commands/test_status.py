"""``concord status``: the table of translations, and the state of each section."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.ran import Run
from tests.sites import UNLINKED, edit, write_site


def test_the_state_of_each_section(site: Path, run: Run) -> None:
    run("accept", "--all")
    edit(site, "docs/en/index.md", "18 million", "80 million")
    rows = json.loads(run("status", "--format", "json", "docs/en/index.md").out)
    assert [(part["part"], part["state"]) for part in rows[0]["sections"]] == [
        ("title", "accepted"), ("#", "accepted"), ("#limits", "stale"),
    ]  # fmt: skip
    assert "  #limits" in run("status").out
    assert "title" not in run("status").out
    assert "  title" in run("status", "--sections").out


def test_the_table(site: Path, run: Run) -> None:
    run("accept", "projects/zuul.md")
    write_site(site, UNLINKED)
    lines = run("status").out.splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["about.md", "index.md", "projects/zuul.md"]
    assert lines[1].rstrip().endswith("missing")
    assert "100 %" in lines[3]
    assert lines[-1] == "1 accepted, 1 never accepted, 1 missing"


@pytest.mark.parametrize("name", ["[red].md", "[/red].md", ":warning:.md", "[link=x]a.md"])
def test_brackets_in_a_name_are_brackets(site: Path, run: Run, name: str) -> None:
    page = site / "docs/en" / name
    page.parent.mkdir(exist_ok=True)
    page.write_text("---\ntitle: A\n---\n\n## A { #a:warning:[/b] }\n\nText.\n", "utf-8")
    ran = run("status", "--sections")
    assert ran.status == 0
    assert f"\n{name} " in ran.out
    assert "  #a:warning:[/b] " in ran.out


def test_the_bar_shows_what_is_accepted(site: Path, run: Run) -> None:
    run("accept", "--all")
    edit(site, "docs/en/index.md", "18 million", "80 million")
    line = run("status", "docs/zh/index.md").out.splitlines()[1]
    assert "█" * 15 + "░" * 5 + "  75 %" in line
    assert "stale (1 of 4 blocks)" in line
