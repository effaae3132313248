"""What is laid aside on the disk comes back, in this process and in those that it forks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from concord.site import laid_aside
from concord.site.laid_aside import LaidAside, Place, taken

IMPORTS = """
import os, sys
from concord.site.forks import forgotten
from concord.site.laid_aside import LaidAside, taken
"""


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


@pytest.mark.parametrize("pieces", [[], [b"one"], [b"one", b"", b"two", b"three"]])
def test_what_comes_in_pieces_is_laid_aside_as_one(pieces: list[bytes], tmp_path: Path) -> None:
    aside = LaidAside(tmp_path)
    before, laid, after = aside.lay(b"before"), aside.lay_all(iter(pieces)), aside.lay(b"after")
    assert [taken(one) for one in (before, laid, after)] == [b"before", b"".join(pieces), b"after"]
    assert isinstance(laid, Place) == bool(pieces)


def test_pieces_of_which_the_disk_takes_some_are_kept(tmp_path: Path) -> None:
    aside = LaidAside(tmp_path)

    def pieces() -> Iterator[bytes]:
        yield b"one"
        monkey = pytest.MonkeyPatch()
        monkey.setattr(aside, "lay", lambda piece: piece)
        yield b"two"
        monkey.undo()
        yield b"three"

    assert taken(aside.lay_all(pieces())) == b"onetwothree"


FORKED = {
    "what there is is taken, and nothing disturbed": """
        aside = LaidAside()
        before = aside.lay(b"before")
        def made():
            return os.getpid(), taken(before), taken(aside.lay(b"of the other process"))
        process, *found = forgotten(made, 1000)
        assert process != os.getpid()
        assert found == [b"before", b"of the other process"]
        after = aside.lay(b"after")
        assert [taken(before), taken(after)] == [b"before", b"after"]
    """,
    "what is loaded for much is forgotten": """
        def made():
            import wave
            return os.getpid()
        assert forgotten(made, 1000) != os.getpid()
        assert "wave" not in sys.modules
        assert forgotten(made, 1) == os.getpid()
        assert "wave" in sys.modules
    """,
    "what fails there fails here": """
        def made():
            raise ValueError(os.getpid())
        try:
            forgotten(made, 1000)
            raise AssertionError("nothing failed")
        except ValueError as error:
            assert error.args[0] != os.getpid()
    """,
}


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="nothing is forked here")
@pytest.mark.parametrize("text", FORKED.values(), ids=FORKED)
def test_a_process_that_is_forked(text: str) -> None:
    """In a Python of its own: one with threads, as that of a browser's tests, does not fork."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS + dedent(text)], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
