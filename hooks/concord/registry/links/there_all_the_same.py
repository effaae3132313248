"""Pages that a link leads to though no key is the one it names."""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import basename, dirname, join, normpath

from ...generators import PLAIN
from ...layout.destinations import path_in
from ...layout.pattern import ENDINGS
from ...model import Page
from ..registry import Registry

SIGNS = re.compile(r"[^\w./#+~-]")
"""What is left out of addresses."""


def is_in_another_case(page: Page, link: str, registry: Registry) -> bool:
    """Whether an address names a page in small letters, with hyphens for blanks.

    Hugo and Astro make addresses so; a name with a file's ending stays as it is.
    """
    path = path_in(link)
    if path.endswith(ENDINGS):
        return False
    readings = registry.ways.generator.readings(page.path, path)
    meant = (registry.ways.seen_from(page.locale, reading) for reading in readings)
    return any(
        _addressed(key) in _addresses(frozenset(registry.files.get(locale, ())))
        for locale, key in meant
    )


# Each link of a site that leads nowhere asks for the same few sets.
@lru_cache(maxsize=8)
def _addresses(keys: frozenset[str]) -> frozenset[str]:
    """Of the keys of pages that stand otherwise in addresses, how they stand there."""
    made = ((key, _addressed(key)) for key in keys if key.endswith(ENDINGS))
    return frozenset(address for key, address in made if address != key)


def _addressed(key: str) -> str:
    """A key as it stands in an address: https://gohugo.io/functions/urls/urlize/."""
    return SIGNS.sub("", key.lower().replace(" ", "-"))


def is_read_on_a_host(page: Page, link: str, registry: Registry) -> bool:
    """Whether a README leads to a file that is there, or to another README.

    A code host shows the file that is named; which language has it is no matter to it.
    """
    path = path_in(link)
    names = (basename(page.path), basename(path))
    if registry.ways.generator != PLAIN or not any(n.upper().startswith("README") for n in names):
        return False
    home = registry.layout.page(normpath(join(dirname(page.path), path)))
    return home is not None and home[1] in registry.files.get(home[0], ())
