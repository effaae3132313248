"""Set-up on a machine that is not fit for it: a wrong Python, a folder that cannot be used."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.setup.projects import ROOT, Project, make_project

CAP_DAC_OVERRIDE = 1
PR_CAPBSET_DROP = 24


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


def command(folder: Path, name: str, text: str) -> None:
    """Put a shell script on a path."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)


def launched(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Ask for a Python that prints its version, with only ``folder`` on the path."""
    return subprocess.run(
        [shutil.which("sh") or "sh", str(ROOT / "tools" / "python.sh"), "-c", "print('running')"],
        check=False,
        env={"PATH": str(folder), **variables},
        capture_output=True,
        encoding="utf-8",
    )


def test_the_first_python_that_is_new_enough_is_taken(tmp_path: Path) -> None:
    command(tmp_path, "python3", "exit 1")
    command(tmp_path, "python3.12", f'exec "{sys.executable}" "$@"')
    assert launched(tmp_path).stdout == "running\n"


@pytest.mark.parametrize("named", ["", "python2"])
def test_pythons_that_are_too_old_are_refused_in_one_line(tmp_path: Path, named: str) -> None:
    command(tmp_path, "python3", "exit 1")
    command(tmp_path, "python2", "exit 1")
    done = launched(tmp_path, PYTHON=named)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "Python 3.10 or newer" in done.stderr
    assert named in done.stderr


def test_the_set_up_itself_refuses_an_old_python(project: Project) -> None:
    old = project.root / "sitecustomize.py"
    old.write_text("import sys\nsys.version_info = (3, 9, 1, 'final', 0)\n", "utf-8")
    done = project.run([sys.executable, "-m", "tools.setup"], {"PYTHONPATH": str(project.root)})
    assert done.returncode == 1
    assert done.stderr == "Set-up failed: Python 3.10 or newer is needed, this is 3.9.1.\n"


def _as_an_ordinary_user() -> None:
    """Give up root's right to write where permissions forbid it: capabilities(7), prctl(2)."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_a_folder_that_cannot_be_written_is_named_as_the_cause(project: Project) -> None:
    project.root.chmod(0o555)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tools.setup"],
            check=False,
            cwd=project.root,
            capture_output=True,
            encoding="utf-8",
            preexec_fn=_as_an_ordinary_user,
        )
    finally:
        project.root.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.startswith("Set-up failed: this folder cannot be written")
    assert not project.environment.exists()


@pytest.mark.host
def test_a_disk_that_fills_up_is_named_as_the_cause(project: Project, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    inside = (
        f"mount -t tmpfs -o size=3m none {small} && cp -r {project.root}/. {small}"
        f" && cd {small} && {sys.executable} -m tools.setup; echo $?; ls -A"
    )
    done = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", inside],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    status, *left = done.stdout.split()
    assert status == "1", done.stderr
    assert done.stderr.splitlines()[-1].startswith("Set-up failed: the disk is full")
    assert ".venv" not in left
