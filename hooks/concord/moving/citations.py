"""Citations after a move: of a source that has another id, or of a place that has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Page
from ..registry import Registry
from .edits import Edit
from .front_matter import replaced, values
from .links import Moves

KEYS = ("citations",)
OPENING = len("[^")


def citation_edits(
    page: Page, registry: Registry, moves: Moves, ids: Mapping[str, str]
) -> Iterator[Edit]:
    """The edits of the citations on a page, in its text and in its front matter."""
    for block in page.blocks:
        for mark in block.marks:
            new = _after(mark.value, registry, moves, ids) if mark.kind == "citation" else None
            if new:
                start = mark.offset + OPENING
                yield Edit(start, start + len(mark.value), new)
    for path, value in values(page, KEYS):
        if new := _after(value, registry, moves, ids):
            yield replaced(page, path, value, new)


def _after(citation: str, registry: Registry, moves: Moves, ids: Mapping[str, str]) -> str | None:
    """A citation as it is to be written, None where it stays."""
    source, place = registry.cited(citation)
    if source is None:
        return None
    name, mark, _ = citation.partition("#")
    new = ids.get(name, name) + mark + moves.ids.get((source.key, place), place)
    return new if new != citation else None
