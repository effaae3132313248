"""A key of front matter that means nothing.

Mostly a slip of the pen: the value is ignored without a word, by every tool.

Bad:

    definiton: The 2015 reform…

Good:

    definition: The 2015 reform…
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...findings import Finding
from ...model import Page
from ...nearest import did_you_mean, nearest
from ...reading.front_matter_keys import LABEL_KEYS, entries
from ...registry import Registry
from ..rule import page_rule

SLIP = 85
"""Keys as like as this, of 100, differ by a letter or two."""
MANY = 5
"""So many pages do not make the same slip."""
OURS = ("definition", "broader", "when_basis", "date_basis", "original_title", "trust")
"""Keys of concepts and sources that no generator has: such a page lacks its kind."""


@page_rule("PAG602", "unknown-key")
def unknown_key(page: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the keys with those that have a meaning.

    On a site without concepts and sources only slips of the pen are told, unless the rule is asked
    for: other generators and themes have keys of their own.
    """
    home = registry.page(registry.settings.default, page.key)
    if not page.locale or (home and home.is_garbled):
        return
    meant = bool(registry.concepts or registry.sources)
    asked = meant or registry.is_named(unknown_key.code)
    for entry in entries(page, registry.settings, registry.kind(page)):
        for name in entry.data:
            if _is_known(str(name), entry.keys, registry):
                continue
            if asked or entry.path or (_is_slip(name, entry.keys) and _is_rare(name, registry)):
                yield _finding(page, (*entry.path, str(name)), entry.keys)
        labels = entry.data.get("labels")
        for name in labels if asked and isinstance(labels, dict) else ():
            if name not in LABEL_KEYS:
                yield _finding(page, (*entry.path, "labels", str(name)), LABEL_KEYS)


def _is_known(name: str, known: Iterable[str], registry: Registry) -> bool:
    """Whether a key has a meaning, here or to the generator."""
    generator = registry.ways.generator
    return generator.key(name) in known or name in generator.keys


def _is_slip(name: object, known: Iterable[str]) -> bool:
    """Whether a key is one of the known ones but for a letter or two, or ours alone."""
    return name in OURS or _is_like_one(str(name), frozenset(known))


# The pages of a site have the same few keys that only its theme knows.
@lru_cache(maxsize=1 << 10)
def _is_like_one(name: str, known: frozenset[str]) -> bool:
    return bool(nearest(name, known, SLIP))


def _is_rare(name: object, registry: Registry) -> bool:
    """Whether few pages have a key: what many have is meant, by whatever reads it."""
    return name in OURS or sum(name in page.meta for page in registry.pages.values()) < MANY


def _finding(page: Page, path: tuple[str, ...], known: Iterable[str]) -> Finding:
    return unknown_key.finding(
        page.meta_place(*path), f"unknown key {path[-1]}",
        did_you_mean(path[-1], known, "remove it, or allow it in the settings (keys)"),
    )  # fmt: skip
