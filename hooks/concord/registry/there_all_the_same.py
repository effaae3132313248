"""Pages that a link leads to though no key is the one it names."""

from __future__ import annotations

from functools import lru_cache
from posixpath import basename, dirname, join, normpath

from ..generators import PLAIN
from ..layout.destinations import path_in
from ..layout.layout import ENDINGS
from ..model import Page
from .registry import Registry


def is_in_another_case(page: Page, link: str, registry: Registry) -> bool:
    """Whether an address names a page in small letters, as generators make it of capitals.

    Hugo and Astro do so; a name with a file's ending stays as it is.
    """
    path = path_in(link)
    if path.endswith(ENDINGS):
        return False
    readings = registry.ways.generator.readings(page.path, path)
    meant = (registry.ways.seen_from(page.locale, reading) for reading in readings)
    return any(
        key.lower() in _in_small_letters(frozenset(registry.files.get(locale, ())))
        for locale, key in meant
    )


# Each link of a site that leads nowhere asks for the same few sets.
@lru_cache(maxsize=8)
def _in_small_letters(keys: frozenset[str]) -> frozenset[str]:
    """The keys of pages that have a capital, less their capitals."""
    return frozenset(key.lower() for key in keys if key.endswith(ENDINGS) and not key.islower())


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
