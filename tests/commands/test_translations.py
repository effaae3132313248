"""``concord accept``, and what ``concord status`` says of it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from tests.commands.ran import Run
from tests.sites import edit, write_site

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
    edit(site, "docs/zh/index.md", "本指南介绍", "本新指南介绍")
    assert run("accept", "docs/zh/index.md").status == 0
    assert run("check").status == 0


def test_what_stood_in_the_lock_before_is_not_called_accepted(site: Path, run: Run) -> None:
    run("accept", "--all")
    assert run("accept", "--all").out == f"Nothing new: 2 translations stood in {LOCK} as now.\n"
    edit(site, "docs/en/index.md", "The guide explains", "The new guide explains")
    ran = run("accept", "--all", "--unchanged")
    assert ran.out == f"1 accepted; 1 translation stood in {LOCK} as now.\n"


def test_a_file_that_is_nobodys_translation_stops_no_acceptance(site: Path, run: Run) -> None:
    (site / "mkdocs.yml").write_text("site_name: Guide\n")
    (site / "docs" / "en" / "CNAME").write_text("guide.example\n")
    assert "a reserved name" in run("check", "--select", "PAG601,PAG606").out
    assert run("accept", "--all").out == f"2 translations accepted in {LOCK}.\n"


def test_a_translation_that_nobody_touched_is_not_accepted_by_the_way(site: Path, run: Run) -> None:
    run("accept", "--all")
    before = (site / LOCK).read_text()
    edit(site, "docs/en/index.md", "The guide explains", "The new guide explains")
    ran = run("accept", "--all")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "concord: docs/zh/index.md:5 says what it said before docs/en/index.md:5:1 was changed; "
        "translate it, or add --unchanged\n"
    )
    assert (site / LOCK).read_text() == before
    assert run("accept", "--all", "--unchanged").status == 0
    assert states(run)["index.md"] == ("accepted", 0)


class Keyboard(StringIO):
    """What somebody types at a terminal."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("", 2), ("n", 2)])
def test_on_a_terminal_it_is_asked(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    run("accept", "--all")
    edit(site, "docs/en/index.md", "The guide explains", "The new guide explains")
    keyboard = Keyboard(f"{answer}\n")
    monkeypatch.setattr("sys.stdin", keyboard)
    assert run("accept", "index.md").status == status
    assert states(run)["index.md"][0] == ("stale" if status else "accepted")


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("index.md#limits", 1), ("docs/zh/index.md#limits", 1), ("docs/zh/index.md:9", 1),
        ("docs/en/index.md:9", 1), ("index.md:5", 1), ("docs/zh/index.md:5:1", 1), ("index.md", 0),
    ],
)  # fmt: skip
def test_a_part_of_a_page_is_accepted(site: Path, run: Run, name: str, left: int) -> None:
    run("accept", "--all")
    edit(site, "docs/en/index.md", "The guide explains", "The new guide explains")
    edit(site, "docs/en/index.md", "close to 18", "almost 18")
    assert states(run)["index.md"] == ("stale", 2)
    assert run("accept", "--unchanged", name).status == 0
    assert states(run)["index.md"][1] == left


@pytest.mark.parametrize("name", ["index.md#nowhere", "index.md:2", "index.md:900", "no.md:1"])
def test_a_part_that_is_not_there(site: Path, run: Run, name: str) -> None:
    run("accept", "--all")
    ran = run("accept", name)
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_a_page_that_moved_keeps_its_record(site: Path, run: Run) -> None:
    run("accept", "--all")
    for locale in ("en", "zh"):
        (site / f"docs/{locale}/about").mkdir()
        (site / f"docs/{locale}/index.md").rename(site / f"docs/{locale}/about/index.md")
        edit(site, f"docs/{locale}/about/index.md", "projects/", "../projects/")
    assert run("check").status == 0
    assert states(run)["about/index.md"] == ("accepted", 0)
    assert states(run)["index.md"] == ("gone", 0)
    assert "index.md" in run("status").out.splitlines()[3]
    assert "are gone were taken out or followed" in run("accept", "projects/zuul.md").out
    assert states(run).keys() == {"about/index.md", "projects/zuul.md"}


def test_a_language_that_was_given_up_is_gone(site: Path, run: Run) -> None:
    run("accept", "--all")
    text = (site / LOCK).read_text()
    (site / LOCK).write_text(text + "index.md fr title 0123456789 -\n")
    assert "gone (1 line in the lock)" in run("status").out
    run("accept", "--all")
    assert (site / LOCK).read_text() == text


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
    assert run("accept", "index.md").out == f"1 accepted; 1 translation stood in {LOCK} as now.\n"


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
