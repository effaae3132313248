"""What front matter says in every language alike: versions, a page's place, former addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...model import Page

VERSION = re.compile(r"v?\d+(?:\.\d+)+(?:[-+.][\w.]+)?\Z")
PLACES = frozenset({"weight", "sidebar_position", "nav_order"})
"""Where a page stands among others, as a number."""
IN_MENU = ("sidebar", "order")
"""How Starlight says it."""
SEVERAL = 2
"""So many pages of a folder show that one language counts from another number."""
ADDRESSES = "aliases"
"""Addresses that a page had before, as generators forward them.

Where none is the same in both, the translation has some alone or lacks several, each language has
its own.
"""
Path = tuple[str | int, ...]


def differing_values(page: Page, translation: Page) -> Iterator[tuple[Path, str, str]]:
    """The keys at which both pages have such a value, and not the same; with both."""
    yield from _apart(page.meta, translation.meta, ())
    ours, theirs = (_addresses(one) for one in (page, translation))
    lost = ours - theirs - _names(page)
    if ours & theirs and len(lost) == 1 and theirs < ours:
        yield (ADDRESSES,), ", ".join(sorted(ours)), ", ".join(sorted(theirs))


def _names(page: Page) -> set[str]:
    """By what a page may be called without a former address: its file's name, its folder's."""
    stem = page.key.rpartition(".")[0]
    return {stem, *stem.split("/")}


def _addresses(page: Page) -> set[str]:
    """The former addresses of a page, less the tag of its locale."""
    listed = page.meta.get(ADDRESSES)
    found = listed if isinstance(listed, list) else []
    tag = re.compile(rf"\A/?{re.escape(page.locale)}(?=/)", re.IGNORECASE)
    return {tag.sub("", one).strip("/") for one in found if isinstance(one, str)}


def _apart(one: Any, two: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        for key in one:
            if key in two:
                yield from _apart(one[key], two[key], (*path, str(key)))
    elif path and one != two and _are_shared(path, one, two):
        yield path, str(one), str(two)


def _is_version(value: object) -> bool:
    return isinstance(value, (str, float)) and bool(VERSION.match(str(value)))


def _are_shared(path: Path, one: object, two: object) -> bool:
    if is_a_place(path):
        return isinstance(one, int) and isinstance(two, int)
    return _is_version(one) and _is_version(two)


def is_a_place(path: Path) -> bool:
    """Whether a key says where a page stands among others."""
    return path[-1] in PLACES or path[-2:] == IN_MENU


def are_shifted(path: Path, pages: Iterable[Page], others: Iterable[Page]) -> bool:
    """Whether all pages of a folder, several, have numbers that differ by as much from the others'.

    ``pages`` and ``others`` are those of two locales.
    """
    ours, theirs = ({page.key: _at(page.meta, path) for page in side} for side in (pages, others))
    apart = [
        theirs[key] - place
        for key, place in ours.items()
        if isinstance(place, int) and isinstance(theirs.get(key), int)
    ]
    return len(apart) >= SEVERAL and len(set(apart)) == 1


def _at(meta: Any, path: Path) -> Any:
    for key in path:
        meta = meta.get(key) if isinstance(meta, Mapping) else None
    return meta
