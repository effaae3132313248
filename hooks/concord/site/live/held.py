"""A site as it is held in memory: how it is taken in, and what stands at its addresses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ...model import Page
from ...settings import Settings
from ..assembling import assemble
from ..building import Building
from ..mkdocs.asked_files import Asset
from ..mkdocs.config import load, settings_of
from ..mkdocs.events import sole
from ..mkdocs.known_plugins import UnknownPartsError, unknown
from ..mkdocs.left_out import refuse_links
from ..mkdocs.site import Locale, held
from ..render.addressed import HOME
from ..side_by_side import Pair, both, frames, pairs
from ..side_by_side.pairs import file_at
from .memory import read_again


class Held(NamedTuple):
    """A site with its build, its locales, and the files of its theme by their addresses."""

    settings: Settings
    building: Building
    locales: list[Locale]
    assets: dict[str, Asset]

    def locale_of(self, address: str) -> Locale | None:
        """The locale whose page stands at an address, None where none does."""
        return next((one for one in self.locales if address in one.by_address), None)

    def page(self, address: str, locale: Locale) -> Page | None:
        """The page of a locale at an address, None where it was not read."""
        return self.building.by_path.get(locale.path(address))

    def pair(self, address: str) -> Pair | None:
        """The pages that stand side by side at an address, None where there are none."""
        if not self.building.frame or not address.startswith(f"{self.settings.default}-"):
            return None
        found = pairs(self.building.registry, self.building.addresses)
        return next((pair for pair in found if pair.file == address), None)

    def address(self, page: Page) -> str:
        """The address at which a page stands."""
        return file_at(self.building.addresses.path(page.locale, page.key))

    def both(self, pair: Pair, shown: tuple[str, str]) -> str:
        """The page that two stand on side by side, made of both as they are shown."""
        for one in self.locales:
            one.renew_frame()
        around = frames(self.building)[pair.translation.locale]
        return both(self.building, pair, shown, around)

    def not_found(self, address: str) -> tuple[str, str]:
        """The page for an address that leads nowhere, in the locale it would be in, and that."""
        for one in reversed(self.locales):
            home = self.building.addresses.path(one.locale, HOME)
            if address.startswith(home):
                return one.not_found(), one.locale
        return "", self.settings.default

    def renewed(self, path: str) -> list[Page]:
        """Bring the locales up to date with a page; give it in all languages that have it."""
        for locale in self.locales:
            locale.renew(path)
        page = self.building.by_path[path]
        found = (self.building.registry.page(one, page.key) for one in self.settings.locales)
        return [one for one in found if one]


def hold(root: Path, config_file: Path, folder: Path, known: Mapping[str, Page]) -> Held:
    """Take a whole site in, but read no page again that is known, by path.

    ``folder`` is where its files are written that somebody asks for.

    :raises ConcordError: when it cannot be used.
    """
    config = load(config_file, folder)
    sole(config)
    refuse_links(config, root)
    if foreign := unknown(config):
        raise UnknownPartsError(foreign)
    settings = settings_of(config)
    building = assemble(
        root, Path(config.docs_dir), config.site_url or "", config.use_directory_urls,
        folder, read_again(root, settings, known), [],
    )  # fmt: skip
    locales = held(config, config_file, folder, building)
    for locale in locales:
        locale.read_titles()
    assets = {name: file for one in locales for name, file in one.assets()}
    return Held(settings, building, locales, assets)
