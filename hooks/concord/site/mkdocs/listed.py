"""The files of a site as MkDocs lists them, once for all locales."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from mkdocs.structure.files import Files, get_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File


class Listed:
    """The files of a docs folder, and the names of a theme's: there are thousands of icons.

    It stands in for an environment of Jinja where MkDocs asks one for no more than that.
    """

    def __init__(self) -> None:
        self._docs: list[File] | None = None
        self._names: dict[tuple[str, ...], list[str]] = {}
        self._folders: tuple[str, ...] = ()
        self._key: tuple[str, ...] = ()

    def files(self, config: MkDocsConfig) -> Files:
        """The files of the docs folder and the theme of a locale's configuration.

        No locale may have a docs folder of its own, or leave out others of its files:
        https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/reconfigure.py#L218
        Of each static-i18n makes a new one for each locale, and leaves these as they are.
        """
        if self._docs is None:
            self._docs = [*get_files(config)]
        found = Files(self._docs)
        found.add_files_from_theme(self._theme_of(config), config)
        return found

    def _theme_of(self, config: MkDocsConfig) -> Environment:
        """The names of a configuration's theme, of which MkDocs leaves out static templates."""
        self._folders = tuple(config.theme.dirs)
        self._key = (*self._folders, "", *sorted(config.theme.static_templates))
        return cast("Environment", self)

    def list_templates(self, filter_func: Callable[[str], bool]) -> list[str]:
        """As of an environment, but for what stands in hidden folders: MkDocs leaves it out."""
        if self._key not in self._names:
            found = {name for folder in self._folders for name in _below(folder)}
            self._names[self._key] = sorted(filter(filter_func, found))
        return self._names[self._key]


def _below(folder: str) -> Iterator[str]:
    """The names of the files in a folder that is not hidden, from there."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = place[len(folder) :].replace(os.sep, "/").strip("/")
        yield from (f"{above}/{name}".lstrip("/") for name in names)
