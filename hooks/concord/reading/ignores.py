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
    behind, stretch = 0, (0, 0)
    for number, block in enumerate(blocks):
        is_comment = block.kind == "html" and block.is_comment
        found = IGNORE.match(_source(block)) if is_comment else None
        if found:
            # Comments one after the other are about one block, which is looked for once.
            if behind <= number:
                behind = _behind(blocks, number)
                stretch = _stretch(blocks, behind)
            first, last = stretch if behind < len(blocks) else (block.start, block.end)
            lines = place(first).line, place(last).line
            yield Ignore(found[1], (found[2] or "").strip(), place(block.marks[0].offset), *lines)


def _behind(blocks: Sequence[Block], number: int) -> int:
    """The number of the next block that is no comment."""
    rest = range(number + 1, len(blocks))
    return next((n for n in rest if not blocks[n].is_comment), len(blocks))


def _stretch(blocks: Sequence[Block], number: int) -> tuple[int, int]:
    """From where a block begins to where it ends; the rows of a table belong together."""
    if number == len(blocks):
        return 0, 0
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
