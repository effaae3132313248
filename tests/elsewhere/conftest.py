"""The package as it is installed, for tests of other people's sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaged import installed


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the packages."""
    return installed(tmp_path_factory)
