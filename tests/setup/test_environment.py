"""Making the environment: once, whole, from verified packages, and one line where it fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.setup.projects import Project, make_project

NOBODY_LISTENS = "http://127.0.0.1:9/simple"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that has been set up once; tests change only copies of it."""
    project = make_project(tmp_path_factory.mktemp("made"))
    done = project.set_up()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def project(made: Project, tmp_path: Path) -> Project:
    """A copy of it."""
    return made.copy(tmp_path)


def only_line(text: str) -> str:
    """The line that says why; what was announced before does not count."""
    lines = [line for line in text.splitlines() if not line.startswith("Installing ")]
    assert len(lines) == 1, text
    return lines[0]


def test_it_installs_what_the_pins_name_and_a_second_call_does_nothing(made: Project) -> None:
    assert made.installed() == {"concord_probe_build", "concord_probe_site"}
    again = made.set_up(PIP_FIND_LINKS="/nowhere")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_the_tests_packages_are_added_and_then_nothing_more_is_done(project: Project) -> None:
    assert project.set_up("--test").returncode == 0
    assert "concord_probe_test" in project.installed()
    assert project.set_up("--test", PIP_FIND_LINKS="/nowhere").stderr == ""
    assert project.set_up(PIP_FIND_LINKS="/nowhere").stderr == ""


def test_pins_that_changed_make_it_anew_even_from_inside_itself(project: Project) -> None:
    own = next(path for path in project.environment.glob("*/python*") if path.stem == "python")
    project.pin("requirements.txt", "concord_probe_other")
    assert project.set_up(python=str(own)).returncode == 0
    assert project.installed() == {"concord_probe_build", "concord_probe_other"}


def test_who_says_no_is_only_told_what_is_missing(project: Project) -> None:
    assert project.set_up(INSTALL="no").stderr == ""
    done = project.set_up("--test", INSTALL="no")
    assert done.returncode == 1
    assert only_line(done.stderr) == (
        "Set-up failed: .venv lacks requirements-test.txt, and INSTALL=no forbids to install it."
    )
    assert "concord_probe_test" not in project.installed()


def test_without_an_index_it_fails_in_one_line_and_leaves_nothing(project: Project) -> None:
    shutil.rmtree(project.environment)
    done = project.set_up(PIP_NO_INDEX="0", PIP_FIND_LINKS="", PIP_INDEX_URL=NOBODY_LISTENS)
    assert done.returncode == 1
    assert "no package index can be reached" in only_line(done.stderr)
    assert not project.environment.exists()


def test_a_package_that_is_not_the_pinned_one_is_refused_and_all_is_as_before(
    project: Project,
) -> None:
    before = (project.root / "requirements.txt").read_bytes()
    project.pin("requirements.txt", "concord_probe_other", digest="0" * 64)
    done = project.set_up()
    assert done.returncode == 1
    assert "not the one that was pinned" in only_line(done.stderr)
    (project.root / "requirements.txt").write_bytes(before)
    assert project.set_up(PIP_FIND_LINKS="/nowhere").stderr == ""
    assert project.installed() == {"concord_probe_build", "concord_probe_site"}


def test_an_environment_without_its_stamp_is_not_trusted(project: Project) -> None:
    (project.environment / "made-from").unlink()
    next(project.environment.glob("**/site-packages/concord_probe_site.py")).unlink()
    assert project.set_up().returncode == 0
    assert "concord_probe_site" in project.installed()


def test_a_set_up_that_was_killed_leaves_the_one_before_to_come_back(project: Project) -> None:
    project.environment.rename(project.root / ".cache" / "venv-before")
    project.environment.mkdir()
    assert project.set_up(PIP_FIND_LINKS="/nowhere").returncode == 0
    assert project.installed() == {"concord_probe_build", "concord_probe_site"}
    assert not (project.root / ".cache" / "venv-before").exists()


def test_outside_the_project_it_says_so(project: Project) -> None:
    (project.root / "requirements.txt").unlink()
    done = project.set_up()
    assert done.returncode == 1
    assert "requirements.txt" in only_line(done.stderr)
