"""Commands, run as the command line runs them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from sites import write_site

from concord.__main__ import main


class Ran(NamedTuple):
    """What a command left: its exit status, and what it printed."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


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
            assert isinstance(left.code, int)
            status = left.code
        return Ran(status, *capsys.readouterr())

    return run
