"""A page that each of two languages calls by a name of its own, in one folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname

from ...model import Page
from ..heads import heads_of

ENOUGH = 3
"""So many addresses, pictures and names of headings that both have."""
ALIKE = 0.6
"""And so much of what the page has that has less of it."""


def renamed_pages(ours: Sequence[Page], theirs: Sequence[Page]) -> Mapping[str, Page]:
    """Of the pages that another language lacks those that it calls otherwise, by key.

    ours, theirs: the pages of each language that the other has not. Two are one that are the only
    ones in their folder, if both say the same in any language.
    """
    here, there = _alone(ours), _alone(theirs)
    return {
        here[folder].key: there[folder]
        for folder in here.keys() & there.keys()
        if _say_the_same(here[folder], there[folder])
    }


def _alone(pages: Sequence[Page]) -> dict[str, Page]:
    """The page of each folder that has one."""
    folders: dict[str, list[Page]] = {}
    for page in pages:
        folders.setdefault(dirname(page.key), []).append(page)
    return {folder: members[0] for folder, members in folders.items() if len(members) == 1}


def _say_the_same(one: Page, two: Page) -> bool:
    ours, theirs = frozenset(_values(one)), frozenset(_values(two))
    return len(ours & theirs) >= max(ENOUGH, ALIKE * min(len(ours), len(theirs)))


def _values(page: Page) -> Iterator[str]:
    """The addresses and files that a page names, and the names in its headings.

    They are known of pages whose texts are not at hand.
    """
    yield from (one.value for one in page.references if "://" in one.value or one.kind == "image")
    for head in heads_of(page):
        yield from head.names
