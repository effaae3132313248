"""A link leads to a page that is not there in this locale.

A reader meets a 404, or, where a fallback fills the gap, a page in the wrong language. MkDocs
checks links after the fallback has been put in; this rule looks at the files of the locale.

Bad:

    docs/zh/index.md:  [大帐篷](concepts/bigtent.md)

Good:

    docs/zh/index.md:  [大帐篷](concepts/big-tent.md)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from posixpath import dirname, join, normpath

from ...findings import Finding, Guess
from ...generators import PLAIN
from ...generators.numbers import unnumbered, unnumbered_keys
from ...languages.file_marks import without_mark
from ...layout.destinations import Destination, path_in
from ...layout.layout import ENDINGS
from ...model import Page, Reference
from ...nearest import nearest
from ...registry import Registry
from ...registry.page_folders import folders_of_pages, is_page
from ...registry.slashes import lacks_slash
from ...registry.somewhere import is_somewhere
from ...registry.there_all_the_same import is_in_another_case, is_read_on_a_host
from ..rule import page_rule
from .raw_address import is_raw

ADDRESSES = ("slug", "permalink", "url")
"""What gives a page another address, from which its links count."""
SLIP = 80
"""Folders whose names are so much alike are one, misspelt."""
TERM = "*"
"""How Yandex Flavored Markdown begins the name of a term, which a link shows where it stands."""
VERSION = re.compile(r"(?:\.\./)+v?\d+(?:\.\d+)+/")
"""Into the pages of another version, which a site puts beside these when it is built."""


@page_rule("REF101", "unknown-page")
def unknown_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at every link to a Markdown file, or to something without a file ending."""
    if page.is_part:
        return
    for reference in page.references:
        found = _led_to(page, reference, registry)
        if found is None or not is_page(found.key) or found.locale not in ("", page.locale):
            continue
        is_there = found.key in registry.files.get(found.locale, ()) and not found.is_outside
        if is_there or _is_raw(page, reference, registry):
            continue
        if not _is_held_to_it(registry) and _may_lead_there(page, reference, found, registry):
            continue
        if found.is_outside or found.locale == "":
            yield unknown_page.finding(
                reference.place, f"link {reference.value} leads out of the pages of {page.locale}",
                "link to a page of this locale",
            )  # fmt: skip
        elif not registry.is_known_to_lack(page.locale, found.key):
            yield _not_there(page, reference, found, registry)


def _led_to(page: Page, reference: Reference, registry: Registry) -> Destination | None:
    """Where a link to a page leads; a term is none."""
    is_link = reference.kind == "link" and not reference.value.startswith(TERM)
    return registry.destination(page, reference.value) if is_link else None


def _not_there(page: Page, reference: Reference, found: Destination, registry: Registry) -> Finding:
    message = f"link to {found.key}, which is not there in {page.locale}"
    if lacks_slash(page, reference.value, registry):
        return unknown_page.finding(reference.place, message, f"write /{reference.value}")
    return unknown_page.finding(
        reference.place, message, "write the page or mend the link",
        guess=Guess(found.key, ("pages", found.locale)),
    )  # fmt: skip


def _is_held_to_it(registry: Registry) -> bool:
    """Whether a link has to name a file: in a bundle nothing else leads anywhere."""
    return bool(registry.settings.publish) or registry.is_named(unknown_page.code)


def _may_lead_there(
    page: Page, reference: Reference, found: Destination, registry: Registry
) -> bool:
    """Whether a link to no file may lead somewhere all the same, where readers follow it."""
    keys, link = registry.files.get(found.locale, frozenset()), reference.value
    return (
        bool(VERSION.match(link))
        or _is_on_a_host(found, keys, registry)
        or _is_an_address(page, reference, registry)
        or _is_beside(page, reference, registry)
        or _is_mounted(page, link, found, registry)
        or _is_in_another_language(found, registry)
        or is_in_another_case(page, link, registry)
        or is_read_on_a_host(page, link, registry)
    )


def _is_an_address(page: Page, reference: Reference, registry: Registry) -> bool:
    """Whether a link that is left as it is leads to a page's address in a browser."""
    link = path_in(reference.value)
    paths = registry.ways.generator.at_address(page.path, link)
    meant = (registry.layout.seen_from(page.locale, path) for path in paths)
    return any(key in registry.files.get(locale, ()) for locale, key in meant)


def _is_beside(page: Page, reference: Reference, registry: Registry) -> bool:
    """Whether a link of plain Markdown without an ending leads to a page beside this one."""
    link = path_in(reference.value)
    return is_somewhere(normpath(join(dirname(page.path), link)), registry)


def _is_on_a_host(found: Destination, keys: Set[str], registry: Registry) -> bool:
    """Whether a link of plain Markdown may lead to a file beside the pages, or to a folder.

    Who reads it where it lies, on a code host, is shown either.
    """
    if registry.ways.generator != PLAIN:
        return False
    if found.is_outside or found.key in keys:
        return found.is_outside
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
    if not is_file and generator.leaves_out_numbers and _has_number(page, link, registry):
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


def _has_number(page: Page, link: str, registry: Registry) -> bool:
    """Whether a page is at an address whose file or folders have numbers, which no address has."""
    paths = registry.ways.generator.readings(page.path, path_in(link))
    meant = (registry.layout.seen_from(page.locale, path) for path in paths)
    return any(
        unnumbered(key) in unnumbered_keys(frozenset(registry.files.get(locale, ())))
        for locale, key in meant
    )


def _is_raw(page: Page, reference: Reference, registry: Registry) -> bool:
    """Whether REF111 looks at a reference: MkDocs leaves raw HTML as it is."""
    return registry.ways.generator.is_python_markdown and is_raw(page, reference)
