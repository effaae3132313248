"""A link names a heading id that its page does not have.

The browser goes to the top of the page and the reader looks for a section that is not there.

Bad:

    [limits](story/limits.md#lmits)

Good:

    [limits](story/limits.md#limits)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from pathlib import PurePosixPath
from posixpath import dirname

from ...findings import Finding, Guess
from ...generators import PLAIN
from ...layout.destinations import Destination
from ...layout.pattern import ENDINGS
from ...model import Heading, Page, Place
from ...reading.ids import SOME
from ...registry import Registry
from ..rule import page_rule
from ..settled import settled

GENERATED = re.compile(
    r"(?:fn(?:ref\d*)?[:-].+|user-content-.+|_?top|[\w-]+-demo-[\w-]+|__\w+_\d+(?:_\d+)?|L\d+|!?/.*)\Z"
)
"""Ids that no page writes: of footnotes, of the top (HTML standard), of tabs, of lines of code, and
of the examples that dumi and its like put into pages of components.

What begins with a slash is the address of a page to a program in the browser.
"""

NUMBERED = re.compile(r"id\d+\Z")
COUNTED = re.compile(r"_\d+\Z")
"""The id that Python-Markdown counts, of a heading without a letter of ASCII."""
READ_OTHERWISE = re.compile(r"^#{1,6}(?:[^\s#]|\s*:[\w-]+:)", re.M)
"""What Python-Markdown takes for a heading, and we for a text; or a heading with an icon."""
SIGNS = re.compile(r"[\W_]+")


@page_rule("REF102", "unknown-anchor")
def unknown_anchor(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at every link that names an id on a page of this locale."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    for reference in page.references:
        found = registry.destination(page, reference.value) if reference.kind == "link" else None
        if not found or not found.anchor or found.locale != page.locale:
            continue
        target = registry.page(found.locale, found.key)
        if not target or target.is_unread:
            continue
        ids = registry.anchors(found.locale, found.key)
        if "*" in ids or page.is_part:
            continue
        if GENERATED.match(found.anchor) or _is_there(page, reference.value, found, registry):
            continue
        if not registry.is_named(unknown_anchor.code) and (
            _may_be_made(found, target, registry)
            or _is_there_otherwise(found, registry)
            or _may_be_counted(page, found, registry)
        ):
            continue
        if not (reference.value.startswith("#") and _is_label(found.anchor, page, registry)):
            yield unknown_anchor.finding(
                reference.place, f"no id {found.anchor} on {found.key}",
                "name the id of a heading",
                guess=Guess(found.anchor, ("anchors", found.locale, found.key), "#"),
            )  # fmt: skip


def _is_there(page: Page, link: str, found: Destination, registry: Registry) -> bool:
    """Whether the id of a link is where it may lead; each is looked for, none is gone through."""
    # A browser looks for what is written first, then for what its escapes mean (HTML standard).
    asked = registry.ways.generator.asked(found.anchor or "") | {link.partition("#")[2]}
    return any(name in ids for ids in _ids(page, link, found, registry) for name in asked)


def _ids(page: Page, link: str, found: Destination, registry: Registry) -> Iterator[Set[str]]:
    yield registry.anchors(found.locale, found.key)
    yield _own(page, link, registry)
    yield from _at_addresses(page, link, registry)
    yield _at_root(found, link, registry)


def _own(page: Page, link: str, registry: Registry) -> Set[str]:
    """The ids of a page, where a link to a folder may count from the page's address."""
    is_address = registry.ways.generator.by_address and link.partition("#")[0] in (".", "./")
    return registry.anchors(page.locale, page.key) if is_address else frozenset()


def _at_addresses(page: Page, link: str, registry: Registry) -> Iterator[Set[str]]:
    """The ids of each page that a link can mean, where it may count from the page's address.

    In ``a/b.md`` the way ``../`` leads to the page of ``a`` then, and not to that around it.
    """
    if registry.ways.generator.by_address and link[:1] not in ("#", "/"):
        for locale, key in registry.ways.meant(page, link):
            if registry.page(locale, key):
                yield registry.anchors(locale, key)


def _at_root(found: Destination, link: str, registry: Registry) -> Set[str]:
    """The ids of the original, where a link from the root names no language and may lead there."""
    default, generator = registry.settings.default, registry.ways.generator
    first = link.lstrip("/").partition("/")[0].lower()
    names_one = first == found.locale.lower() or bool(registry.layout.in_folder(first))
    is_named = registry.is_named(unknown_anchor.code)
    if link[:1] != "/" or names_one or is_named or generator.puts_language:
        return frozenset()
    has_page = registry.page(default, found.key) is not None
    return registry.anchors(default, found.key) if has_page else frozenset()


def _may_be_counted(page: Page, found: Destination, registry: Registry) -> bool:
    """Whether Python-Markdown may count an id on a page that has other headings for it than here.

    Only the text of the page that is looked at is known.
    """
    is_counted = registry.ways.generator.is_python_markdown and COUNTED.match(found.anchor or "")
    return bool(is_counted) and found.key == page.key and bool(READ_OTHERWISE.search(page.source))


def _may_be_made(found: Destination, target: Page, registry: Registry) -> bool:
    """Whether an id may come from the title that a theme shows, or from a component of the page.

    What a component makes is the same in every language; so one speaks of what the other page has.
    docutils counts what has no letter of ASCII, headings and notes; nobody here knows the numbers.
    """
    anchor, generator = found.anchor or "", registry.ways.generator
    if "docutils" in generator.slugs and NUMBERED.match(anchor):
        return True
    if _is_shown_by_a_program(found, registry):
        return True
    title = target.meta.get("title")
    if isinstance(title, str) and not generator.is_python_markdown:
        shown = Heading(1, "", title, Place(target.path), False, 0, False)
        if any(anchor in ids for ids in generator.ids([shown])):
            return True
    if not generator.has_components or SOME not in target.anchors:
        return False
    return not any(
        registry.page(one, found.key) and anchor in registry.anchors(one, found.key)
        for one in registry.settings.locales
    )


def _is_shown_by_a_program(found: Destination, registry: Registry) -> bool:
    """Whether an id is the name of a file below a page's folder: a gallery shows what it does."""
    groups = (registry.files.get(locale, frozenset()) for locale in (found.locale, ""))
    return any((dirname(found.key), found.anchor) in _below(frozenset(files)) for files in groups)


# Each id of a site that nobody knows asks for the same few sets.
@lru_cache(maxsize=8)
def _below(files: frozenset[str]) -> frozenset[tuple[str, str]]:
    """By the folder around its own the name of every file that is no page, without an ending."""
    shown = (PurePosixPath(file) for file in files if not file.endswith(ENDINGS))
    return frozenset((str(one.parent.parent), one.stem) for one in shown)


def _is_there_otherwise(found: Destination, registry: Registry) -> bool:
    """Whether an id is there but for capitals and signs, of which no rule is known."""
    if registry.ways.generator != PLAIN:
        return False
    ids = registry.anchors(found.locale, found.key)
    return _loose(found.anchor or "") in {_loose(one) for one in ids} - {""}


def _loose(name: str) -> str:
    return SIGNS.sub("", name.casefold())


def _is_label(name: str, page: Page, registry: Registry) -> bool:
    """Whether a name is a label of MyST on any page: there a link needs no more."""
    return registry.ways.generator.names_objects and any(
        name in other.anchors for other in registry.of_locale(page.locale)
    )
