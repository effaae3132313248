"""What an editor is told after a save is what a check finds, and costs what has changed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from concord.checking.check import check, check_files
from concord.checking.files import Files
from concord.checking.memory import Memory
from concord.editor.project import Project
from concord.errors import LockError
from concord.findings import Finding
from concord.settings import load_settings

from tests.checking.edits import EDITS, KINDS, site_of_all

PAGE = "docs/en/index.md"


def anew(root: Path) -> list[Finding]:
    """What a check finds that knows nothing of any before it."""
    return check(root, load_settings(root), cached=False).findings


def told(project: Project) -> list[Finding]:
    """All that an editor is told, in the order of a check."""
    return [finding for _, found in sorted(project.all_findings().items()) for finding in found]


def retyped(project: Project, chance: random.Random) -> str:
    """Write something else on a page in the editor; give the page's path."""
    path = chance.choice(sorted((project.root / "docs").rglob("*.md")))
    name = path.relative_to(project.root).as_posix()
    old, new = chance.choice(EDITS)
    text = project.bytes_of(name).decode("utf-8", "replace").replace(old, new, 1)
    project.edit(name, text)
    return name


def saved(project: Project, name: str) -> None:
    """Save an open page, and tell the editor."""
    (project.root / name).write_bytes(project.open[name])
    project.reload()


@pytest.mark.parametrize("seed", range(8))
def test_saves_find_what_a_fresh_check_finds(tmp_path: Path, seed: int) -> None:
    """Files may change without the editor, too; what makes a check impossible changes nothing."""
    chance, compared = random.Random(seed), 0
    project = Project(site_of_all(tmp_path))
    for _ in range(12):
        if chance.random() < 0.4:
            chance.choice(KINDS)(tmp_path, chance)
        name = retyped(project, chance)
        try:
            saved(project, name)
        except LockError:
            (tmp_path / "translations.lock").unlink()
            continue
        assert told(project) == anew(tmp_path)
        compared += 1
        project.close(name)
    assert compared > 5


@pytest.mark.parametrize("seed", range(8))
def test_typing_finds_what_a_check_of_that_text_finds(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    project = Project(site_of_all(tmp_path))
    for _ in range(6):
        page = project.page(retyped(project, chance))
        assert page
        files = Files(tmp_path, load_settings(tmp_path), dict(project.open))
        fresh = check_files(files, Memory()).findings
        for path, found in project.findings(page).items():
            assert found == [one for one in fresh if one.place.path == path]


def test_a_save_reads_what_has_changed(tmp_path: Path) -> None:
    project = Project(site_of_all(tmp_path))
    project.edit(PAGE, project.bytes_of(PAGE).decode() + "\nMore.\n")
    saved(project, PAGE)
    assert project.checked.read == {PAGE}
    project.reload()
    assert project.checked.read == frozenset()
