"""What concord asks of MkDocs' objects: which locale, which page, what stands in the navigation."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ... import model
from ...reading import digest_of
from ..building import Building
from ..render.locale_facts import Crumb, Outline
from .config import folder_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink


EMPTY = digest_of(b"")
"""The digest of an empty file, as one is for a moment that an editor writes."""


def holds_all(config: MkDocsConfig, building: Building) -> bool:
    """Whether the pages of all locales are built, by a site that is ours to add pages to."""
    whole = building.root / building.registry.settings.docs
    return building.is_published and Path(config.docs_dir) == whole


def is_nested(config: MkDocsConfig) -> bool:
    """Whether static-i18n is building a further locale."""
    return bool(getattr(config.plugins.get("i18n"), "building", False))


def titles_of(toc: Iterable[AnchorLink]) -> Iterator[str]:
    """The titles in the contents of a page."""
    for entry in toc:
        yield entry.title
        yield from titles_of(entry.children)


def outline_of(nav: Navigation, config: MkDocsConfig, building: Building) -> Outline:
    """The sections above each page of a navigation, in its order."""
    return dict(_below(nav.items, (), config, building))


def _below(
    items: list[Any], above: tuple[Crumb, ...], config: MkDocsConfig, building: Building
) -> Iterator[tuple[str, tuple[Crumb, ...]]]:
    for item in items:
        if item.children is not None:
            first = item.children[0] if item.children else item
            home = _key(first, config, building) if first.is_page else ""
            crumb = Crumb(str(item.title), home if posixpath.basename(home) == "index.md" else "")
            yield from _below(item.children, (*above, crumb), config, building)
        elif item.is_page and (key := _key(item, config, building)):
            yield key, above


def _key(page: Page, config: MkDocsConfig, building: Building) -> str:
    """The key of a page of the navigation, "" for one that concord does not know."""
    found = building.by_path.get(source_of(page, config))
    return found.key if found else ""


def source_of(page: Page, config: MkDocsConfig) -> str:
    """A page's path from the root of the repository."""
    # Each event asks for it; a relative path of the configuration is one from where we are.
    return _source(config.docs_dir, page.file.src_uri, config.config_file_path, os.getcwd())  # noqa: PTH109


@lru_cache(maxsize=1 << 16)
def _source(docs: str, path: str, config_file: str, here: str) -> str:
    """The same of a path below ``docs``, from ``here``, where we are."""
    return Path(docs, path).relative_to(folder_of(config_file)).as_posix()


def locale_of(config: MkDocsConfig, building: Building) -> str:
    """The locale that is being built."""
    plugin = config.plugins.get("i18n")
    current = getattr(plugin, "current_language", None)
    return current or building.locale


def text_of(page: model.Page) -> str | None:
    """The text of a page as it was read, None for what MkDocs has to read itself.

    That is a file that was not read, and one with bytes that are no characters.
    """
    was_read = page.source or page.digest == EMPTY
    return page.source if was_read and "\ufffd" not in page.source else None
