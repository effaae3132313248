"""Compressed files beside the text files of a site, for servers that send them as they are."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

from ..kept.derived import Derived

TEXT = frozenset(
    (
        ".html",
        ".css",
        ".js",
        ".json",
        ".svg",
        ".xml",
        ".txt",
        ".atom",
        ".ttl",
        ".jsonld",
        ".tbx",
        ".md",
    )
)
SMALLEST = 256
"""Files of fewer bytes gain nothing."""
HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
"""Deflate, no flags, no time, packed as small as can be, from an unknown system."""
QUALITY, SELDOM, FOR_PROGRAMS = 10, 7, 6
"""Of Brotli: 11 makes pages 2 % smaller and takes three times as long; 7 makes them 9 % larger in a
seventh of the time; 6 makes files that no reader waits for a tenth larger, in a twentieth."""
WAITED_FOR = frozenset((".html", ".css", ".js", ".svg"))
UNSOUGHT = b'<meta name="robots" content="noindex">'
"""Pages that no search leads to: those that have moved, and those with two languages."""
UNASKED = "lunr"
"""The folder of Material's own search in other languages, which no page here asks for."""


def compress(
    site: Path, step: Callable[[str, int, int], None], known: Derived | None = None
) -> int:
    """Write ``.gz`` and ``.br`` beside each text file; return how many files that were.

    What is ``known`` of the same bytes is not packed again.
    """
    files = sorted(path for path in site.rglob("*") if path.suffix in TEXT and path.is_file())
    files = [path for path in files if path.stat().st_size >= SMALLEST]
    known = known or Derived()
    with ThreadPoolExecutor() as threads:
        new = [path for path in files if not _take(path, known)]
        for number, (path, packed) in enumerate(
            zip(new, threads.map(partial(_packed, site), new), strict=True), 1
        ):
            _write(path, packed)
            known.put(path.read_bytes(), b"".join((len(packed[0]).to_bytes(8, "big"), *packed)))
            step("compressing", number, len(new))
    return len(files)


def _take(path: Path, known: Derived) -> bool:
    """Write what is known of the bytes of a file; whether anything is."""
    if (both := known.get(path.read_bytes())) is None:
        return False
    end = 8 + int.from_bytes(both[:8], "big")
    _write(path, (both[8:end], both[end:]))
    return True


def _write(path: Path, packed: tuple[bytes, bytes]) -> None:
    for suffix, data in zip((".gz", ".br"), packed, strict=True):
        path.with_name(path.name + suffix).write_bytes(data)


def gzipped(data: bytes) -> bytes:
    """Data in the form of RFC 1952, without a time, a name or a system.

    Python's own function writes the header of its version: the system's byte has changed in 3.13.
    """
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packing.compress(data) + packing.flush()
    end = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return HEADER + packed + end


def _packed(site: Path, path: Path) -> tuple[bytes, bytes]:
    data = path.read_bytes()
    return gzipped(data), brotli.compress(data, quality=_quality(path.relative_to(site), data))


def _quality(path: Path, data: bytes) -> int:
    if path.suffix not in WAITED_FOR or UNASKED in path.parts:
        return FOR_PROGRAMS
    return SELDOM if path.suffix == ".html" and UNSOUGHT in data else QUALITY
