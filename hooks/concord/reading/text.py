"""The text of a file as concord counts it, and the way back to the file.

Lines end with a line feed, there is no byte order mark, NUL is U+FFFD (as CommonMark has it).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

BOM = "\ufeff"


def page_text(data: bytes) -> str:
    """The normalised text of a file's bytes.

    :raises UnicodeDecodeError: when they are not UTF-8.
    """
    return _normalised(data.decode("utf-8"))


def _normalised(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix(BOM).replace("\0", "\ufffd")


@dataclass(frozen=True, slots=True)
class Original:
    """A file's text as it was written, addressed by offsets in its normalised text.

    ``shift`` is 1 behind a byte order mark; ``pairs`` are the offsets, in the normalised text,
    of the line feeds that were a carriage return and a line feed; ``line_end`` is how a new line
    is written in this file.
    """

    text: str
    shift: int
    pairs: tuple[int, ...]
    line_end: str

    def at(self, offset: int) -> int:
        """The index in the written text of an offset in the normalised text."""
        return offset + self.shift + bisect_left(self.pairs, offset)


def original(data: bytes) -> Original:
    """The written text of a file's bytes.

    :raises UnicodeDecodeError: when they are not UTF-8.
    """
    text = data.decode("utf-8")
    shift = 1 if text.startswith(BOM) else 0
    pairs: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        pairs.append(at - shift - len(pairs))
        at = text.find("\r\n", at + 2)
    return Original(text, shift, tuple(pairs), _line_end(text, len(pairs)))


def _line_end(text: str, pairs: int) -> str:
    """How most lines of a text end, of which so many do with two characters."""
    if 2 * pairs > text.count("\n"):
        return "\r\n"
    return "\n" if "\n" in text or "\r" not in text else "\r"
