"""A page that each of two languages calls by a name of its own, in one folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from posixpath import basename, dirname

from ...languages import language
from ...model import Page
from ..heads import heads_of

ENOUGH = 3
"""So many addresses, pictures and names of headings that both have."""
ALIKE = 0.6
"""And so much of what the page has that has less of it."""


def renamed_pages(ours: Sequence[Page], theirs: Sequence[Page]) -> Mapping[str, Page]:
    """Of the pages that another language lacks those that it calls otherwise, by key.

    ours, theirs: the pages of each language that the other has not. Two are one that are the only
    ones in their folder, if both say the same in any language; so are as many as there are on the
    other side that have the same headings but for their words, and names in another script.
    """
    here, there = _by_folder(ours), _by_folder(theirs)
    return {
        one.key: two
        for folder in here.keys() & there.keys()
        for one, two in _matched(here[folder], there[folder])
    }


def are_in_two_scripts(one: Page, two: Page) -> bool:
    """Whether of two pages each is named in the letters of its language, one of them Latin."""
    return _is_named_apart(one, two) or _is_named_apart(two, one)


def _is_named_apart(page: Page, latin: Page) -> bool:
    letters, others = language(page.locale).own_letters, language(latin.locale).own_letters
    if letters is None or others is not None:
        return False
    return bool(letters.search(basename(page.key))) and not letters.search(basename(latin.key))


def _by_folder(pages: Sequence[Page]) -> dict[str, list[Page]]:
    folders: dict[str, list[Page]] = {}
    for page in pages:
        folders.setdefault(dirname(page.key), []).append(page)
    return folders


def _matched(ours: list[Page], theirs: list[Page]) -> list[tuple[Page, Page]]:
    """The pages of one folder that are translations of one another, all or none."""
    if len(ours) != len(theirs):
        return []
    pairs = [*zip(sorted(ours, key=_outline), sorted(theirs, key=_outline), strict=True)]
    if len(pairs) == 1 and _say_the_same(*pairs[0]):
        return pairs
    are_alike = all(
        are_in_two_scripts(one, two) and _outline(one)[0] == _outline(two)[0] for one, two in pairs
    )
    return pairs if are_alike else []


def _outline(page: Page) -> tuple[tuple[int, ...], str]:
    """The levels of a page's headings, and its path, by which what has the same ones is sorted."""
    return tuple(one.level for one in page.headings), page.path


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
