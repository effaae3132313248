"""The registry and the editions of a site, kept right while its pages change."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ...checking.files import Files, read_file, unchanged
from ...checking.gathering import gathered
from ...checking.reading import Reading
from ...checking.refused import refused
from ...files.tree import PageFile
from ...findings import Finding
from ...model import Page
from ...processes.spreading import spread
from ...reading import digest_of
from ...registry import Registry
from ...registry.renewing import with_page
from ...settings import Settings
from ..building import Building
from ..render.locale_facts import renewed, said_by, stale_sections
from .watching import QUIET


def read_again(root: Path, settings: Settings, known: Mapping[str, Page]) -> Registry:
    """Read a site; pages whose files hold what they held are taken from ``known``, by path.

    :raises UnusableError: when there is no docs folder.
    :raises LockError: when the translation lock cannot be read.
    """
    files = Files(root, settings)
    tree = files.tree()
    before = {path: page for path, page in known.items() if not page.is_unread}
    kept = {file.path: unchanged(files, file, before.get(file.path)) for file in tree.pages}
    new = [file for file in tree.pages if kept[file.path] is None]
    read = {page.path: page for _, page in spread(read_file, files, new)}
    pages = [kept[file.path] or read[file.path] for file in tree.pages]
    every = (*pages, *refused(files, tree))
    return gathered(Reading(files, every, tree.files, tree.ways, tree.drawings, {}))


def name_in(root: Path, path: Path) -> str:
    """What a file of a repository is called in it, the whole path of any other."""
    try:
        return path.absolute().relative_to(root).as_posix()
    except ValueError:
        return str(path)


def is_saved(file: Path, digest: str) -> bool:
    """Whether a file is another than a digest says; one being written may be half there."""
    try:
        if digest_of(file.read_bytes()) != digest:
            time.sleep(QUIET)
            return digest_of(file.read_bytes()) != digest
    except OSError:
        return True
    return False


def renew_page(building: Building, path: str) -> bool:
    """Read a page of a build again and bring all that is made of it up to date.

    Return whether the page is another than before.
    """
    old = building.by_path[path]
    files = Files(building.root, building.registry.settings)
    page = read_file(files, PageFile(path, old.locale, old.key))
    if page.digest == old.digest and not page.is_unread:
        return False
    before = building.registry
    building.renew(with_page(before, page), page)
    if not _are_targets_alike(before, building.registry):
        building.editions.clear()
    elif edition := building.editions.get(page.locale):
        then, now = said_by(old, before), said_by(page, building.registry)
        building.editions[page.locale] = renewed(edition, page.key, then, now)
    return True


def renew_lock(building: Building) -> None:
    """Read the translation lock of a build again.

    :raises LockError: when it cannot be read.
    """
    registry = building.registry
    lock = Files(building.root, registry.settings).lock()
    building.renew(replace(registry, lock=lock))


def tell_stale(building: Building, page: Page, found: Iterable[Finding]) -> None:
    """Take from what was found on a page which of its sections lag, as it is to show."""
    edition = building.edition(page.locale)
    own = stale_sections([page], found)
    others = {path: ids for path, ids in edition.stale.items() if path != page.path}
    building.editions[page.locale] = replace(edition, stale={**others, **own})


def _are_targets_alike(one: Registry, other: Registry) -> bool:
    """Whether links lead to concepts of the same ids; most saves leave the table as it is."""
    return one.by_target is other.by_target or _targets(one) == _targets(other)


def _targets(registry: Registry) -> dict[str, str]:
    return {target: concept.id for target, concept in registry.by_target.items()}
