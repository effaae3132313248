"""Repairs put into the bytes of a file, which otherwise stay as they are.

Offsets of repairs count in the normalised text of a page; they are carried back into the text
as written, so that line ends and a byte order mark are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..findings import Repair
from ..reading.text import Original, original

NUL = "\0"

Repairs = tuple[Repair, ...]
"""The repairs of one finding, which are made together or not at all."""


def applied(data: bytes, offers: Iterable[Repairs]) -> tuple[bytes, int]:
    """A file's bytes with repairs in them, and how many offers were taken up.

    Of offers that overlap or touch, the first is taken.

    :raises UnicodeDecodeError: when the bytes are not UTF-8.
    """
    source = original(data)
    taken = _disjoint(offers, source)
    edits = [_edit(source, repair) for offer in taken for repair in offer]
    return "".join(_pieces(source.text, edits)).encode("utf-8"), len(taken)


def _pieces(text: str, edits: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    """A text with some stretches of it replaced, in pieces."""
    at = 0
    for start, end, new in sorted(edits):
        yield text[at:start]
        yield new
        at = end
    yield text[at:]


def _disjoint(offers: Iterable[Repairs], source: Original) -> list[Repairs]:
    """The offers that change something and stand clear behind the one taken before."""
    taken: list[Repairs] = []
    end = -1
    for offer in sorted(set(offers), key=lambda one: [(r.start, r.end, r.text) for r in one]):
        if offer[0].start > end and any(_changes(source, repair) for repair in offer):
            taken.append(offer)
            end = max(repair.end for repair in offer)
    return taken


def _changes(source: Original, repair: Repair) -> bool:
    """Whether a repair changes the text; NUL is shown as another character, so it stays."""
    old = source.text[source.at(repair.start) : source.at(repair.end)]
    return NUL not in old and old != _written(source, repair)


def _written(source: Original, repair: Repair) -> str:
    return repair.text.replace("\n", source.line_end)


def _edit(source: Original, repair: Repair) -> tuple[int, int, str]:
    """What to replace in the text as written, less what stays the same at both ends."""
    start, end = source.at(repair.start), source.at(repair.end)
    old, new = source.text[start:end], _written(source, repair)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    return start + head, end - tail, new[head : len(new) - tail]


def _common(one: str, two: str) -> int:
    """How many characters two texts have in common at their start."""
    shorter = min(len(one), len(two))
    return next((n for n in range(shorter) if one[n] != two[n]), shorter)
