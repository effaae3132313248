"""Each name of each concept finds it first, in either language, on either site.

So do the keywords of pages. What is a name of two of them, in capitals or small letters, may find
either.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from concord.checking.gathering import read_registry
from concord.model import Concept
from concord.registry import Registry
from concord.registry.page_urls import Addresses
from concord.settings import load_settings
from concord.site.search.index import index_path, index_text
from concord.site.search.tables import read_tables
from playwright.sync_api import Browser

from tests.search.search_folder import BUNDLES, ROOT, Served, serve_folder
from tests.search.search_worker import CHINESE, ENGLISH, Worker, location

WORKERS = {"en": ENGLISH, "zh": CHINESE}
ASK_ALL = """
async queries => {
  const answers = []
  for (const query of queries) {
    const answer = new Promise(resolve => {
      self.worker.onmessage = ({ data }) => resolve(data.data.items)
    })
    self.worker.postMessage({ type: 2, data: query })
    const [first] = await answer
    answers.push(first?.[0])
  }
  return answers
}
"""


@pytest.fixture(scope="module")
def registry() -> Registry:
    """The guide's own pages."""
    return read_registry(ROOT, load_settings(ROOT))


@pytest.fixture(scope="module")
def addresses(registry: Registry) -> Addresses:
    """Where the guide's pages stand."""
    return Addresses("", registry.settings.default, True)


@pytest.fixture(scope="module")
def guide(
    tmp_path_factory: pytest.TempPathFactory, registry: Registry, addresses: Addresses
) -> Iterator[Served]:
    """The bundles and the guide's own indexes, served."""
    folder = tmp_path_factory.mktemp("guide")
    shutil.copytree(BUNDLES, folder / "assets" / "search")
    (folder / "index.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    for locale in registry.settings.locales:
        text = index_text(registry, locale, addresses, read_tables(ROOT))
        write(folder / index_path(locale, addresses.default), text)
    yield from serve_folder(folder)


def write(file: Path, text: str) -> None:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def names_of(concept: Concept) -> set[str]:
    """All that a concept is called, shown or hidden, in every language."""
    return {label for names in concept.names.values() for label in names.labels if label}


@pytest.mark.parametrize("locale", WORKERS)
def test_every_name_of_every_concept_is_first(
    chromium: Browser, guide: Served, registry: Registry, addresses: Addresses, locale: str
) -> None:
    bearers: dict[str, set[str]] = {}
    for concept in registry.concepts.values():
        place = addresses.path(locale, concept.key, concept.anchor)
        for name in names_of(concept):
            bearers.setdefault(name.lower(), set()).add(place)
    for entry in registry.pages.values():
        for word in entry.meta.get("keywords", ()):
            bearers.setdefault(str(word).lower(), set()).add(addresses.path(locale, entry.key))
    page = chromium.new_page()
    page.goto(guide.url)
    worker = Worker(page, WORKERS[locale])
    answers = worker.page.evaluate(ASK_ALL, list(bearers))
    page.close()
    found = [location(item) if item else None for item in answers]
    missed = {
        name: first
        for (name, places), first in zip(bearers.items(), found, strict=True)
        if first not in places
    }
    assert len(bearers) > 400
    assert missed == {}
