"""What links lead to, named the same in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from ...generators.slugs import made_ids
from ...layout.destinations import Destination
from ...model import Heading, Mark, Page
from ...model.kept_of_objects import kept_of_objects
from ...registry import Registry
from ..headings import Pairs, aligned_headings
from ..literal.literals import without_locale
from ..pairing import pairing
from ..sections import Section

COUNTED = re.compile(r"[-_]\d+\Z")
"""The end of an id that tells several headings of the same words apart."""
LAST = 64
"""Of so many pages: many links of a page lead to the same few."""


def marks(section: Section, kind: str) -> Iterator[Mark]:
    """The marks of a kind in the headings and blocks of a section."""
    for block in (*section.heads, *section.blocks):
        yield from (mark for mark in block.marks if mark.kind == kind)


def shared_target(leads: Destination, around: tuple[Page, Page], registry: Registry) -> str:
    """A link's target as the page of the default locale would name it.

    ``around`` are the page and the translation that are compared, whose blocks are at hand. An
    id that headings of the two languages have each in their own words is that of the original.
    """
    key = _shared_key(leads, registry)
    if not leads.anchor:
        return key
    target = registry.page(leads.locale, leads.key)
    home = registry.page(registry.settings.default, leads.key)
    if not target or not home:
        return f"{key}#{leads.anchor}"
    number = _number_at_home(leads.anchor, (home, target), around, registry)
    if around[0].key == leads.key and _is_alone(number, around):
        return f"{key}#"
    if number < 0:
        return f"{key}#{leads.anchor}"
    heading = home.headings[number]
    return f"{key}#{heading.id if heading.explicit else number}"


def _shared_key(leads: Destination, registry: Registry) -> str:
    """The key of a target; of what is not there, which may be another site's, without a locale."""
    if leads.key in registry.files.get(leads.locale, ()):
        return bare_key(leads.key)
    return without_locale(bare_key(without_locale(leads.key.lower())))


def _number_at_home(
    anchor: str, pages: tuple[Page, Page], around: tuple[Page, Page], registry: Registry
) -> int:
    """The index in an original of the heading that an id means, -1 where there is none.

    ``pages`` are the original and the page that is linked to, which may be the same.
    """
    home, target = pages
    slugs, asked = registry.ways.generator.slugs, registry.ways.generator.asked(anchor)
    number = _number(target, asked, slugs)
    if number < 0:
        # An id of the original that its translation lacks, of which REF102 speaks.
        return _number(home, asked, slugs)
    if target.locale == home.locale:
        return number
    return _original_number(number, _number(home, asked, slugs), asked, pages, around)


def _number(page: Page, asked: Set[str], slugs: tuple[str, ...]) -> int:
    """The index of the first heading that an id asks for, -1 where there is none."""
    numbers = _numbers(page.headings, slugs)
    return min((numbers[name] for name in asked if name in numbers), default=-1)


@kept_of_objects(LAST)
def _numbers(headings: tuple[Heading, ...], slugs: tuple[str, ...]) -> Mapping[str, int]:
    """The index of the first heading that has an id, by the id."""
    found: dict[str, int] = {}
    for number, ids in enumerate(made_ids(headings, slugs)):
        for name in ids:
            found.setdefault(name, number)
    return found


def _is_alone(number: int, around: tuple[Page, Page]) -> bool:
    """Whether a heading of the page at hand has no counterpart, which PAR302 tells of."""
    return number < 0 or number not in _with_counterpart(pairing(*around).headings)


def _original_number(
    number: int, same: int, asked: Set[str], pages: tuple[Page, Page], around: tuple[Page, Page]
) -> int:
    """The index in the original of a heading of its translation, -1 if it has no counterpart.

    What has the ``same`` id in both is the same, wherever it stands, but for one that is counted.
    """
    if same >= 0 and not any(COUNTED.search(name) for name in asked):
        return same
    home, target = pages
    is_around = around[0].key == home.key and around[1].locale == target.locale
    pairs = pairing(*around).headings if is_around else _aligned(home, target)
    return _originals(pairs).get(number, -1)


@kept_of_objects(LAST)
def _with_counterpart(pairs: Pairs) -> frozenset[int]:
    """The indices of an original's headings that have a counterpart."""
    return frozenset(i for i, _ in pairs)


@kept_of_objects(LAST)
def _originals(pairs: Pairs) -> Mapping[int, int]:
    """The index of an original's heading by that of its counterpart, the first where several."""
    return {j: i for i, j in reversed(pairs)}


def _aligned(home: Page, target: Page) -> Pairs:
    """Which headings are counterparts, of pages whose blocks need not be at hand."""
    if home.blocks or target.blocks:
        return aligned_headings(home, target)
    return _aligned_alone(home.headings, target.headings)


# Many links of a site lead to the same few pages.
@kept_of_objects(256)
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
