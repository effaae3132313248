"""Fixtures of the search's tests; the browser is that of all tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from concord.site.render.wording.words import words

from tests.expectations import load
from tests.once import once
from tests.search.search_folder import BUNDLES, HERE, Indexes, Served, serve_folder, write_indexes

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.readers import Reader

EMPTY = '<!doctype html><meta charset="utf-8"><title>empty</title><body>'
SHIM = '<script src="assets/search/iframe-worker.js"></script>'


@pytest.fixture(scope="session")
def indexes() -> Indexes:
    """The index of each locale, with its words."""
    found = load(HERE / "indexes.yml")
    return {name: {**index, "words": words(name)["results"]} for name, index in found.items()}


@pytest.fixture(scope="session")
def search_folder(tmp_path_factory: pytest.TempPathFactory, indexes: Indexes) -> Iterator[Served]:
    """The bundles, the indexes and an empty page, served; `file.html` is for the file system."""
    folder = tmp_path_factory.mktemp("worker") / "my 资料"
    shutil.copytree(BUNDLES, folder / "assets" / "search")
    write_indexes(folder, indexes)
    (folder / "index.html").write_text(EMPTY, encoding="utf-8")
    (folder / "file.html").write_text(EMPTY + SHIM, encoding="utf-8")
    yield from serve_folder(folder)


@pytest.fixture
def own(tmp_path: Path, indexes: Indexes, search_folder: Served) -> Iterator[Served]:
    """A folder like the common one, to be broken."""
    shutil.copytree(search_folder.folder, tmp_path / "site")
    write_indexes(tmp_path / "site", indexes)
    yield from serve_folder(tmp_path / "site")


@pytest.fixture(scope="session")
def reader(chromium: Browser) -> Iterator[Reader]:
    """A reader for one test after the other."""
    from tests.readers import Reader

    reader = Reader(chromium)
    yield reader
    reader.context.close()


@pytest.fixture
def page(reader: Reader) -> Iterator[Page]:
    """A page of a browser that remembers nothing of other tests."""
    yield reader.context.new_page()
    reader.forget()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, indexes: Indexes) -> Iterator[Served]:
    """A small site with the search, served."""
    made = once(tmp_path_factory, "search", lambda to: _site(to, indexes, hosted=True))
    yield from serve_folder(made / "site")


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory, indexes: Indexes) -> Path:
    """The same for the file system; whoever changes it takes a copy."""
    made = once(tmp_path_factory, "search 资料", lambda to: _site(to, indexes, hosted=False))
    return made / "site"


def _site(folder: Path, indexes: Indexes, *, hosted: bool) -> None:
    from tests.search.search_site import build_site

    build_site(folder, indexes, hosted=hosted)


@pytest.fixture
def home(page: Page, built: Served) -> Page:
    """The home page."""
    page.goto(built.url)
    return page
