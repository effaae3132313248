"""The check as the command runs it: from the disk, in several processes, with a cache.

Reading a page and looking at it with the rules about pages cost far more than the rules about
the whole site. So the first two are done only for pages that have changed, or that refer to
something that has, and are spread over processes where there are many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from ..findings import Finding
from ..model import Page
from ..processes import spread
from ..registry import Registry
from ..settings import Settings
from .cache import Record, header, load, save
from .dependencies import digest_of_values, face, neighbours, surroundings
from .loading import ALONE, Step, silent
from .reading import Reading, read_again
from .run import check_pages, check_pairs, check_site, settle
from .stored_page import is_storable


class Checked(NamedTuple):
    """The registry, all findings of its site in order, and the paths that were read anew."""

    registry: Registry
    findings: list[Finding]
    read: frozenset[str]


def check_whole(root: Path, settings: Settings, step: Step = silent) -> Checked:
    """Read and check everything, leaving no cache.

    :raises FileNotFoundError: when there is no docs folder.
    :raises UnusableError: when the translation lock cannot be read.
    """
    return _check(root, settings, {}, step)[0]


def check_cached(root: Path, settings: Settings, step: Step = silent) -> Checked:
    """Read and check what has changed since the last time; raises as :func:`check_whole`."""
    folder, head = root / settings.cache, header(settings)
    old = load(folder, head)
    checked, records = _check(root, settings, old, step)
    kept = {key for key, record in records.items() if record is old.get(key)}
    fresh = [record for key, record in records.items() if key not in kept and record.depends]
    if fresh or len(kept) != len(old):
        save(folder, head, kept, fresh)
    return checked


def _check(
    root: Path, settings: Settings, old: Mapping[str, Record], step: Step
) -> tuple[Checked, dict[str, Record]]:
    reading = read_again(root, settings, old, step)
    records = dict(_records(reading, old, step))
    found = [finding for record in records.values() for finding in record.findings]
    found += check_site(reading.registry)
    checked = Checked(reading.registry, settle(found, reading.registry), frozenset(reading.rests))
    return checked, records


def _records(
    reading: Reading, old: Mapping[str, Record], step: Step
) -> Iterator[tuple[str, Record]]:
    """The record of every key: the old one where nothing it depends on has changed."""
    due = {}
    for key, record in _undone(reading, old):
        if key in old and old[key].depends == record.depends and record.depends:
            yield key, old[key]
        else:
            due[key] = record
    for number, (key, findings) in enumerate(_looked_at(reading, list(due)), 1):
        step("checking", number, len(due))
        yield key, replace(due[key], findings=tuple(findings))


def _undone(reading: Reading, old: Mapping[str, Record]) -> Iterator[tuple[str, Record]]:
    """For every key what its findings depend on, before there are any."""
    registry = reading.registry
    around = surroundings(registry)
    faces = {key: face(pages) for key, pages in reading.by_key.items()}
    for key, pages in reading.by_key.items():
        near = _neighbours(key, pages, registry, old)
        facts = [
            around, [[page.locale, page.digest] for page in pages],
            [faces.get(other) for other in near], [registry.lock.of(page) for page in pages],
        ]  # fmt: skip
        depends = digest_of_values(facts) if all(map(is_storable, pages)) else ""
        yield key, Record(key, tuple(pages), tuple(near), depends)


def _neighbours(
    key: str, pages: list[Page], registry: Registry, old: Mapping[str, Record]
) -> list[str]:
    before = old.get(key)
    if before and [p.digest for p in before.pages] == [p.digest for p in pages]:
        return list(before.neighbours)
    return neighbours(pages, registry)


def _looked_at(reading: Reading, due: list[str]) -> Iterator[tuple[str, list[Finding]]]:
    """The findings about the pages of each key."""
    if len(due) * len(reading.registry.settings.locales) <= ALONE:
        yield from ((key, look(reading, key)) for key in due)
        return
    for index, findings in spread(look, reading, due):
        yield due[index], findings


def look(reading: Reading, key: str) -> list[Finding]:
    """What the rules about pages and their translations find on the pages of one key."""
    registry = reading.registry
    pages = {(page.locale, key): reading.whole(page) for page in reading.by_key[key]}
    pairs = replace(registry, pages=pages).pairs()
    return [*check_pages(pages.values(), registry), *check_pairs(pairs, registry)]
