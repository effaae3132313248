"""A book holds the pictures that its chapters show, and says the words of those that it cannot."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from concord.site.publish.epub import make_book
from concord.site.publish.options import Options

from tests.sites import write_site

SHOWN = {
    "a.png": "a/a.png", "../b%20c.jpg": "b c.jpg", "%E5%9B%BE.SVG": "a/图.SVG",
    "d.webp": "a/d.webp",
}  # fmt: skip
NOT_SHOWN = ["e.avif", "../../f.png", "https://out.example/g.png", "//out.example/h.png", ""]
PAGE = '<html><head></head><body><article><h1>A</h1><img src="{}" alt="Words"></article></body>'
MANIFEST = "{http://www.idpf.org/2007/opf}manifest"


def book(folder: Path, address: str) -> zipfile.ZipFile:
    """A book of one page, ``a/index.html``, that shows a picture at an address."""
    guide = write_site(folder / "guide", pages={"a/index.html": PAGE.format(address)})
    for name in SHOWN.values():
        (guide / name).write_bytes(name.encode())
    options = Options("x", "1", "https://guide.example/")
    make_book(guide, folder / "x.epub", "en", "a/index.html", options, 0x60000000, lambda *_: None)
    return zipfile.ZipFile(folder / "x.epub")


@pytest.mark.parametrize("address", SHOWN)
def test_a_picture_that_is_shown_is_there(address: str, tmp_path: Path) -> None:
    with book(tmp_path, address) as archive:
        assert archive.read(f"book/{SHOWN[address]}") == SHOWN[address].encode()
        manifest = ElementTree.fromstring(archive.read("book/book.opf")).find(MANIFEST)
        assert f'src="{address}"' in archive.read("book/a/index.xhtml").decode()
    assert manifest is not None
    told = [item.attrib for item in manifest if item.attrib["id"].startswith("p")]
    assert [one["media-type"].partition("/")[0] for one in told] == ["image"]


@pytest.mark.parametrize("address", NOT_SHOWN)
def test_of_any_other_there_are_the_words(address: str, tmp_path: Path) -> None:
    with book(tmp_path, address) as archive:
        chapter = archive.read("book/a/index.xhtml").decode()
        names = archive.namelist()
    assert "<span>Words</span>" in chapter
    assert "<img" not in chapter
    assert [name for name in names if name.startswith("book/a/")] == ["book/a/index.xhtml"]
