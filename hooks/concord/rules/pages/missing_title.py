"""A page, term or source without a title.

The title is the heading of the page, its name in the navigation and in search, and the preferred
label of its concept.

Bad:

    ---
    kind: project
    ---

Good:

    ---
    title: Zuul
    kind: project
    ---
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from ...findings import Finding
from ...generators import PLAIN
from ...generators.jekyll import JEKYLL
from ...generators.myst import MYST
from ...model import Page
from ...parity.pages.not_begun import is_to_come
from ...parity.pages.taken_in import says_nothing
from ...reading.front_matter_keys import entries
from ...registry import Registry
from ..rule import page_rule

SEEN = re.compile("[LMNPS]").match
"""Categories of Unicode whose signs are seen: letters, marks, numbers, punctuation, symbols."""
MADE = frozenset(("hero", "home", "layout", "pageType", "template"))
"""Keys of pages that a theme lays out, which have their title elsewhere."""
BARE = re.compile(r"\s*(?:[\w-]+:.*\n)*title:").match
"""Front matter without its lines of hyphens, which readers see as text."""


@page_rule("PAG604", "missing-title")
def missing_title(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the page's title, or its first heading, and at those of its entries."""
    if (
        not page.locale
        or page.is_unread
        or any(trouble.code == "PAG601" for trouble in page.troubles)
    ):
        return
    if page.is_part or page.meta.keys() & MADE or _is_titled_elsewhere(page, registry):
        return
    if _is_of_another(page, registry):
        return
    for entry in entries(page, registry.settings, registry.kind(page)):
        headed = not entry.path and _is_headed(page, registry)
        key = registry.ways.generator.key
        titles = (value for name, value in entry.data.items() if key(str(name)) == "title")
        if not any(map(_is_seen, titles)) and not headed:
            is_text = not (entry.path or page.meta) and BARE(page.source)
            yield missing_title.finding(
                page.meta_place(*entry.path), f"no title{_of(entry.path)}",
                "write --- above and below its front matter" if is_text else "write title: …",
            )  # fmt: skip


def _is_of_another(page: Page, registry: Registry) -> bool:
    """Whether a translation is front matter alone: readers see the original in its place.

    Or a page says nothing but what it takes in or leads to, which has a title, or is to come.
    """
    if registry.is_named(missing_title.code):
        return False
    is_translation = page.locale != registry.settings.default
    return (is_translation and not page.blocks) or says_nothing(page) or is_to_come(page)


def _is_headed(page: Page, registry: Registry) -> bool:
    """Whether a heading is the title: one of level 1, or the first one, where any level will do."""
    levels = [heading.level for heading in page.headings]
    return 1 in levels or (
        bool(levels)
        and registry.ways.generator in (JEKYLL, MYST, PLAIN)
        and not (registry.concepts or registry.is_named(missing_title.code))
    )


def _is_titled_elsewhere(page: Page, registry: Registry) -> bool:
    """Whether no locale gives a page a title: its navigation, or the page it is part of, does.

    Of a page without front matter that one language alone has, nobody can say. Where a site has
    concepts, every page has its own.
    """
    if registry.concepts or registry.is_named(missing_title.code):
        return False
    both = [registry.page(locale, page.key) for locale in registry.settings.locales]
    there = [one for one in both if one]
    is_told = len(there) > 1 or (len(both) > 1 and not page.meta)
    if is_told and not any(_has_title(one) for one in there):
        return True
    return not _has_title(page) and _is_named_in_navigation(page, registry)


def _is_named_in_navigation(page: Page, registry: Registry) -> bool:
    """Whether the navigation of MkDocs gives a page its title, which it takes before any other.

    That of a language which is a site of its own is not read, and may.
    """
    if registry.ways.generator.builds_apart:
        return True
    nav = registry.navigation
    names = {page.key, page.path.removeprefix(f"{nav.docs}/")} if nav else set()
    return nav is not None and not names.isdisjoint(nav.pages_titled)


def _has_title(page: Page) -> bool:
    return _is_seen(page.meta.get("title")) or any(head.level == 1 for head in page.headings)


def _is_seen(title: object) -> bool:
    """Whether a title has a sign that leaves something on the page."""
    return bool(title) and any(SEEN(category(sign)) for sign in str(title))


def _of(path: tuple[str, ...]) -> str:
    return f" for {path[-1]}" if path else ""
