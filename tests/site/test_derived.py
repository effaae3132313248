"""What was made of contents is kept by their digests, and never anything else in its place."""

from __future__ import annotations

import sqlite3
import zipfile
from pathlib import Path

import pytest
from concord.site.finishing.compress import compress
from concord.site.kept import derived as module
from concord.site.kept.derived import derived
from concord.site.publish.archive import write_zip
from concord.site.publish.built_pages import built_pages
from concord.site.publish.epub import make_book
from concord.site.publish.options import Options
from concord.site.publish.verify import verify


def keep(folder: Path, **made: str) -> None:
    """Keep what was made of contents."""
    with derived(folder, "kind") as found:
        for content, value in made.items():
            found.put(content.encode(), value.encode())
            assert found.get(content.encode()) == value.encode()


def known(folder: Path, *contents: str) -> list[bytes | None]:
    """What is known of contents."""
    with derived(folder, "kind") as found:
        return [found.get(content.encode()) for content in contents]


def test_what_nobody_asks_for_any_more_is_gone(tmp_path: Path) -> None:
    keep(tmp_path, a="1", b="2")
    assert known(tmp_path, "a", "b", "c") == [b"1", b"2", None]
    assert known(tmp_path, "a") == [b"1"]
    assert known(tmp_path, "a", "b") == [b"1", None]


def test_what_fails_keeps_nothing(tmp_path: Path) -> None:
    def fail() -> None:
        with derived(tmp_path, "kind") as found:
            found.put(b"a", b"1")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert known(tmp_path, "a") == [None]


def test_another_version_of_the_code_knows_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path, a="1")
    monkeypatch.setattr(module, "code", lambda: "other")
    assert known(tmp_path, "a") == [None]


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0 and no more"])
def test_a_damaged_file_counts_for_nothing(damage: bytes, tmp_path: Path) -> None:
    keep(tmp_path, a="1")
    (file,) = (tmp_path / module.FOLDER).iterdir()
    file.write_bytes(damage)
    assert known(tmp_path, "a") == [None]
    keep(tmp_path, a="1")
    assert known(tmp_path, "a") == [b"1"]


def test_a_damaged_value_counts_for_nothing(tmp_path: Path) -> None:
    keep(tmp_path, a="1")
    (file,) = (tmp_path / module.FOLDER).iterdir()
    with sqlite3.connect(file) as base:
        base.execute("UPDATE made SET value = CAST(value || 'x' AS BLOB)")
    assert known(tmp_path, "a") == [None]


def test_a_file_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / module.FOLDER).write_text("a file", "utf-8")
    keep(tmp_path, a="1")
    assert known(tmp_path, "a") == [None]


def test_pages_and_packed_files_are_the_same_with_what_is_known(tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    site.mkdir()
    links = '<a href="b.html#x">' * 40
    (site / "a.html").write_text(f'<p id="a"></p><p id="a"></p><script>1</script>{links}', "utf-8")
    (site / "b.html").write_text('<p id="b"></p>' * 40, "utf-8")
    pages, faults = built_pages(site), verify(site)
    compress(site, lambda *_: None)
    packed = {file.name: file.read_bytes() for file in site.iterdir()}
    for _ in range(2):
        with derived(cache, "pages") as known_pages, derived(cache, "packed") as known_packed:
            assert verify(site, "", built_pages(site, known_pages)) == faults
            for file in [*site.glob("*.gz"), *site.glob("*.br")]:
                file.unlink()
            compress(site, lambda *_: None, known_packed)
        assert packed == {file.name: file.read_bytes() for file in site.iterdir()}
    assert [page.scripts for page in pages.values()][1] == []
    assert any("stands twice" in fault for fault in faults)
    assert any("no id x" in fault for fault in faults)


def chapter_page(title: str, text: str, following: str) -> str:
    return (
        f'<html><head><title>{title}</title><link rel="next" href="{following}"></head><body>'
        f'<article><h1>{title}</h1><p>{text}</p><a href="b.html">B</a></article></body></html>'
    )


def test_a_book_is_the_same_with_chapters_that_are_known(tmp_path: Path) -> None:
    guide, cache = tmp_path / "guide", tmp_path / "cache"
    guide.mkdir()
    pages = {"index.html": ("Home", "a.html"), "a.html": ("A", "b.html"), "b.html": ("B", "")}
    for name, (title, following) in pages.items():
        (guide / name).write_text(chapter_page(title, "One.", following), "utf-8")
    options, book, again = Options(), tmp_path / "book.epub", tmp_path / "again.epub"
    make_book(guide, book, "en", "index.html", options, 1_500_000_000, lambda *_: None)
    changed = ("", chapter_page("A", "Two.", "b.html"), chapter_page("A", "Two.", ""))
    for text in changed:
        if text:
            (guide / "a.html").write_text(text, "utf-8")
        make_book(guide, book, "en", "index.html", options, 1_500_000_000, lambda *_: None)
        for _ in range(2):
            with derived(cache, "chapters") as found:
                make_book(
                    guide, again, "en", "index.html", options, 1_500_000_000, lambda *_: None, found
                )
                new = len(found.new)
            assert again.read_bytes() == book.read_bytes()
        assert new == 0


def test_a_zip_is_what_zipfile_writes_whatever_is_known(tmp_path: Path) -> None:
    folder, plain = tmp_path / "folder", tmp_path / "plain.zip"
    for name, text in (("a.html", "a" * 999), ("图/中.svg", "<svg/>"), ("empty.txt", "")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    with zipfile.ZipFile(plain, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(
                f"top/{path.relative_to(folder).as_posix()}", (2025, 11, 24, 16, 0, 0)
            )
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, path.read_bytes(), compresslevel=9)
    for number in range(2):
        with derived(tmp_path / "cache", "files") as found:
            write_zip(folder, tmp_path / f"{number}.zip", "top", 1764000000, found)
            assert bool(found.new) != bool(number)
        assert (tmp_path / f"{number}.zip").read_bytes() == plain.read_bytes()
