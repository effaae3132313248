"""The comments of a page that silence a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..model import Block, Ignore, Place

IGNORE = re.compile(r"<!--\s*concord:\s*ignore\s+([\w-]+?)(?:\s*:(.*?)|\s*)-->", re.S)


def ignores(blocks: Sequence[Block], place: Callable[[int], Place]) -> Iterator[Ignore]:
    """The comments that silence a rule, each with the lines of the block after it.

    ``place`` tells where an offset of the page stands.
    """
    for number, block in enumerate(blocks):
        is_comment = block.kind == "html" and block.is_comment
        found = IGNORE.match(_source(block)) if is_comment else None
        if found:
            first, last = _next_block(blocks, number)
            lines = place(first).line, place(last).line
            yield Ignore(found[1], (found[2] or "").strip(), place(block.marks[0].offset), *lines)


def _next_block(blocks: Sequence[Block], number: int) -> tuple[int, int]:
    """The stretch of the block after a comment; the rows of a table belong together."""
    number = next((n for n in range(number + 1, len(blocks)) if not blocks[n].is_comment), number)
    first, last = blocks[number].start, blocks[number].end
    while blocks[number].kind == "row" and number + 1 < len(blocks):
        number += 1
        if blocks[number].kind != "row":
            break
        last = blocks[number].end
    return first, last


def _source(block: Block) -> str:
    """The HTML of a raw block as written."""
    return "".join(mark.value for mark in block.marks if mark.kind in ("comment", "html"))
