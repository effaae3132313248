"""Lines that end with a digest of themselves: to look at every value in them would take longer."""

from __future__ import annotations

from zlib import crc32

TAB = b"\t"


def sealed(line: bytes) -> bytes:
    """A line with its digest, behind a tab, and its end."""
    return b"%s\t%08x\n" % (line, crc32(line))


def unsealed(line: bytes) -> bytes:
    """What a line holds without its digest.

    :raises ValueError: when it is not whole, or not as it was written.
    """
    held, _, seal = line.rpartition(TAB)
    if seal != b"%08x\n" % crc32(held):
        raise ValueError("a damaged line")
    return held
