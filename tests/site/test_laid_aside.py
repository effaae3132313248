"""What is laid aside on the disk comes back, in this process and in those that it forks."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from concord.site import laid_aside
from concord.site.forks import can_fork, forgotten
from concord.site.laid_aside import LaidAside, Place, taken

forked = pytest.mark.skipif(not can_fork(), reason="nothing can be forked here")
RARE = "wave"
"""A module that nobody has loaded."""


def test_what_was_laid_aside_comes_back_and_no_file_is_left(tmp_path: Path) -> None:
    aside = LaidAside(tmp_path)
    laid = [aside.lay(one) for one in (b"first", b"", b"third")]
    assert all(isinstance(one, Place) for one in laid)
    assert [taken(one) for one in reversed(laid)] == [b"third", b"", b"first"]
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_without_its_folder_it_lies_elsewhere(folder: str, tmp_path: Path) -> None:
    aside = LaidAside(tmp_path / folder if folder else None)
    assert taken(aside.lay(b"one")) == b"one"


def test_what_the_disk_does_not_take_is_kept_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path | None) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(laid_aside, "_opened", full)
    laid = LaidAside().lay(b"one")
    assert laid == b"one"
    assert taken(laid) == b"one"


@forked
def test_who_is_forked_takes_what_there_is_and_disturbs_nothing(tmp_path: Path) -> None:
    aside = LaidAside(tmp_path)
    before = aside.lay(b"before")

    def made() -> tuple[int, bytes, bytes]:
        own = aside.lay(b"of the other process")
        return os.getpid(), taken(before), taken(own)

    assert forgotten(made, 1000)[1:] == (b"before", b"of the other process")
    after = aside.lay(b"after")
    assert [taken(before), taken(after)] == [b"before", b"after"]


@forked
def test_what_is_loaded_for_much_is_forgotten() -> None:
    def made() -> int:
        __import__(RARE)
        return os.getpid()

    sys.modules.pop(RARE, None)
    assert forgotten(made, 1000) != os.getpid()
    assert RARE not in sys.modules
    assert forgotten(made, 1) == os.getpid()
    assert RARE in sys.modules


@forked
def test_what_fails_in_another_process_fails_here() -> None:
    def made() -> None:
        raise ValueError("no such thing")

    with pytest.raises(ValueError, match="no such thing"):
        forgotten(made, 1000)
