"""What stands at addresses that pages had before: a page that leads on, rules for hosts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...registry import Registry
from ...registry.moves import moves
from ...registry.page_urls import Addresses


class Redirect(NamedTuple):
    """An old address of a page in a locale, and the new one, both from the root of the site.

    ``key`` and ``anchor`` are where it leads; ``file`` is the path of the page that stands at the
    old address.
    """

    locale: str
    old: str
    new: str
    file: str
    key: str
    anchor: str


def redirects(registry: Registry, addresses: Addresses) -> Iterator[Redirect]:
    """Every old address in every locale that has the page."""
    for locale in registry.settings.locales:
        for move in moves(registry):
            if registry.page(locale, move.key):
                old = addresses.path(locale, move.old)
                file = f"{old}index.html" if old.endswith("/") else old
                new = addresses.path(locale, move.key, move.anchor)
                yield Redirect(locale, old, new, file, move.key, move.anchor)
