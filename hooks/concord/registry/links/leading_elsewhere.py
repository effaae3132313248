"""Links that name no file, and may lead somewhere all the same where readers follow them."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from posixpath import basename, dirname, join, normpath

from ...generators import MYST, PLAIN
from ...generators.numbers import unnumbered, unnumbered_keys
from ...languages.file_marks import without_mark
from ...layout.destinations import Destination, path_in
from ...layout.pattern import ENDINGS
from ...model import Page, Reference
from ...nearest import nearest
from ..registry import Registry
from .page_folders import DOTS, folders_of_pages
from .slashes import lacks_slash
from .somewhere import is_somewhere
from .there_all_the_same import is_in_another_case, is_read_on_a_host

ADDRESSES = ("slug", "permalink", "url")
"""What gives a page another address, from which its links count."""
SLIP = 80
"""Folders whose names are so much alike are one, misspelt."""
VERSION = re.compile(r"(?:\.\./)+v?\d+(?:\.\d+)+/")
"""Into the pages of another version, which a site puts beside these when it is built."""


def may_lead_there(
    page: Page, reference: Reference, found: Destination, registry: Registry
) -> bool:
    """Whether a link to no file may lead somewhere all the same, where readers follow it."""
    keys, link = registry.files.get(found.locale, frozenset()), reference.value
    return (
        bool(VERSION.match(link))
        # The folder of all languages, or one around it: what it shows, no page here tells.
        or basename(found.key) in DOTS
        or _is_on_a_host(found, keys, registry)
        or _is_an_address(page, reference, registry)
        or _is_beside(page, reference, registry)
        or _is_mounted(page, link, found, registry)
        or _is_in_another_language(found, registry)
        or _is_in_its_language(page, found, registry)
        or is_in_another_case(page, link, registry)
        or is_read_on_a_host(page, link, registry)
    )


def _is_an_address(page: Page, reference: Reference, registry: Registry) -> bool:
    """Whether a link that is left as it is leads to a page's address in a browser."""
    link = path_in(reference.value)
    paths = registry.ways.generator.at_address(page.path, link)
    meant = (registry.ways.seen_from(page.locale, path) for path in paths)
    return any(key in registry.files.get(locale, ()) for locale, key in meant)


def _is_beside(page: Page, reference: Reference, registry: Registry) -> bool:
    """Whether a link of plain Markdown without an ending leads to a page beside this one.

    Beside the address of a folder's own page, ``parts/pump`` of ``parts/pump/README.md``, are those
    of other folders.
    """
    link, folder = path_in(reference.value), dirname(page.path)
    is_own = page.key.rpartition("/")[2].removesuffix(".md") in registry.ways.generator.indexes
    folders = (folder, dirname(folder)) if is_own else (folder,)
    return any(is_somewhere(normpath(join(one, link)), registry) for one in folders)


def _is_on_a_host(found: Destination, keys: Set[str], registry: Registry) -> bool:
    """Whether a link of plain Markdown may lead to a file beside the pages, or to a folder.

    Who reads it where it lies, on a code host, is shown either. MyST offers a file out of its pages
    for download.
    """
    if registry.ways.generator == MYST:
        return found.is_outside
    if registry.ways.generator != PLAIN:
        return False
    if found.is_outside or not (found.locale or registry.layout.is_looked_through(found.key)):
        return True
    if found.key in keys:
        return False
    return any(key.startswith(f"{found.key}/") for key in keys)


def _is_mounted(page: Page, link: str, found: Destination, registry: Registry) -> bool:
    """Whether a link may lead to what a generator puts there from somewhere else.

    No page of any language stands beside it, and no folder has nearly its name: the site takes
    them from another folder, or a program writes them; or it is the page of a folder of pages,
    which may be made. What leaves the pages without a file's ending is an address. One that leads
    to a page from the root lacks its slash alone.
    """
    if lacks_slash(page, link, registry):
        return False
    generator = registry.ways.generator
    is_file = link.partition("#")[0].partition("?")[0].endswith(ENDINGS)
    if not is_file and any(key in page.meta for key in ADDRESSES):
        return True
    if any(part[:1] == "." != part for part in found.key.split("/") if part != ".."):
        return True
    if found.is_outside or found.locale == "":
        return generator.by_address and generator != PLAIN and not is_file
    by_address = generator.makes_addresses or not is_file
    if by_address and generator.leaves_out_numbers and _has_number(page, link, registry):
        return True
    folder = dirname(found.key)
    folders = folders_of_pages(registry)
    stem = found.key.removesuffix("index.md").removesuffix(".md").rstrip("/")
    if not is_file and generator.loose and (stem or ".") in folders:
        return True
    if not folder or folder in folders:
        return False
    return _is_filled_later(folder, registry) or not nearest(folder, folders, SLIP)


def _is_filled_later(folder: str, registry: Registry) -> bool:
    """Whether a folder is there, without pages: a program writes them (``sidebar.ts`` beside)."""
    return folder in _of_files(tuple(frozenset(keys) for keys in registry.files.values()))


@lru_cache(maxsize=4)
def _of_files(files: tuple[frozenset[str], ...]) -> frozenset[str]:
    return frozenset(dirname(key) for keys in files for key in keys)


def _is_in_another_language(found: Destination, registry: Registry) -> bool:
    """Whether a link leads to a page in a language that is not read: ``README-uk.md``."""
    stem = found.key.removesuffix(".md")
    is_marked = without_mark(stem) != stem
    return is_marked and any(found.key in keys for keys in registry.files.values())


def _is_in_its_language(page: Page, found: Destination, registry: Registry) -> bool:
    """Whether a link that leaves its language's folder leads to a page in it, named without it.

    static-i18n puts the language before what names none:
    https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/folder.py#L129
    """
    generator = registry.ways.generator
    if found.locale or not generator.is_python_markdown or generator.builds_apart:
        return False
    return found.key in registry.files.get(page.locale, ())


def _has_number(page: Page, link: str, registry: Registry) -> bool:
    """Whether a page is at an address whose file or folders have numbers, which no address has."""
    paths = registry.ways.generator.readings(page.path, path_in(link))
    meant = (registry.ways.seen_from(page.locale, path) for path in paths)
    return any(
        unnumbered(key) in unnumbered_keys(frozenset(registry.files.get(locale, ())))
        for locale, key in meant
    )
