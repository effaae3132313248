"""The file of the cache: one that cannot be used counts for nothing, and is written anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from concord.checking.cache import NAME, Kept
from concord.checking.cache_header import header
from concord.checking.check import check_files
from concord.checking.files import Files
from concord.checking.part import part_of
from concord.checking.sealed_lines import sealed

from tests.checking.agreement import SETTINGS, checked
from tests.sites import UNLINKED, UNLINKED_ZH, edit, write_site


def with_lines(data: bytes, *lines: bytes) -> bytes:
    """A cache with the same header, and other lines behind it that are sealed as ours are."""
    return data.split(b"\n", 1)[0] + b"\n" + b"".join(map(sealed, lines))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"[", b"{", 1),
        lambda data: data.replace(b'"docs/', b'7,"docs/', 3),
        lambda data: b"\xff\xfe" + data,
        lambda data: data.split(b"\n", 1)[0] + b"\nnot json\n",
        lambda data: with_lines(data, b"[[], {}, [], []]", b'["en", "k"]\t[]\t[[], null, []]'),
        lambda data: with_lines(
            data, b"[[], {}, [], []]", b'["en", "k"]\t[[[], [7]]]\t[[], null, [[]]]'
        ),
        lambda data: with_lines(
            data, b"[[], {}, [], []]", b'["en", "k"]\t[[[7], []]]\t[[], null, [[]]]'
        ),
        lambda data: with_lines(
            data, b"[[], {}, [], []]", b'["en", "k"]\t[[[], []]]\t[[], null, []]'
        ),
        lambda data: with_lines(data, b"[[[]], {}, [], []]"),
        lambda data: with_lines(data, b"[[], {}, [], []]", b'["en", "k"]\t[]\t' + b"[" * 100_000),
        lambda data: data.replace(b'"PAG601"', b"99999999"),
        lambda data: data.replace(b"Zuul", b"Zoul"),
    ],
)
def test_a_damaged_cache_counts_for_nothing(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    checked(root)
    file = root / SETTINGS.cache / NAME
    file.write_bytes(damage(file.read_bytes()))
    assert len(checked(root).read) == 6
    assert checked(root).read == frozenset()


@pytest.mark.parametrize("name", ["concord", "code", "python", "libraries", "rules", "settings"])
def test_a_cache_of_another_version_is_never_read(tmp_path: Path, name: str) -> None:
    root = write_site(tmp_path)
    checked(root)
    file = root / SETTINGS.cache / NAME
    head = header(SETTINGS)
    assert f'"{name}"' in head
    old, new = f'"{name}": '.encode(), f'"{name}": "other", "x": '.encode()
    file.write_bytes(file.read_bytes().replace(old, new, 1))
    assert len(checked(root).read) == 4


def test_a_cache_that_cannot_be_written_does_not_matter(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    (root / ".cache").write_text("a file where a folder should be")
    assert len(checked(root).findings) == 2


def test_the_cache_hides_itself_from_version_control(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    checked(root)
    assert (root / SETTINGS.cache / ".gitignore").read_text() == "*\n"


def test_values_that_json_does_not_have_are_read_again(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    edit(root, "docs/en/index.md", "title: Home", "title: Home\ntags: !!set {a, b}\n1: one")
    checked(root)
    assert checked(root).read == {"docs/en/index.md"}


def test_a_page_that_cannot_be_read_is_tried_again(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "docs/en/broken.md").symlink_to("nowhere.md")
    (root / "docs/zh/broken.md").symlink_to("nowhere.md")
    assert "PAG601" in {f.code for f in checked(root).findings}
    (root / "docs/en/nowhere.md").write_text("---\ntitle: T\n---\n")
    assert "docs/en/broken.md" in checked(root).read


def test_what_another_check_has_written_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    root, part = write_site(tmp_path, UNLINKED), part_of(SETTINGS)
    checked(root)
    both = [Kept(root / SETTINGS.cache, header(SETTINGS)) for _ in range(2)]
    known = [one.load() for one in both]
    edit(root, "docs/en/about.md", "Made with", "Built with [a](index.md) and")
    first, second = (check_files(Files(root, SETTINGS), one).memory for one in known)
    both[0].save(first, part)
    written = both[0].file.stat().st_ino
    both[1].save(second, part)
    assert both[1].file.stat().st_ino == written
    assert checked(root).read == frozenset()


def test_lines_are_copied_where_only_new_questions_are_numbered(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    file = root / SETTINGS.cache / NAME
    checked(root)
    before = file.read_bytes().splitlines()
    edit(root, "docs/en/about.md", "Made with", "Built with [a](new.md) and")
    checked(root)
    after = file.read_bytes().splitlines()
    assert len([line for line in after if line in before]) >= len(before) - 3
    edit(root, "docs/en/about.md", "Built with [a](new.md) and", "Made with")
    assert checked(root).read == {"docs/en/about.md"}
    assert checked(root).read == frozenset()


def test_a_file_that_lacks_its_last_sign_is_not_copied(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED)
    file = root / SETTINGS.cache / NAME
    checked(root)
    file.write_bytes(file.read_bytes()[:-1])
    edit(root, "docs/en/about.md", "Made with", "Built with")
    checked(root)
    assert checked(root).read == frozenset()
