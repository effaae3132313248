"""Addresses without an ending, on sites of which no generator is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from posixpath import join, normpath

from ...generators import PLAIN
from ...languages.file_marks import without_mark
from ...layout.pattern import ENDING
from ..registry import Registry

INNER = re.compile("(?<=[a-z0-9])(?=[A-Z])")
TAILS = ("", "/index", "/README")


def is_somewhere(path: str, registry: Registry) -> bool:
    """Whether a page of any language can have the address ``path``, from the root of the pages.

    Which one a reader is shown there depends on what nobody here knows.
    """
    if registry.ways.generator != PLAIN:
        return False
    homes = [home for one in _files(path, registry) if (home := registry.layout.page(one))]
    return any(home[1] in registry.files.get(home[0], ()) for home in homes) or any(
        home[1] in _with_hyphens(frozenset(registry.files.get(home[0], ()))) for home in homes
    )


# Each link of a site asks for the same few sets.
@lru_cache(maxsize=8)
def _with_hyphens(keys: frozenset[str]) -> frozenset[str]:
    """The keys with a capital in a name, as addresses are made of them: ``flexX`` is ``flex-x``."""
    return frozenset(INNER.sub("-", key).lower() for key in keys if INNER.search(key))


def _files(path: str, registry: Registry) -> Iterator[str]:
    """The files in which a page can stand that has an address."""
    bare = path.strip("/").removesuffix(".html")
    first, _, rest = bare.partition("/")
    bares = (bare, without_mark(bare), rest if first in registry.files else bare)
    names = [f"{name}{tail}" for name in dict.fromkeys(bares) for tail in TAILS]
    for folder in dict.fromkeys(("", registry.layout.root)):
        for mark in dict.fromkeys(pattern.mark for _, pattern in registry.layout.patterns):
            yield from (normpath(join(folder, f"{name}{mark}{ENDING}")) for name in names)
