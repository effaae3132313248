"""The pages with two languages, each made of a page and its translation once both are finished."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from typing import NamedTuple

from ..building import Building
from ..side_by_side import Pair, both, frames, pairs
from ..side_by_side.keeping import Around
from ..side_by_side.page import Parts, framed
from ..side_by_side.pairs import file_at
from .putting import Standing, put_text

Stands = Callable[[Pair, "tuple[str, ...]", Around], "bool | Parts"]
"""Whether the page of a pair, made of two files, stands as it would be made; its parts, where only
its frame does not."""


class Due(NamedTuple):
    """A page that is to be made of two files, with what stands around it.

    Of ``parts`` where it has some: then the files are not read.
    """

    pair: Pair
    files: tuple[str, ...]
    around: Around
    parts: Parts | None = None


def due(
    building: Building, there: Container[str], stands: Stands = lambda *_: False
) -> Iterator[Due]:
    """What is to be made, where the theme has a frame for both.

    Nothing at a path where another file stands: ``there`` are the paths of all that are written.
    """
    made = frames(building)
    for pair in pairs(building.registry, building.addresses) if made else ():
        own = (building.addresses.path(page.locale, page.key) for page in pair[:2])
        files = tuple(file_at(address) for address in own)
        if not all(file in there for file in files) or pair.file in there:
            continue
        found = stands(pair, files, made[pair.translation.locale])
        if found is not True:
            yield Due(pair, files, made[pair.translation.locale], found or None)


def beside(building: Building, one: Due) -> str:
    """A page beside its translation, "" without a text."""
    if one.parts:
        return framed(one.parts, one.pair, one.around)
    ours, theirs = ((building.site / file).read_text("utf-8") for file in one.files)
    return both(building, one.pair, (ours, theirs), one.around)


def write_side_by_side(building: Building) -> None:
    """Each such page, where it does not stand already."""
    for one in due(building, Standing(building.site)):
        if html := beside(building, one):
            put_text(building.site / one.pair.file, html)
