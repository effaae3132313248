"""Inline marks with their places: links, images, citations, code, HTML, and the text between.

Emphasis is removed from the text, escapes and entities become the characters they stand for.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from ..model import Mark
from .element_ids import NAMED, made_ids
from .inline_grammar import Definitions
from .stretches import Stretches, joined
from .tokens import Token, html_tokens, tokens

ATTRIBUTE = re.compile(
    r"""(?<![\w:@.-])(?P<name>href|src|id|name)\s*=\s*(?P<q>["'])(?P<value>.*?)(?P=q)""",
    re.I | re.S,
)
"""An attribute that leads somewhere; ``:src`` and ``v-bind:href`` hold a program's expression."""
SHOWING = re.compile(r"<(?:img|image|source|video|audio|iframe|embed|script|track|input)\b", re.I)
"""Elements whose ``src`` is a file that readers are shown; components have their own."""
ID = re.compile(r"#([^\s{}*]+)")


class Inline:
    """What a stretch of Markdown says: its text, its marks, where its pieces stand.

    ``anchors`` are ids set on elements in it, ``elements`` those of them that HTML has;
    ``verbatim`` the stretches of the text that are formulas, macros, wiki links.
    """

    # No dataclass: one with so many lists takes twice as long to make, and every block has one.
    __slots__ = ("anchors", "elements", "length", "marks", "parts", "pieces", "verbatim")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.pieces: list[tuple[int, int]] = []
        self.anchors: list[str] = []
        self.elements: list[str] = []
        self.verbatim: list[tuple[int, int]] = []

    @property
    def text(self) -> str:
        """The text without marks."""
        return "".join(self.parts)

    def add(self, text: str, offset: int) -> None:
        """Append text that stands in the page at ``offset``."""
        if text:
            self.pieces.append((self.length, offset))
            self.parts.append(text)
            self.length += len(text)


def read_inline(stretches: Stretches, definitions: Definitions | None = None) -> Inline:
    """Read the lines of one block."""
    reader = _Reader(stretches)
    return reader.read(tokens(reader.source, definitions or {}))


def read_html(stretches: Stretches) -> Inline:
    """Read the lines of raw HTML, in which only tags and comments are more than text."""
    reader = _Reader(stretches)
    return reader.read(html_tokens(reader.source))


def read_plain(stretches: Stretches) -> Inline:
    """Read the lines of a block of code, in which nothing is more than text."""
    reader = _Reader(stretches)
    return reader.read(())


class _Reader:
    def __init__(self, stretches: Stretches) -> None:
        lines = list(stretches)
        if len(lines) == 1:
            self.source, self.begins, self.offsets = lines[0][0], [0], [lines[0][1]]
        else:
            self.source, self.begins, self.offsets = joined(lines)
        self.out = Inline()
        self.labels: list[tuple[int, int]] = []
        """Where the open labels begin: in the text that is read, and in the source."""
        self.anchor: int | None = None
        """The number of the mark of the open ``<a>``."""

    def offset(self, index: int) -> int:
        if len(self.begins) == 1:
            return self.offsets[0] + index
        line = bisect_right(self.begins, index) - 1
        return self.offsets[line] + index - self.begins[line]

    def read(self, found: Sequence[Token]) -> Inline:
        """Take the tokens, and the text between them; the marks of emphasis are left out."""
        at = 0
        for token in found:
            if at < token.start:
                self.text(at, token.start)
            if token.kind != "emphasis":
                READERS[token.kind](self, token)
            at = token.end
        if at < len(self.source):
            self.text(at, len(self.source))
        return self.out

    def text(self, start: int, end: int) -> None:
        if len(self.begins) == 1:
            return self.out.add(self.source[start:end], self.offsets[0] + start)
        line = bisect_right(self.begins, start) - 1 if len(self.begins) > 1 else 0
        while start < end:
            offset = self.offsets[line] + start - self.begins[line]
            line += 1
            stop = min(self.begins[line], end) if line < len(self.begins) else end
            self.out.add(self.source[start:stop], offset)
            start = stop
        return None

    def note(self, kind: str, start: int, value: str, first: int, last: int) -> None:
        """Note a mark over the text read since ``start``; it stands from first to last."""
        stop = self.offset(last - 1) + 1
        self.out.marks.append(Mark(kind, start, self.out.length, value, self.offset(first), stop))

    def on_open(self, token: Token) -> None:
        self.labels.append((self.out.length, token.start))

    def on_link(self, token: Token) -> None:
        start, first = self.labels.pop()
        self.note(token.kind, start, token.value, first, token.end)

    def on_escape(self, token: Token) -> None:
        self.out.add(token.value[1], self.offset(token.start + 1))

    def on_code(self, token: Token) -> None:
        start, ticks = self.out.length, (token.end - token.start - len(token.value)) // 2
        self.text(token.start + ticks, token.end - ticks)
        self.note("code", start, token.value.strip(), token.start, token.end)

    def on_citation(self, token: Token) -> None:
        self.note("citation", self.out.length, token.value[2:-1], token.start, token.end)

    def on_auto(self, token: Token) -> None:
        start = self.out.length
        self.out.add(token.value, self.offset(token.start + 1))
        scheme = "mailto:" if "@" in token.value and ":" not in token.value else ""
        self.note("link", start, scheme + token.value, token.start, token.end)

    def on_comment(self, token: Token) -> None:
        self.note("comment", self.out.length, token.value, token.start, token.end)

    def on_html(self, token: Token) -> None:
        self.note("html", self.out.length, token.value, token.start, token.end)
        if token.value.lower().startswith("</a"):
            self.end_anchor(token)
        self.out.anchors.extend(made_ids(token.value))
        for attribute in ATTRIBUTE.finditer(token.value):
            name, value = attribute["name"].lower(), html.unescape(attribute["value"])
            if name in ("id", "name"):
                if name == "id" or NAMED.match(token.value):
                    self.out.anchors.append(value)
                    self.out.elements.append(value)
                continue
            if name == "src" and not SHOWING.match(token.value):
                continue
            kind = "link" if name == "href" else "image"
            if kind == "link":
                self.anchor = len(self.out.marks)
            self.note(kind, self.out.length, value, token.start, token.end)

    def end_anchor(self, token: Token) -> None:
        """Let the mark of the open ``<a>`` cover the text inside it."""
        if self.anchor is not None:
            mark = self.out.marks[self.anchor]
            stop = self.offset(token.end - 1) + 1
            self.out.marks[self.anchor] = mark._replace(end=self.out.length, stop=stop)
            self.anchor = None

    def on_verbatim(self, token: Token) -> None:
        start = self.out.length
        self.text(token.start, token.end)
        self.out.verbatim.append((start, self.out.length))

    def on_entity(self, token: Token) -> None:
        self.out.add(html.unescape(token.value), self.offset(token.start))

    def on_attributes(self, token: Token) -> None:
        self.out.anchors.extend(ID.findall(token.value)[:1])


READERS: dict[str, Callable[[_Reader, Token], None]] = {
    "open": _Reader.on_open, "link": _Reader.on_link, "image": _Reader.on_link,
    "escape": _Reader.on_escape, "code": _Reader.on_code, "citation": _Reader.on_citation,
    "auto": _Reader.on_auto, "comment": _Reader.on_comment, "html": _Reader.on_html,
    "verbatim": _Reader.on_verbatim, "entity": _Reader.on_entity,
    "attributes": _Reader.on_attributes,
}  # fmt: skip
"""What each kind of token adds to the text."""
