"""What files that are no pages hold, where that could harm whoever opens them.

A paper or a table is opened by a program that may run what it holds, an archive is unpacked, and a
moving picture moves without end: whoever gets seizures from flashes has no button to stop it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO, StringIO
from pathlib import PurePosixPath

MOVES = "a moving picture, which no reader can stop; take a film, which has a button"
PIXELS = 50_000_000
"""Of a picture: a phone has to hold four bytes of each."""
UNPACKED = 100_000_000
"""Bytes of an archive, unpacked, or of the streams of a paper."""
ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|SubmitForm|ImportData|RichMedia|XFA|AA|GoToR|GoToE"
    rb"|Rendition|Sound|Movie|Encrypt)(?![A-Za-z0-9])"
)
"""What a paper runs, sends, holds or hides (ISO 32000-2, 12.6 and 7.6)."""
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
STREAM = re.compile(rb"(?<=>>)\s*stream\r?\n(.*?)endstream", re.S)
OBJECT = re.compile(rb"\d\s+obj\b")
DICTIONARY = 2_000
"""Bytes before a stream in which to look for what it is."""
FORMULA = re.compile(r"[\t\r ]*(?:[=@]|[+-](?=.*[(!|]))", re.S)
"""A cell that a program for tables reckons with; a number or a telephone is none."""


def content_hazard(ending: str, data: bytes, endings: Mapping[str, object]) -> str:
    """What is wrong with what a file with such an ending holds, "" if nothing.

    ``endings`` are those of files that a site may hold, and so an archive.
    """
    if ending == ".zip":
        return _archive(data, endings)
    return LOOKS[ending](data) if ending in LOOKS else ""


def _paper(data: bytes) -> str:
    left = UNPACKED
    for part in _read(data):
        left -= len(part or b"")
        if part is None or left < 0:
            return "objects of a paper that cannot be read, or are too large"
        if found := ACTIVE.search(_named(part)):
            return f"/{found[1].decode()} in a paper"
    return "more than one file" if b"PK\x05\x06" in data[-65_600:] else ""


def _read(data: bytes) -> Iterator[bytes | None]:
    """What a paper says outside of pictures and pages, and in its packed objects; None unread."""
    at = 0
    for found in STREAM.finditer(data):
        yield data[at : found.start(1)]
        at = found.end(1)
        head = _named(data[max(at - len(found[1]) - DICTIONARY, 0) : found.start(1)])
        if b"/ObjStm" in head[head.rfind(b"obj") :]:
            yield _unpacked(found[1], head[head.rfind(b"obj") :])
        elif found[1].isascii() or OBJECT.search(found[1]):
            yield found[1]
    yield data[at:]


def _unpacked(body: bytes, head: bytes) -> bytes | None:
    if b"/Filter" not in head:
        return body
    if b"/DecodeParms" in head or re.search(rb"/(?:ASCII|LZW|RunLength)", head):
        return None
    try:
        return zlib.decompressobj().decompress(body, UNPACKED)
    except zlib.error:
        return None


def _named(part: bytes) -> bytes:
    """A part with the signs that names write by their numbers."""
    return ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), part)


def _archive(data: bytes, endings: Mapping[str, object]) -> str:
    from zipfile import BadZipFile, ZipFile

    try:
        entries = ZipFile(BytesIO(data)).infolist()
    except (BadZipFile, ValueError, NotImplementedError):
        # Damaged, with a false number, or of a form that nobody here unpacks: refused, not skipped.
        return "an archive that cannot be read"
    if sum(entry.file_size for entry in entries) > UNPACKED:
        return f"an archive of more than {UNPACKED} bytes, unpacked"
    for entry in entries:
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or ":" in entry.filename:
            return f"{entry.filename[:40]!r} in an archive, which leads out of it"
        if entry.external_attr >> 28 == 0o12:
            return f"the link {entry.filename[:40]!r} in an archive"
        if not entry.is_dir() and name.suffix.lower() not in {*endings, ".md"} - {".zip"}:
            return f"{entry.filename[:40]!r} in an archive, whose ending is not on the list"
    return ""


def _table(data: bytes, separator: str) -> str:
    import csv

    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    try:
        for row in csv.reader(StringIO(text), delimiter=separator):
            for cell in row:
                if FORMULA.match(cell):
                    return f"{cell[:40]!r} in a table, which programs take for a formula"
    except csv.Error:
        return "a table that cannot be read"
    return ""


def _png(data: bytes) -> str:
    if b"acTL" in data[: data.find(b"IDAT") + 1 or None]:
        return MOVES
    return _size(int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"))


def _gif(data: bytes) -> str:
    if data.count(b"\x21\xf9\x04") > 1 or b"NETSCAPE2.0" in data:
        return MOVES
    return _size(int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))


def _webp(data: bytes) -> str:
    return MOVES if b"ANIM" in data[:64] or (data[12:16] == b"VP8X" and data[20] & 2) else ""


def _avif(data: bytes) -> str:
    return MOVES if b"avis" in data[8:64] else ""


def _size(width: int, height: int) -> str:
    return f"a picture of more than {PIXELS} pixels" if width * height > PIXELS else ""


LOOKS: Mapping[str, Callable[[bytes], str]] = {
    ".pdf": _paper,
    ".csv": lambda data: _table(data, ","),
    ".tsv": lambda data: _table(data, "\t"),
    ".png": _png,
    ".gif": _gif,
    ".webp": _webp,
    ".avif": _avif,
}
LOOKED_INTO = frozenset((*LOOKS, ".zip"))
"""Endings of files that have to be read whole."""
