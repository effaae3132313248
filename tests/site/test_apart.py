"""Pages made in several processes: the same site, the same lines, and one line for an error."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from concord.site.kept.elsewhere import Elsewhere, hear_again, heard, noting
from concord.site.making.verifying import different

from tests.site.kept_builds import write_programs
from tests.site.small_projects import run

APART = """
import os
import sys

from concord.processes import spreading
from concord.site.making import apart

spreading.ALONE = 0
make = apart._make


def making(*given):
    with open(os.environ["PLACES"], "a") as places:
        print(os.getpid(), os.getppid(), file=places)
    return make(*given)


apart._make = making
if "without-fork" in sys.argv:
    sys.argv.remove("without-fork")
    import multiprocessing
    multiprocessing.get_all_start_methods = lambda: ["spawn"]
from concord.site.making.__main__ import main

sys.exit(main())
"""
"""The command that builds, told that even few pages are worth a process."""
PAGES, FIRST, BOTH, TEXTS = 8, 2, 4, 8
"""Of each locale one page is made before any process is forked; then those with both languages.

Texts come before pages; nothing is drawn in any of these."""


@pytest.fixture
def root(root: Path) -> Path:
    """The small project with that command, which goes on where it has to warn."""
    (root / "apart.py").write_text(APART, "utf-8")
    whole = root / "whole.yml"
    whole.write_text(whole.read_text("utf-8").replace("strict: true", "strict: false"), "utf-8")
    return root


def build(root: Path, *command: str) -> tuple[int, str]:
    """Build a project's site from nothing: exit status, and all that was said."""
    shutil.rmtree(root / ".cache", ignore_errors=True)
    shutil.rmtree(root / "site", ignore_errors=True)
    (root / ".cache").mkdir()
    return again(root, *command)


def again(root: Path, *command: str) -> tuple[int, str]:
    """Build a project's site on what stands there."""
    return run(root, *command, PLACES=str(root / ".cache/places"))


def places(root: Path) -> list[list[str]]:
    """For each page that was not made by the build itself, the process and the build's."""
    file = root / ".cache/places"
    return [line.split() for line in file.read_text().splitlines()] if file.exists() else []


def test_the_site_is_the_same(root: Path) -> None:
    assert build(root, "concord.site.making")[0] == 0
    shutil.move(root / "site", root / "alone")
    status, output = build(root, "apart")
    assert status == 0, output
    found = places(root)
    assert len(found) == TEXTS + PAGES - FIRST + BOTH
    assert {made for made, _ in found}.isdisjoint(beside for _, beside in found)
    assert different(root / "alone", root / "site") == []


def test_what_was_made_elsewhere_is_kept(root: Path) -> None:
    assert build(root, "apart")[0] == 0
    status, output = again(root, "concord.site.making")
    assert status == 0
    assert "Nothing has changed" in output
    shutil.rmtree(root / ".cache/concord/whole")
    write_programs(root)
    assert f"0 of {PAGES} pages were made anew" in again(root, "unprobed")[1]


def test_warnings_are_said_in_the_order_of_pages(root: Path) -> None:
    for path in sorted((root / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        path.write_text(f"{text}\nMore [elsewhere](nowhere/{path.stem}.md).\n", "utf-8")
    status, alone = build(root, "concord.site.making")
    assert status == 0
    assert alone.count("nowhere/") >= PAGES
    status, apart = build(root, "apart")
    assert status == 0
    assert places(root)
    assert apart == alone
    assert build(root, "apart", "--strict")[0] == 1


def test_an_error_is_one_of_ours(root: Path) -> None:
    article = root / "overrides/partials/article.html"
    broken = "{% if 'gating' in page.url %}{{ nothing.at.all }}{% endif %}"
    article.write_text(broken + article.read_text("utf-8"), "utf-8")
    status, output = build(root, "apart")
    assert status == 1
    assert places(root)
    assert "concord: UndefinedError: 'nothing' is undefined" in output
    assert "Traceback" not in output


def test_without_fork_all_is_made_here(root: Path) -> None:
    status, output = build(root, "apart", "without-fork")
    assert status == 0
    assert not places(root)
    assert "8 of 8 pages were made anew" in output


def test_files_that_were_opened_elsewhere_come_back(tmp_path: Path) -> None:
    here, there = Elsewhere((), ()), Elsewhere((), ())
    file = tmp_path / "a.txt"
    file.write_text("a", "utf-8")
    with noting(there):
        file.read_bytes()
        told = heard()
    with noting(here):
        hear_again(told)
    assert str(file) in here.found
