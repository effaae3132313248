"""Targets that one of two sections has alone, less what both lead to or another rule tells of."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...model import Page, Place
from .links_elsewhere import Led
from .same_links import is_written_as_often, without_exchanged
from .two_names import Targets, without_renamed, words

Both = tuple[Targets, Targets]


def told_targets(one: Targets, two: Targets, led: Led, files: Sequence[Set[str]]) -> Both:
    """The targets of two sections but what both lead to, or of which another rule speaks."""
    one, two = _living(one, two), _living(two, one)
    one, two = _without_broken(one, two, files), _without_broken(two, one, files)
    one, two = _here_alone(one, two, led, 0), _here_alone(two, one, led, 1)
    one, two = _without_loose(one, two), _without_loose(two, one)
    return without_renamed(one, two, files)


def sure_targets(here: Targets, there: Targets, pages: tuple[Page, Page]) -> Targets:
    """Those of one side but what the other page may write in another way."""
    told = without_exchanged(here, there)
    return {
        target: entry
        for target, entry in here.items()
        if target in there or (target in told and not is_written_as_often(entry[2], *pages))
    }


def _living(here: Targets, there: Targets) -> Targets:
    """Those whose ids are there, for REF102 speaks of others; nor what such a one may mean."""
    dead = {
        target.partition("#")[0]
        for side in (here, there)
        for target, (*_, is_there) in side.items()
        if not is_there
    }
    if not dead:
        return here
    return {t: entry for t, entry in here.items() if t.partition("#")[0] not in dead}


def _without_broken(here: Targets, there: Targets, files: Sequence[Set[str]]) -> Targets:
    """Those on pages and files that are there, unless one that is not stands for a lone one.

    Where a link of the other section leads nowhere, to a name with a word of it, it is mended where
    REF101 speaks of it.
    """
    known = _known(here, files)
    broken = there.keys() - here.keys() - _known(there, files).keys()
    meant = set[str]().union(*(words(there[target][1].partition("#")[0]) for target in broken))
    return {
        target: entry
        for target, entry in known.items()
        if target in there or not meant & words(entry[1].partition("#")[0])
    }


def _known(here: Targets, files: Sequence[Set[str]]) -> Targets:
    """Those on pages and files that some language has, for REF101 speaks of others."""
    return {
        target: entry
        for target, entry in here.items()
        if any(entry[1].partition("#")[0] in keys for keys in files)
    }


def _without_loose(here: Targets, there: Targets) -> Targets:
    """Those of one section but what leads to a page that the other leads to otherwise.

    One links to the page as a whole, or to a heading that is named in the reader's letters.
    """
    others = {
        target.partition("#")[0]: _is_loose(target, there[target])
        for target in there.keys() - here.keys()
    }
    return {
        target: entry
        for target, entry in here.items()
        if target in there
        or (key := target.partition("#")[0]) not in others
        or not (others[key] or _is_loose(target, entry))
    }


def _is_loose(target: str, entry: tuple[Place, str, str, bool]) -> bool:
    return "#" not in target or not entry[2].isascii()


def _here_alone(here: Targets, there: Targets, led: Led, side: int) -> Targets:
    """Those of one side but what the other page leads to from another section, or otherwise."""
    return {
        target: entry
        for target, entry in here.items()
        if target in there or not led.is_elsewhere(target, side)
    }
