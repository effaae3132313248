"""The rest of a page as bytes: all pages of a large site do not fit unpacked.

What is packed are tuples without names: classes take twice as long, and where bytes come from a
file that anybody may have written, they can make nothing else of what is read.
"""

from __future__ import annotations

import pickle
import zlib
from io import BytesIO
from typing import Any

from ..model import Block, Mark, Page

Packed = bytes
"""Blocks, source and lines of a page."""
Rest = tuple[tuple[Block, ...], str, tuple[int, ...]]
MARKS = Block._fields.index("marks")


class _Unpacking(pickle.Unpickler):
    """Makes no objects but those of Python's own forms."""

    def find_class(self, module: str, name: str) -> Any:
        """No class.

        :raises UnpicklingError: always.
        """
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a page")


def packed(page: Page) -> Packed:
    """The rest of a page."""
    blocks = [_without_names(block) for block in page.blocks]
    return pickle.dumps((blocks, page.source, page.lines), pickle.HIGHEST_PROTOCOL)


def unpacked(rest: Packed) -> Rest | None:
    """The rest of a page; None where it is damaged, or something else."""
    try:
        blocks, source, lines = _Unpacking(BytesIO(rest)).load()
        return tuple(map(_with_names, blocks)), source, lines
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError, LookupError, AttributeError):
        return None


def _without_names(block: Block) -> tuple[Any, ...]:
    if not block.marks:
        return tuple(block)
    marks = tuple([tuple(mark) for mark in block.marks])
    return (*block[:MARKS], marks, *block[MARKS + 1 :])


def _with_names(plain: tuple[Any, ...]) -> Block:
    if plain[MARKS]:
        marks = tuple(map(Mark._make, plain[MARKS]))
        plain = (*plain[:MARKS], marks, *plain[MARKS + 1 :])
    return Block._make(plain)


def shrunk(rest: Packed) -> bytes:
    """The same for a disk, a third as long."""
    return zlib.compress(rest, 1)


def grown(value: bytes) -> Packed | None:
    """What was shrunk; None where it is damaged."""
    try:
        return zlib.decompress(value)
    except zlib.error:
        return None


def either(packed: Packed | None, kept: bytes | None) -> Rest | None:
    """The rest of a page from what is packed, else from what was shrunk; None without both."""
    packed = packed or (grown(kept) if kept is not None else None)
    return unpacked(packed) if packed else None
