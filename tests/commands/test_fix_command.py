"""``concord fix``: files written, differences shown."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.commands.ran import Run
from tests.sites import UNLINKED, UNLINKED_ZH, write_site


@pytest.fixture
def unlinked(site: Path) -> Path:
    """A site with a repair in each language; one file has the line ends of Windows."""
    return write_site(site, UNLINKED, (UNLINKED_ZH[0], UNLINKED_ZH[1].replace("\n", "\r\n")))


def test_repairs_are_written(unlinked: Path, run: Run) -> None:
    assert run("fix") == (0, "2 repairs in 2 files.\nNo findings in 6 pages.\n", "")
    assert (unlinked / UNLINKED[0]).read_text().endswith("Made with [Zuul](projects/zuul.md).\n")
    assert b"[Zuul](projects/zuul.md) \xe5\x88\xb6" in (unlinked / UNLINKED_ZH[0]).read_bytes()
    assert run("fix").out.startswith("0 repairs in 0 files.")


def test_only_the_files_asked_for(unlinked: Path, run: Run) -> None:
    before = (unlinked / UNLINKED_ZH[0]).read_bytes()
    assert run("fix", "docs/en").out.startswith("1 repair in 1 file.")
    assert (unlinked / UNLINKED_ZH[0]).read_bytes() == before


def test_what_cannot_be_repaired_is_reported(unlinked: Path, run: Run) -> None:
    (unlinked / UNLINKED_ZH[0]).unlink()
    ran = run("fix")
    assert ran.status == 1
    assert "PAR301" in ran.out
    assert ran.out.endswith("1 repair in 1 file.\n1 finding in 1 file\n")


def test_a_difference_can_be_applied(unlinked: Path, run: Run) -> None:
    (unlinked / UNLINKED_ZH[0]).write_text(UNLINKED_ZH[1].rstrip("\n"))
    before = {path: path.read_bytes() for path in unlinked.rglob("*.md")}
    ran = run("fix", "--diff")
    assert ran.status == 1
    assert {path: path.read_bytes() for path in unlinked.rglob("*.md")} == before
    subprocess.run(["git", "apply", "--verbose"], input=ran.out.encode(), cwd=unlinked, check=True)
    assert run("check").status == 0


def test_nothing_to_show(site: Path, run: Run) -> None:
    assert run("fix", "--diff") == (0, "", "")


def test_rules_not_chosen_are_not_repaired(unlinked: Path, run: Run) -> None:
    assert run("fix", "--ignore", "REF104").out.startswith("0 repairs in 0 files.")
