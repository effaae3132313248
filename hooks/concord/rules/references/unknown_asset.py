"""An image or file that is not there.

The reader sees a broken picture, or a download that fails. Unless the rule is named, or MkDocs
builds the site, something has to lie in the folder that is named, and for a link something of its
ending: else a generator may bring it from elsewhere.

Bad:

    ![The map](../figures/openstak-map.svg)

Good:

    ![The map](../figures/openstack-map.svg)
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import lru_cache

from ...findings import Finding, Guess
from ...generators import MKDOCS, PLAIN
from ...layout.destinations import Destination
from ...model import Page
from ...registry import Registry
from ...registry.links.page_folders import is_page
from ..rule import page_rule
from ..settled import settled
from .raw_address import is_raw


def _is_anybodys(found: Destination, registry: Registry) -> bool:
    """Whether nobody can say that a file is not there: it is made, or lies beside the docs."""
    generator = registry.ways.generator
    if _is_around(found, registry) and not registry.is_named(unknown_asset.code):
        return True
    if found.is_outside or any(part[:1] == "." for part in found.key.split("/")):
        return not generator.is_python_markdown and not registry.is_named(unknown_asset.code)
    if generator.fills_addresses and not registry.is_named(unknown_asset.code):
        return True
    if found.locale == "" and not registry.layout.is_looked_through(found.key):
        return True
    return found.key.endswith(".html") and generator not in (PLAIN, MKDOCS)


def _is_around(found: Destination, registry: Registry) -> bool:
    """Whether a file is looked for around the folder of pages, in one that may be MkDocs' own."""
    around = posixpath.dirname(registry.layout.root)
    return found.is_outside and bool(around) and found.key.startswith(f"../{around}/")


def _is_shared(found: Destination, registry: Registry) -> bool:
    """Whether a generator shows a file of the original, or one beside the folders of languages.

    static-i18n looks in the folder of the page's language, of the default one, and around both:
    https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/folder.py#L129
    """
    generator, files = registry.ways.generator, registry.files
    is_original = found.key in files.get(registry.settings.default, ())
    if is_original and (generator.shares_files or _is_around_all(found.locale, registry)):
        return True
    if not generator.is_python_markdown or found.key not in files.get("", ()):
        return False
    # Where each language is a site of its own, what all show is copied or linked into its folder.
    in_folders = registry.settings.layout == "folder" and not registry.settings.pages
    is_linked = posixpath.dirname(found.key) != "" and not registry.is_named(unknown_asset.code)
    return in_folders or is_linked


def _is_around_all(locale: str, registry: Registry) -> bool:
    """Whether MkDocs' pages of a language lie within the original's, whose files they share.

    A path beside the folders of languages, "", is looked for in that of the original as well.
    """
    generator = registry.ways.generator
    if not generator.is_python_markdown or registry.is_named(unknown_asset.code):
        return False
    if not locale:
        return not generator.builds_apart
    homes = registry.layout.homes_of_pages
    return homes[locale].before.startswith(homes[registry.settings.default].before)


def _is_far(found: Destination, kind: str, registry: Registry) -> bool:
    """Whether nothing that is known lies in the folder of a file, which then may be elsewhere.

    For a link that is something of its ending, since an address may look like a file.
    """
    if registry.ways.generator.is_python_markdown or registry.is_named(unknown_asset.code):
        return False
    files = frozenset(registry.files.get(found.locale, frozenset()))
    return _home(found.key, kind) not in _homes(files, kind)


# Each file that is not there asks for the same few sets.
@lru_cache(maxsize=8)
def _homes(files: frozenset[str], kind: str) -> frozenset[tuple[str, str]]:
    """Where files lie, as :func:`_home` has it."""
    return frozenset(_home(key, kind) for key in files)


def _home(key: str, kind: str) -> tuple[str, str]:
    """The folder of a file and, for a link, its ending."""
    return posixpath.dirname(key), posixpath.splitext(key)[1] if kind == "link" else ""


@page_rule("REF107", "unknown-asset")
def unknown_asset(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at every image, and at every link to something that is not a page."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    for reference in () if page.is_part else page.references:
        if reference.kind == "citation":
            continue
        found = registry.destination(page, reference.value)
        if not found or found.locale not in ("", page.locale):
            continue
        if registry.ways.generator.is_python_markdown and is_raw(page, reference):
            continue
        files = registry.files.get(found.locale, frozenset())
        if found.key in files or (reference.kind == "link" and is_page(found.key)):
            continue
        if _is_anybodys(found, registry):
            continue
        if _is_shared(found, registry) or _is_far(found, reference.kind, registry):
            continue
        yield unknown_asset.finding(
            reference.place, f"no file {found.key} in {found.locale or 'the docs folder'}",
            "add the file or mend the path", guess=Guess(found.key, ("files", found.locale)),
        )  # fmt: skip
