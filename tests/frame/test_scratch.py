"""Where tests write: in memory only where all of it can be done there."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import scratch

NO_PROGRAMS = 8


@pytest.mark.parametrize(
    ("megabytes", "flags", "is_used"),
    [(4096, 0, True), (4096, NO_PROGRAMS, False), (64, 0, False)],
)
def test_memory_is_used_where_there_is_room_and_programs_run(
    megabytes: int, flags: int, is_used: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = SimpleNamespace(f_bavail=megabytes, f_frsize=1 << 20, f_flag=flags)
    known = SimpleNamespace(
        statvfs=lambda _: about, access=lambda *_: True, ST_NOEXEC=NO_PROGRAMS, W_OK=2, X_OK=1
    )
    monkeypatch.setattr(scratch, "os", known)
    monkeypatch.setattr(scratch, "MEMORY", tmp_path)
    monkeypatch.setattr(scratch, "free", lambda: 1 << 40)
    assert scratch.place() == (tmp_path if is_used else None)
    monkeypatch.setattr(scratch, "free", lambda: 1 << 20)
    assert scratch.place() is None


def test_where_there_is_none_the_system_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch, "MEMORY", tmp_path / "none")
    assert scratch.place() is None
