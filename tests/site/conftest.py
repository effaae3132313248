"""What tests of building and publishing share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site.small_projects import make_project, run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project whose site and bundle are built; tests change only copies of it."""
    project = make_project(tmp_path_factory.mktemp("small") / "project")
    for command in ("build", "offline"):
        status, output = run(project, "concord", command)
        assert status == 0, output
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(built, tmp_path / "copy"))
