"""Bytes that depend on neither the version of Python nor the machine, and moments that fit."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest
from concord.errors import UnusableError
from concord.site.dates.epoch import EARLIEST, LATEST, epoch
from concord.site.dates.history import last_changes
from concord.site.finishing.compress import gzipped
from concord.site.render.text_width import breadth
from hypothesis import given
from hypothesis import strategies as st

from tests.site.small_projects import run


@given(st.binary(max_size=2000))
def test_what_is_packed_unpacks_and_names_no_system(data: bytes) -> None:
    packed = gzipped(data)
    assert gzip.decompress(packed) == data
    assert packed[:10] == b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"


@given(st.text(max_size=200))
def test_widths_have_one_decimal(text: str) -> None:
    """More of them would show how a version of Python adds."""
    assert breadth(text) == round(breadth(text), 1)
    assert len(f"{breadth(text)}".partition(".")[2]) == 1 or not text


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [("0", EARLIEST), ("1600000000", 1_600_000_000), (str(LATEST), LATEST)],
)
def test_a_moment_that_is_given_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given_: str, wanted: int
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given_)
    assert epoch(tmp_path) == wanted


@pytest.mark.parametrize("given_", ["-1", "abc", "1.5", " 1", "²", str(LATEST + 1), "9" * 5000])
def test_a_moment_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given_: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given_)
    with pytest.raises(UnusableError, match="expected seconds since 1970"):
        epoch(tmp_path)


def test_a_build_says_so_in_one_line(project: Path) -> None:
    for command, ends in ((("concord", "build"), 2), (("mkdocs", "build"), 1)):
        status, output = run(project, *command, SOURCE_DATE_EPOCH="abc", NO_MKDOCS_2_WARNING="1")
        assert status == ends
        assert "SOURCE_DATE_EPOCH='abc': expected seconds" in output
        assert "Traceback" not in output


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody."""
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)


def test_dates_come_from_a_whole_history_or_there_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    whole, cut = tmp_path / "a \"b' 中", tmp_path / "cut"
    whole.mkdir()
    git(whole, "init", "-q", "-b", "main")
    for name in ('a "b".md', "中.md"):
        (whole / name).write_text(name)
        git(whole, "add", ".")
        git(whole, "commit", "-q", "-m", name)
    git(tmp_path, "clone", "-q", "--depth=1", whole.as_uri(), str(cut))
    assert set(last_changes(whole, ['a "b".md', "中.md"])) == {'a "b".md', "中.md"}
    assert last_changes(cut, ['a "b".md', "中.md"]) == {}
    (tmp_path / "none").mkdir()
    assert last_changes(tmp_path / "none", ["a.md"]) == {}
