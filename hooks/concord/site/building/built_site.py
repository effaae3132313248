"""The site that a build is of: its folders and pages, where they stand, the files of its theme."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ...findings import Finding
from ...model import Page
from ...registry import Registry
from ...registry.page_urls import Addresses
from ..kept.templates import keep_compiled
from ..render.assets import Asset, own_assets

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass
class BuiltSite:
    """A site in the folder ``root``, to be built into the folder ``site``."""

    root: Path
    site: Path
    registry: Registry
    addresses: Addresses
    findings: list[Finding]
    _assets: dict[Path, tuple[dict[str, Asset], frozenset[str]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By the folder of a theme, as :func:`own_assets` has found them."""

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """The pages by their paths from the root of the repository."""
        return {page.path: page for page in self.registry.pages.values()}

    def page_at(self, path: str) -> Page:
        """The page at a path from the root of the repository; an empty one where there is none."""
        return self.by_path.get(path) or Page(path, "", path)

    @property
    def is_published(self) -> bool:
        """Whether concord publishes the site; else it adds no file, and moves none of the theme."""
        return bool(self.registry.settings.publish)

    def keep_compiled(self, env: Environment) -> None:
        """Let an environment take templates as an earlier build has compiled them."""
        keep_compiled(env, self.root / self.registry.settings.cache)

    def take_assets(self, folder: Path, env: Environment) -> tuple[list[Asset], frozenset[str]]:
        """The styles and scripts of a theme's folder as they are to stand, and their parts."""
        if folder not in self._assets:  # All locales have the same.
            self.keep_compiled(env)
            self._assets[folder] = own_assets(folder, env)
        found, parts = self._assets[folder]
        moved = {source: asset.path for source, asset in found.items()}
        self.addresses = replace(self.addresses, moved=moved)
        return list(found.values()), parts
