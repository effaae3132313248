"""Versions in front matter, which a template shows and every language has alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..model import Page

VERSION = re.compile(r"v?\d+(?:\.\d+)+(?:[-+.][\w.]+)?\Z")
Path = tuple[str | int, ...]


def differing_versions(page: Page, translation: Page) -> Iterator[tuple[Path, str, str]]:
    """The keys at which both pages have a version, and not the same; with both."""
    yield from _apart(page.meta, translation.meta, ())


def _apart(one: Any, two: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        for key in one:
            if key in two:
                yield from _apart(one[key], two[key], (*path, str(key)))
    elif path and one != two and _is_version(one) and _is_version(two):
        yield path, str(one), str(two)


def _is_version(value: object) -> bool:
    return isinstance(value, (str, float)) and bool(VERSION.match(str(value)))
