"""Beginning with a site that has findings: a baseline, a change, a lock from history."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.commands.ran import Run
from tests.sites import UNLINKED, UNLINKED_ZH, write_site


def _git(root: Path, *arguments: str) -> None:
    names = ("-c", "user.name=A", "-c", "user.email=a@x.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *arguments], cwd=root, check=True, capture_output=True)


def _append(root: Path, path: str, text: str) -> None:
    with (root / path).open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in two languages with a finding in each, committed."""
    write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    monkeypatch.chdir(tmp_path)
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "Begin")
    return tmp_path


def test_what_is_in_the_baseline_is_silent(repository: Path, run: Run) -> None:
    assert run("check").status == 1
    assert run("baseline").out == "2 findings written down in concord.baseline.\n"
    assert run("check").out.startswith("No findings")
    _append(repository, UNLINKED_ZH[0], "\n见[别处](nowhere.md)。\n")
    text = (repository / UNLINKED[0]).read_text("utf-8")
    (repository / UNLINKED[0]).write_text(text.replace("---\n\n", "---\n\nMore.\n\n", 1), "utf-8")
    found = run("check", "--select", "REF").out
    assert "REF101" in found
    assert "REF104" not in found


def test_a_block_that_changes_speaks_again(repository: Path, run: Run) -> None:
    run("baseline")
    text = (repository / UNLINKED[0]).read_text("utf-8")
    (repository / UNLINKED[0]).write_text(text.replace("Made", "It was made"), "utf-8")
    assert "REF104" in run("check").out


def test_a_damaged_baseline_is_refused(repository: Path, run: Run) -> None:
    (repository / "concord.baseline").write_text("<<<<<<< mine\n", "utf-8")
    ran = run("check")
    assert (ran.status, ran.out) == (2, "")
    assert "concord.baseline:1: not a line of a baseline" in ran.err


def test_only_what_a_change_touches(repository: Path, run: Run) -> None:
    assert run("check", "--changed-from", "HEAD").out.startswith("No findings")
    _append(repository, UNLINKED[0], "\nMore.\n")
    found = run("check", "--changed-from", "HEAD").out
    assert UNLINKED[0] in found
    assert UNLINKED_ZH[0] in found
    assert "projects/zuul" not in found.replace("](projects/zuul.md)", "")


def test_a_commit_that_is_none_is_refused(repository: Path, run: Run) -> None:
    ran = run("check", "--changed-from", "nowhere")
    assert ran.status == 2
    assert ran.err.startswith("concord: git diff: fatal:")


def test_the_lock_begins_with_what_was_translated(repository: Path, run: Run) -> None:
    """English that changed after its translation was committed is stale from the first day."""
    _append(repository, UNLINKED[0], "\nMore.\n")
    _git(repository, "commit", "-qam", "Add a paragraph")
    ran = run("accept", "--from-git")
    assert ran.status == 0
    assert "accepted in translations.lock" in ran.out
    stale = run("check", "--select", "PAR308").out.splitlines()
    assert [line.split(" ")[1] for line in stale[:-1]] == ["PAR308"]
    assert "was added since this was accepted: More." in stale[0]
