"""What links lead to, named the same in every language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache

from ..layout.destinations import Destination
from ..model import Heading, Mark, Page
from ..registry import Registry
from .headings import Pairs, aligned_headings
from .literals import without_locale
from .pairing import Section, pairing

COUNTED = re.compile(r"[-_]\d+\Z")
"""The end of an id that tells several headings of the same words apart."""


def marks(section: Section, kind: str) -> Iterator[Mark]:
    """The marks of a kind in the headings and blocks of a section."""
    for block in (*section.heads, *section.blocks):
        yield from (mark for mark in block.marks if mark.kind == kind)


def shared_target(leads: Destination, around: tuple[Page, Page], registry: Registry) -> str:
    """A link's target as the page of the default locale would name it.

    ``around`` are the page and the translation that are compared, whose blocks are at hand. An
    id that headings of the two languages have each in their own words is that of the original.
    """
    key = bare_key(leads.key)
    if leads.key not in registry.files.get(leads.locale, ()):
        # What is not there may be the page of another site, in a folder for each language.
        key = without_locale(key)
    if not leads.anchor:
        return key
    target = registry.page(leads.locale, leads.key)
    home = registry.page(registry.settings.default, leads.key)
    if not target or not home:
        return f"{key}#{leads.anchor}"
    ids, asked = registry.ways.generator.ids, registry.ways.generator.asked(leads.anchor)
    number = next((n for n, own in enumerate(ids(target.headings)) if asked & own), -1)
    if number < 0:
        # An id of the original that its translation lacks, of which REF102 speaks.
        number = next((n for n, own in enumerate(ids(home.headings)) if asked & own), -1)
    elif target.locale != home.locale:
        number = _original_number(number, asked, home, target, around, ids)
    if around[0].key == leads.key and _is_alone(number, around):
        return f"{key}#"
    if number < 0:
        return f"{key}#{leads.anchor}"
    heading = home.headings[number]
    return f"{key}#{heading.id if heading.explicit else number}"


def _is_alone(number: int, around: tuple[Page, Page]) -> bool:
    """Whether a heading of the page at hand has no counterpart, which PAR302 tells of."""
    return number < 0 or all(number != i for i, _ in pairing(*around).headings)


def _original_number(
    number: int, asked: Set[str], home: Page, target: Page, around: tuple[Page, Page],
    ids: Callable[[Sequence[Heading]], Sequence[Set[str]]],
) -> int:  # fmt: skip
    """The index in the original of a heading of its translation, -1 if it has no counterpart.

    What has the same id in both is the same, wherever it stands, but for one that is counted.
    """
    same = next((n for n, own in enumerate(ids(home.headings)) if asked & own), -1)
    if same >= 0 and not any(COUNTED.search(name) for name in asked):
        return same
    is_around = around[0].key == home.key and around[1].locale == target.locale
    pairs = pairing(*around).headings if is_around else _aligned(home, target)
    return next((i for i, j in pairs if j == number), -1)


def _aligned(home: Page, target: Page) -> Pairs:
    """Which headings are counterparts, of pages whose blocks need not be at hand."""
    if home.blocks or target.blocks:
        return aligned_headings(home, target)
    return _aligned_alone(home.headings, target.headings)


# Many links of a site lead to the same few pages.
@lru_cache(maxsize=256)
def _aligned_alone(ours: tuple[Heading, ...], theirs: tuple[Heading, ...]) -> Pairs:
    return aligned_headings(Page("", "", "", headings=ours), Page("", "", "", headings=theirs))


def led_to(page: Page, link: str, original: Page, registry: Registry) -> Destination | None:
    """Where a link leads; one from the root into a language that lacks the page, to the original.

    So ``/fr/guide/`` on a French page, where readers are shown the original instead.
    """
    found = registry.destination(page, link)
    first, _, rest = link[1:].partition("/")
    if found or link[:1] != "/" or first.lower() != page.locale.lower().replace("_", "-"):
        return found
    tagged = registry.destination(original, f"/{original.locale}/{rest}")
    return tagged or registry.destination(original, f"/{rest}")


def bare_key(key: str) -> str:
    """A key without what a link may leave out: its ending, the name of a folder's page."""
    stem = key.removesuffix(".md")
    for name in ("_index", "index", "README"):
        stem = stem.removesuffix(f"/{name}")
    return stem.rstrip("/")
