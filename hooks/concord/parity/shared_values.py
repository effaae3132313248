"""What front matter says in every language alike: versions, a page's place, former addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..model import Page

VERSION = re.compile(r"v?\d+(?:\.\d+)+(?:[-+.][\w.]+)?\Z")
PLACES = frozenset({"weight", "sidebar_position", "nav_order"})
"""Where a page stands among others, as a number."""
IN_MENU = ("sidebar", "order")
"""How Starlight says it."""
ADDRESSES = "aliases"
"""Addresses that a page had before, as generators forward them."""
Path = tuple[str | int, ...]


def differing_values(page: Page, translation: Page) -> Iterator[tuple[Path, str, str]]:
    """The keys at which both pages have such a value, and not the same; with both."""
    yield from _apart(page.meta, translation.meta, ())
    ours, theirs = (_addresses(one) for one in (page, translation))
    if ours and theirs and ours != theirs:
        yield (ADDRESSES,), ", ".join(sorted(ours)), ", ".join(sorted(theirs))


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
    if path[-1] in PLACES or path[-2:] == IN_MENU:
        return isinstance(one, int) and isinstance(two, int)
    return _is_version(one) and _is_version(two)
