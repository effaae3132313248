"""``concord diff``: what has changed, from the repository's history."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from concord.history.words import Run as Words
from concord.history.words import words

from tests.commands.ran import Run
from tests.repository import commit, git
from tests.sites import edit

ENGLISH = "docs/en/index.md"


def found(run: Run, *names: str) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = json.loads(run("diff", "--format", "json", *names).out)
    return said


def test_the_text_it_was_accepted_for_is_found_commits_later(accepted: Path, run: Run) -> None:
    first = git(accepted, "rev-parse", "HEAD").strip()
    edit(accepted, ENGLISH, "18 million", "19 million")
    commit(accepted)
    edit(accepted, ENGLISH, "19 million", "20 million")
    commit(accepted)
    (one,) = found(run)
    assert one["old"]["text"] == "It serves close to 18 million users."
    assert one["old"]["commit"] == first
    assert one["new"] == {
        "path": ENGLISH, "line": 9, "column": 1, "text": "It serves close to 20 million users."
    }  # fmt: skip
    assert one["translation"]["text"] == "它为近 1800 万用户服务。"
    assert [text for kind, text in one["words"] if kind != "same"] == ["18", "20"]


def test_across_renames(accepted: Path, run: Run) -> None:
    for locale in ("en", "zh"):
        git(accepted, "mv", f"docs/{locale}/index.md", f"docs/{locale}/start.md")
    edit(accepted, "docs/en/start.md", "18 million", "20 million")
    commit(accepted)
    (one,) = found(run)
    assert one["old"]["path"] == ENGLISH
    assert "18 million" in one["old"]["text"]


def test_a_repository_above_the_root(
    accepted: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = accepted / "below"
    parts = [part for part in accepted.iterdir() if part.name != ".git"]
    below.mkdir()
    for part in parts:
        part.rename(below / part.name)
    commit(accepted)
    edit(below, ENGLISH, "18 million", "20 million")
    assert "18 million" in found(run, "--root", below.name)[0]["old"]["text"]
    monkeypatch.chdir(below)
    assert "18 million" in found(run)[0]["old"]["text"]


def test_a_branch_that_was_merged(accepted: Path, run: Run) -> None:
    git(accepted, "checkout", "-q", "-b", "side")
    edit(accepted, ENGLISH, "18 million", "80 million")
    commit(accepted)
    run("accept", "--all", "--unchanged")
    lock = (accepted / "translations.lock").read_bytes()
    git(accepted, "checkout", "-q", "--force", "main")
    (accepted / "other.txt").write_text("x")
    commit(accepted)
    git(accepted, "merge", "-q", "-s", "ours", "side", "-m", "m")
    (accepted / "translations.lock").write_bytes(lock)
    (one,) = found(run)
    assert "80 million" in one["old"]["text"]


def test_why_it_is_not_found(accepted: Path, run: Run, tmp_path_factory: Any) -> None:
    edit(accepted, ENGLISH, "18 million", "20 million")
    commit(accepted)
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "-q", "--depth=1", accepted.as_uri(), "s")
    lock = (accepted / "translations.lock").read_bytes()
    (clone / "s/translations.lock").write_bytes(lock)
    (one,) = found(run, "--root", str(clone / "s"))
    assert one["old"] is None
    assert "git fetch --unshallow" in one["missing"]
    edit(accepted, ENGLISH, "20 million", "21 million")
    run("accept", "--all", "--unchanged")
    edit(accepted, ENGLISH, "21 million", "22 million")
    (one,) = found(run)
    assert one["missing"] == "in no commit; it was accepted before it was committed"


def test_without_a_repository_or_git(site: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("accept", "--all")
    edit(site, ENGLISH, "18 million", "20 million")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.parent))
    assert found(run)[0]["missing"].startswith("not a git repository")
    monkeypatch.setenv("PATH", "")
    ran = run("diff")
    assert "(git is not installed)" in ran.out
    assert (ran.status, ran.err) == (1, "")


def test_in_a_pipe(accepted: Path, run: Run) -> None:
    edit(accepted, ENGLISH, "18 million", "20 million")
    edit(accepted, ENGLISH, "The guide explains [Zuul](projects/zuul.md).\n", "")
    (accepted / ENGLISH).write_text((accepted / ENGLISH).read_text() + "\nNew.\n")
    lines = run("diff").out.splitlines()
    assert "docs/zh/index.md:5 # was removed" in lines
    assert "    It serves close to [-18-] million users." in lines
    assert "    It serves close to {+20+} million users." in lines
    assert "    它为近 1800 万用户服务。" in lines
    assert lines[-1] == "3 blocks to translate."


@pytest.mark.parametrize(("width", "beside"), [("130", True), ("80", False)])
def test_on_a_terminal(
    accepted: Path, run: Run, monkeypatch: pytest.MonkeyPatch, width: str, beside: bool
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    edit(accepted, ENGLISH, "18 million", "20 million")
    lines = run("diff", "--color", "always").out.splitlines()
    assert any("million" in line and "1800 万" in line for line in lines) == beside
    assert any("\x1b[9;31m18" in line for line in lines)


def test_a_part_and_nothing(accepted: Path, run: Run) -> None:
    assert run("diff").out == "Nothing lags.\n"
    edit(accepted, ENGLISH, "18 million", "20 million")
    edit(accepted, ENGLISH, "The guide", "Our guide")
    assert run("diff", "index.md#limits").out.splitlines()[-1] == "1 block to translate."
    assert run("diff", "index.md#nowhere").status == 2


def test_words() -> None:
    assert words("a b c", "a x c") == [
        Words("same", "a "), Words("old", "b"), Words("new", "x"), Words("same", " c")
    ]  # fmt: skip
    assert words("首页好", "首页坏") == [
        Words("same", "首页"), Words("old", "好"), Words("new", "坏")
    ]  # fmt: skip
