"""The pages with two languages, each made of a page and its translation once both are finished."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from ..building import Building
from ..side_by_side import Pair, both, frames, pairs
from ..side_by_side.keeping import Around
from ..side_by_side.page import Parts, framed
from ..side_by_side.pairs import file_at
from .putting import Standing, put_text

Stands = Callable[[Pair, "tuple[str, ...]", Around], "bool | Parts"]
"""Whether the page of a pair, made of two files, stands as it would be made; its parts, where only
its frame does not."""


def side_by_side(
    building: Building, there: Container[str], stands: Stands = lambda *_: False
) -> Iterator[tuple[str, str]]:
    """Each page beside its translation, where the theme has a frame for both, by path.

    None at a path where another file stands: ``there`` are the paths of all that are written.
    """
    made = frames(building)
    for pair in pairs(building.registry, building.addresses) if made else ():
        own = (building.addresses.path(page.locale, page.key) for page in pair[:2])
        files = tuple(file_at(address) for address in own)
        if not all(file in there for file in files) or pair.file in there:
            continue
        around = made[pair.translation.locale]
        found = stands(pair, files, around)
        if isinstance(found, dict):
            yield pair.file, framed(found, pair, around)
        elif not found:
            one, two = ((building.site / file).read_text("utf-8") for file in files)
            if html := both(building, pair, (one, two), around):
                yield pair.file, html


def write_side_by_side(building: Building) -> None:
    """Each such page, where it does not stand already."""
    for path, html in side_by_side(building, Standing(building.site)):
        put_text(building.site / path, html)
