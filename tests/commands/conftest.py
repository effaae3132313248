"""Commands, run as the command line runs them."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.__main__ import main

from tests.commands.ran import Ran, Run
from tests.repository import commit
from tests.sites import write_site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of which nothing is wrong; the command runs in its root."""
    write_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; what leaves by ``SystemExit`` counts as its status."""

    def run(*arguments: str) -> Ran:
        try:
            status = main(arguments)
        except SystemExit as left:
            status = int(left.code or 0)
        return Ran(status, *capsys.readouterr())

    return run


@pytest.fixture
def accepted(site: Path, run: Run) -> Path:
    """A site that was committed and accepted."""
    commit(site)
    run("accept", "--all")
    return site
