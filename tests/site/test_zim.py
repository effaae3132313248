"""The ZIM archive: read again with libzim, it is whole, says what it is and is found in."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from concord.settings import load_settings
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from tests.sites import pages_of

ROOT = Path(__file__).parents[2]
ADDRESSES = {"href", "src", "srcset", "poster", "action"}


class Links(HTMLParser):
    """Gathers every address of a page, and every id."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: set[str] = {"__top"}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what an element's attributes say."""
        for name, value in attrs:
            if name in ADDRESSES and value is not None:
                self.addresses.append(value)
            elif name == "id" and value:
                self.ids.add(value)


@pytest.fixture(scope="module")
def archive(zim_file: Path) -> Archive:
    return Archive(zim_file)


@pytest.fixture(scope="module")
def pages(archive: Archive, bundle_dir: Path) -> dict[str, Links]:
    """The pages of the archive by path, as they stand in it."""
    files = [file.relative_to(bundle_dir.parent).as_posix() for file in pages_of(bundle_dir)]
    return {
        path: Links(bytes(archive.get_entry_by_path(path).get_item().content).decode())
        for path in ["index.html", *files]
    }


def found(archive: Archive, words: str, number: int = 2) -> list[str]:
    """The paths of the first pages that Kiwix' search finds."""
    return list(Searcher(archive).search(Query().set_query(words)).getResults(0, number))


def suggested(archive: Archive, letters: str) -> dict[str, str]:
    """What Kiwix suggests to who has typed some letters: titles, and the page each leads to."""
    suggestion = SuggestionSearcher(archive).suggest(letters)
    entries = [archive.get_entry_by_path(path) for path in suggestion.getResults(0, 20)]
    return {entry.title: entry.get_item().path for entry in entries}


def test_it_is_whole_and_says_what_it_is(archive: Archive) -> None:
    """Every key that the openZIM project calls mandatory, and the licence."""
    assert archive.check()
    said = {
        key: archive.get_metadata(key).decode()
        for key in archive.metadata_keys
        if not key.startswith("Illustration")
    }
    publish = load_settings(ROOT).publish
    expected = {
        "Name": "openinfra-guide_mul_all",
        "Title": "Open Infrastructure Guide",
        "Description": publish["description"],
        "Language": "eng,zho",
        "Creator": publish["creator"],
        "Publisher": publish["creator"],
        "Date": "2017-07-14",
        "License": publish["licence"],
    }
    assert {key: said[key] for key in expected} == expected
    assert "_ftindex:yes" in said["Tags"]
    image = bytes(archive.get_illustration_item(48).content)
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert [int.from_bytes(image[at : at + 4], "big") for at in (16, 20)] == [48, 48]


def test_it_opens_with_both_languages(archive: Archive, pages: dict[str, Links]) -> None:
    assert archive.main_entry.get_item().path == "index.html"
    assert pages["index.html"].addresses == ["guide/index.html", "guide/zh/index.html"]


def test_every_file_of_the_bundle_is_in_it_that_a_page_can_ask_for(
    archive: Archive, bundle_dir: Path
) -> None:
    """So are all but the maps that tell developers where a library's code came from."""
    for file in bundle_dir.rglob("*"):
        path = file.relative_to(bundle_dir.parent).as_posix()
        if file.suffix == ".map":
            assert not archive.has_entry_by_path(path)
        elif file.is_file():
            assert bytes(archive.get_entry_by_path(path).get_item().content) == file.read_bytes()


def test_every_link_leads_to_an_entry(archive: Archive, pages: dict[str, Links]) -> None:
    """None from the root of a host, none of a file system, none to what is not there."""
    assert len(pages) >= 100
    lost = []
    for path, page in pages.items():
        for address in page.addresses:
            parts = urlsplit(address)
            if parts.scheme in ("https", "http", "mailto", "data"):
                continue
            target = posixpath.join(posixpath.dirname(path), unquote(parts.path))
            target = posixpath.normpath(target) if parts.path else path
            anchor = unquote(parts.fragment)
            if (
                parts.scheme
                or address.startswith("/")
                or not archive.has_entry_by_path(target)
                or (anchor and target in pages and anchor not in pages[target].ids)
            ):
                lost.append((path, address))
    assert lost == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("gating", "guide/concepts/project-gating.html"),
        ("big tent", "guide/concepts/big-tent.html"),
        ("大帐篷", "guide/zh/concepts/big-tent.html"),
        ("门控", "guide/zh/concepts/project-gating.html"),
    ],
)
def test_words_are_found_in_their_language(words: str, first: str, archive: Archive) -> None:
    assert found(archive, words, 1) == [first]


def test_labels_are_found_in_the_other_language(archive: Archive) -> None:
    pair = {"guide/concepts/big-tent.html", "guide/zh/concepts/big-tent.html"}
    assert set(found(archive, "大帐篷")) == pair
    assert set(found(archive, "big tent")) == pair


def test_a_clause_inside_a_text_is_found(archive: Archive) -> None:
    assert "guide/zh/index.html" in found(archive, "把目标扩大到开放基础设施", 10)
    assert "guide/index.html" in found(archive, "widened its aim to open infrastructure", 10)
    assert found(archive, "zyzzyva") == []


def test_the_menu_of_each_page_is_not_searched(archive: Archive, bundle_dir: Path) -> None:
    menu = "来龙去脉"
    pages = [file for file in pages_of(bundle_dir) if menu in file.read_text("utf-8")]
    assert len(pages) >= 50
    assert 0 < len(found(archive, menu, 200)) < len(pages) // 2


def test_names_are_suggested_in_both_languages(archive: Archive) -> None:
    assert suggested(archive, "大帐")["大帐篷"] == "guide/zh/concepts/big-tent.html"
    assert suggested(archive, "big te")["big tent"] == "guide/concepts/big-tent.html"
    assert suggested(archive, "门")["门控"] == "guide/zh/concepts/project-gating.html"
    assert suggested(archive, "SDN")["SDN"] == "guide/reference/glossary.html"
    assert "bigtent" not in suggested(archive, "bigtent"), "hidden labels are never shown"


def test_one_title_in_two_languages_is_told_apart(archive: Archive) -> None:
    titles = suggested(archive, "zuul")
    assert titles["Zuul"] == "guide/projects/zuul.html"
    assert titles["Zuul (中文)"] == "guide/zh/projects/zuul.html"
