"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from concord.disk.atomic_write import ABANDONED, write_whole
from concord.disk.journal import write_together
from concord.errors import UnusableError


def test_the_mode_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("old")
    file.chmod(0o640)
    write_whole(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("old")
    (tmp_path / "link.md").symlink_to("page.md")
    write_whole(tmp_path / "link.md", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "page.md").read_bytes() == b"new"


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    def failing() -> Iterator[bytes]:
        yield b"half"
        raise OSError("disk full")

    (tmp_path / "page.md").write_text("old")
    with pytest.raises(OSError, match="disk full"):
        write_whole(tmp_path / "page.md", failing())
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("page.md", "old")]


@pytest.mark.parametrize(("lasting", "left"), [(False, ["new"]), (True, ["new", "old"])])
def test_what_a_killed_process_began_for_a_cache_goes(
    lasting: bool, left: list[str], tmp_path: Path
) -> None:
    """What another is at work on stays, and so does anything beside what no cache is."""
    for name, age in (("old", ABANDONED + 60), ("new", 0)):
        (tmp_path / f".pages.jsonl.{name:_<8}").write_text(name)
        os.utime(tmp_path / f".pages.jsonl.{name:_<8}", (time.time() - age,) * 2)
    (tmp_path / ".pages.zh.jsonl.old_____").write_text("of another file")
    os.utime(tmp_path / ".pages.zh.jsonl.old_____", (0, 0))
    write_whole(tmp_path / "pages.jsonl", b"x", lasting=lasting)
    assert sorted(path.read_text() for path in tmp_path.glob(".pages.jsonl.*")) == left
    assert (tmp_path / ".pages.zh.jsonl.old_____").exists()


def test_a_new_file_can_be_read_by_others_as_the_umask_says(tmp_path: Path) -> None:
    plain = tmp_path / "plain.md"
    plain.write_text("x")
    write_whole(tmp_path / "whole.md", b"x")
    assert (tmp_path / "whole.md").stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("target", ["../own", "root/../../own", ".git/hooks/own"])
def test_no_link_has_several_files_written_somewhere_else(target: str, tmp_path: Path) -> None:
    """Whoever proposes a change could otherwise have any file overwritten, also one that runs."""
    root = tmp_path / "root"
    (root / ".git" / "hooks").mkdir(parents=True)
    (root / "lock").symlink_to(target)
    with pytest.raises(UnusableError, match=r"^lock is a symbolic link out of the pages"):
        write_together(root, {root / "page.md": b"new", root / "lock": b"new"})
    assert sorted(path.name for path in root.iterdir()) == [".git", "lock"]
    assert [path.name for path in tmp_path.rglob("own")] == []


def test_a_link_to_a_file_of_the_same_root_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "lock").symlink_to("real")
    write_together(tmp_path, {tmp_path / "lock": b"new"})
    assert (tmp_path / "lock").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    """So is a device: in its place, ``-o /dev/null`` would have left a file for everybody."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"new")
    assert (os.read(end, 9), pipe.is_fifo()) == (b"new", True)
    os.close(end)


def test_what_can_be_made_again_comes_in_the_place_of_a_link(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("old")
    (tmp_path / "kept").symlink_to("page.md")
    write_whole(tmp_path / "kept", b"new", lasting=False)
    assert (tmp_path / "page.md").read_bytes() == b"old"
    assert ((tmp_path / "kept").is_symlink(), (tmp_path / "kept").read_bytes()) == (False, b"new")
