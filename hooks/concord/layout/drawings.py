"""The texts in the drawings of a site, as readers see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

Drawings = Mapping[tuple[str, str], tuple[str, tuple[str, ...]]]
"""By locale and key: the path of a drawing and the texts in it."""
SHOWN = ("text", "title", "desc")
LARGEST = 1_000_000
"""Bytes of a drawing; larger ones are not looked at."""


class _Texts:
    """Gathers the texts of a drawing; ``depth`` counts the elements in the one at hand.

    ``calls`` are as many entities as it can call.
    """

    def __init__(self, calls: int) -> None:
        self.out: list[str] = []
        self.depth = 0
        self.calls = calls

    def begin(self, name: str, _: dict[str, str]) -> None:
        if self.depth:
            self.depth += 1
        elif name.rpartition(":")[2] in SHOWN:
            self.out.append("")
            self.depth = 1

    def end(self, _: str) -> None:
        self.depth = max(0, self.depth - 1)

    def entity(self, _name: str, _is_parameter: bool, value: str | None, *_: str | None) -> None:
        """Refuse a short text that would be read as one without an end."""
        if value and ("&" in value or len(value) * self.calls > LARGEST):
            raise ValueError("entities that multiply")

    def characters(self, text: str) -> None:
        if self.depth:
            self.out[-1] += text


def drawing_texts(data: bytes) -> tuple[str, ...]:
    """The texts of an SVG drawing in order; none of one that is ill-formed or grows too large."""
    texts, parser = _Texts(data.count(b"&")), expat.ParserCreate()
    parser.EntityDeclHandler = texts.entity
    parser.StartElementHandler = texts.begin
    parser.EndElementHandler = texts.end
    parser.CharacterDataHandler = texts.characters
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return ()
    return tuple(" ".join(text.split()) for text in texts.out if text.strip())


def read_drawings(
    root: Path, files: Iterable[tuple[str, str, str]]
) -> Iterator[tuple[tuple[str, str], tuple[str, tuple[str, ...]]]]:
    """By locale and key: the path of a drawing and its texts; ``files`` are (path, locale, key)."""
    texts: dict[str, tuple[str, ...]] = {}
    for path, locale, key in files:
        if path not in texts:
            texts[path] = _texts(root / path)
        if texts[path]:
            yield (locale, key), (path, texts[path])


def _texts(path: Path) -> tuple[str, ...]:
    try:
        return drawing_texts(path.read_bytes()) if path.stat().st_size <= LARGEST else ()
    except OSError:
        return ()
