"""A small site as a registry, and views of its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from pathlib import Path

import pytest
from concord.findings import Finding
from concord.reading import read_page
from concord.registry import Registry, gather
from concord.registry.page_urls import Addresses
from concord.settings import Settings
from concord.site.building import Building
from concord.site.offers.offers import Offers
from concord.site.render.locale_facts import Crumb, edition
from concord.site.render.view import View

from tests.expectations import load
from tests.ways import plain_ways

HERE = Path(__file__).parent
BASE = "https://example.org/guide/"
CHANGED = datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
OUTLINE = {
    "index.md": (),
    "projects/zuul.md": (Crumb("Projects"),),
    "concepts/index.md": (Crumb("Concepts", "concepts/index.md"),),
    "concepts/big-tent.md": (Crumb("Concepts", "concepts/index.md"), Crumb("Ways")),
}


def registry_of(files: Mapping[str, str]) -> Registry:
    """The registry of a site given as texts by path."""
    pages = []
    for path, text in files.items():
        _, locale, key = path.split("/", 2)
        pages.append(read_page(text.encode(), path, locale, key))
    settings = Settings(default="en", publish={"licence": "https://example.org/licence"})
    known = {
        locale: frozenset(page.key for page in pages if page.locale == locale)
        for locale in settings.locales
    }
    return gather(pages, known, settings, plain_ways(settings))


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    return dict(load(HERE / "site.yml"))


@pytest.fixture(scope="session")
def registry(files: dict[str, str]) -> Registry:
    return registry_of(files)


View_ = Callable[..., View]


@pytest.fixture(scope="session")
def view(registry: Registry) -> View_:
    def make(
        key: str, locale: str = "en", base: str = BASE, findings: tuple[Finding, ...] = ()
    ) -> View:
        page = registry.page(locale, key)
        changed = {page.path: CHANGED for page in registry.pages.values()}
        own = edition(registry, locale, "The Guide", OUTLINE, changed, findings)
        return View(page, locale, registry, Addresses(base, "en", True), own)

    return make


def building_of(registry: Registry, folder: Path, base: str) -> Building:
    """The building of a site below a folder, with its sections."""
    changed = {page.path: CHANGED for page in registry.pages.values()}
    made = Building(
        folder, folder / "site", registry, Addresses(base, "en", True), [], Offers, changed
    )  # fmt: skip
    made.site.mkdir()
    for locale, title in (("en", "The <Guide>"), ("zh", "导读")):
        above = {"projects/zuul.md": (Crumb("Projects & more"),), "concepts/big-tent.md": ()}
        made.outline(locale, title, above)
    return made


@pytest.fixture
def building(registry: Registry, tmp_path: Path) -> Building:
    return building_of(registry, tmp_path, BASE)
