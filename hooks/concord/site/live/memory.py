"""The registry and the editions of a site, kept right while its pages change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ...checking.loading import load_lock, read_file, read_pages, refused
from ...layout.files import PageFile, find_files
from ...model import Page
from ...reading import digest_of
from ...registry import Registry, gather
from ...settings import Settings
from ..building import Building
from ..render.locale_facts import renewed, said_by


def read_again(root: Path, settings: Settings, known: Mapping[str, Page]) -> Registry:
    """Read a site; pages whose files hold what they held are taken from ``known``, by path.

    :raises FileNotFoundError: when there is no docs folder.
    :raises UnusableError: when the translation lock cannot be read.
    """
    tree = find_files(root, settings)
    kept = {file.path: _unchanged(root, file, known.get(file.path)) for file in tree.pages}
    new = [file for file in tree.pages if kept[file.path] is None]
    read = {page.path: page for page in read_pages(root, new)}
    pages = [kept[file.path] or read[file.path] for file in tree.pages]
    registry = gather([*pages, *refused(root, tree)], tree.ways, settings)
    return replace(registry, lock=load_lock(root, settings))


def _unchanged(root: Path, file: PageFile, page: Page | None) -> Page | None:
    if page is None or (page.locale, page.key) != (file.locale, file.key) or page.is_unread:
        return None
    try:
        return page if digest_of((root / file.path).read_bytes()) == page.digest else None
    except OSError:
        return None


def renew_page(building: Building, path: str) -> bool:
    """Read a page of a build again and bring all that is made of it up to date.

    Return whether the page is another than before.
    """
    old = building.by_path[path]
    page = read_file(building.root, PageFile(path, old.locale, old.key))
    if page.digest == old.digest and not page.is_unread:
        return False
    before = building.registry
    building.renew(_with(before, old, page))
    if _targets(before) != _targets(building.registry):
        building.editions.clear()
    elif edition := building.editions.get(page.locale):
        then, now = said_by(old, before), said_by(page, building.registry)
        building.editions[page.locale] = renewed(edition, page.key, then, now)
    return True


def _with(registry: Registry, old: Page, page: Page) -> Registry:
    """A registry with another version of a page."""
    pages = {**registry.pages, (page.locale, page.key): page}
    if _front(old) == _front(page):
        return replace(registry, pages=pages)
    return replace(gather(pages.values(), registry.ways, registry.settings), lock=registry.lock)


def _front(page: Page) -> tuple[object, ...]:
    """All of a page that concepts and sources are made of."""
    return page.meta, page.meta_places, page.headings, page.is_unread


def _targets(registry: Registry) -> dict[str, str]:
    return {target: concept.id for target, concept in registry.by_target.items()}
