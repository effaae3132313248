"""Where a file of concord's own should stand: pipes, which nobody writes into, and links."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.commands.ran import Run
from tests.sites import write_site

pytestmark = pytest.mark.skipif(
    sys.platform == "win32",
    reason="Windows has no pipes in folders, and asks for a right to make links",
)
CACHE = ".cache/concord"
REMOVE = "a symbolic link where the cache is kept; remove it"


@pytest.mark.parametrize("command", [["check"], ["status"], ["accept", "index.md"], ["diff"]])
def test_a_lock_that_is_a_pipe_is_one_line(site: Path, run: Run, command: list[str]) -> None:
    os.mkfifo(site / "translations.lock")
    ran = run(*command)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "translations.lock: cannot be read" in ran.err
    assert "no regular file" in ran.err


def test_a_baseline_that_is_a_pipe_is_one_line(site: Path, run: Run) -> None:
    os.mkfifo(site / "concord.baseline")
    ran = run("check")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "concord.baseline cannot be read" in ran.err
    ran = run("baseline")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert ran.err.endswith("concord.baseline: no regular file\n")


@pytest.mark.parametrize("name", [".concord-unfinished.json", ".concord-done.json"])
def test_a_journal_that_is_a_pipe_is_one_line(site: Path, run: Run, name: str) -> None:
    os.mkfifo(site / name)
    ran = run("check")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"concord: {name}: cannot be read")


def test_a_cache_that_is_a_pipe_counts_for_nothing(site: Path, run: Run) -> None:
    (site / CACHE).mkdir(parents=True)
    os.mkfifo(site / CACHE / "pages.jsonl")
    assert run("check").status == 0
    assert (site / CACHE / "pages.jsonl").is_file()


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of which all can be read: it holds ``site``, in which the command runs, alone."""
    monkeypatch.chdir(write_site(tmp_path / "site"))
    return tmp_path


def _held(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (".cache", "docs"),
        (CACHE, "../docs/en"),
        (CACHE, "../.."),
        (CACHE, "."),
        (f"{CACHE}/pages.jsonl", "../../docs/en/index.md"),
        (f"{CACHE}/.gitignore", "../../docs/en/index.md"),
        (f"{CACHE}/whole", "../../docs/en"),
    ],
)
def test_no_link_leads_the_cache_elsewhere(around: Path, run: Run, link: str, target: str) -> None:
    site = around / "site"
    (site / link).parent.mkdir(parents=True, exist_ok=True)
    (site / link).symlink_to(target)
    before = _held(around)
    ran = run("check")
    assert (ran.status, ran.out, ran.err) == (2, "", f"concord: {link}: {REMOVE}\n")
    assert _held(around) == before


def test_a_cache_may_stand_elsewhere_if_nothing_else_does(site: Path, run: Run) -> None:
    (site / "store").mkdir()
    (site / ".cache").mkdir()
    (site / CACHE).symlink_to("../store")
    assert [run("check").status, run("check").status] == [0, 0]
    assert {path.name for path in (site / "store").iterdir()} == {".gitignore", "pages.jsonl"}


def test_what_git_is_told_in_the_folder_of_the_cache_stays(site: Path, run: Run) -> None:
    (site / "concord.toml").write_text('docs = "docs"\ncache = "kept"\n')
    (site / "kept").mkdir()
    (site / "kept/.gitignore").write_text("*.jsonl\n")
    assert run("check").status == 0
    assert (site / "kept/.gitignore").read_text() == "*.jsonl\n"


@pytest.mark.parametrize(
    ("setting", "command", "said"),
    [
        ("lock", ["accept", "--all"], ":1: not a line of a lock; name another file"),
        ("lock", ["check"], ":1: not a line of a lock; name another file in the settings (lock)"),
        ("baseline", ["check"], ":1: not a line of a baseline; name another file in the settings"),
        ("baseline", ["baseline"], ": no baseline; name another file in the settings (baseline)"),
    ],
)
def test_no_page_is_written_over_that_a_setting_names(
    site: Path, run: Run, setting: str, command: list[str], said: str
) -> None:
    (site / "concord.toml").write_text(f'{setting} = "docs/en/index.md"\n')
    before = (site / "docs/en/index.md").read_bytes()
    ran = run(*command)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"concord: docs/en/index.md{said}")
    assert (site / "docs/en/index.md").read_bytes() == before


@pytest.mark.parametrize(
    "text", ["", "<<<<<<< HEAD\nrest\n", "PAR306 0123456789 docs/a.md\nrest\n"]
)
def test_a_damaged_baseline_is_written_anew(site: Path, run: Run, text: str) -> None:
    (site / "concord.baseline").write_text(text)
    assert run("baseline").status == 0
    assert run("check").status == 0
