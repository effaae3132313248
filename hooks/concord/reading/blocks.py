"""The blocks of a page: markdown-it-py finds their lines, their contents are read inline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from .block_parser import block_parser
from .block_rules import block_tokens
from .directives import INCLUDE, directive
from .flat import Aside, Unwrapped
from .inline import Inline, read_html, read_inline, read_plain
from .inline_grammar import Definitions

ANY = "*"
"""The id of a page that takes others in: it may have any."""
HASHES = re.compile(r"#{1,6}(?=[ \t])")
READERS = {"html": read_html, "directive": read_plain}
"""How the texts of asides are read that are not prose."""
OPENERS = {"heading_open": "heading", "dt_open": "term", "dd_open": "definition"}


@dataclass(slots=True)
class RawBlock:
    """A block before it knows its section: lines from 0 in the body, level of a heading."""

    kind: str
    first: int
    last: int
    container: tuple[str, ...]
    inline: Inline = field(default_factory=Inline)
    level: int = 0


def read_blocks(flat: Unwrapped, starts: list[int], *, is_mdx: bool = False) -> list[RawBlock]:
    """The blocks in order of place; ``starts`` are the offsets of the lines in the page."""
    env: dict[str, dict[str, dict[str, str]]] = {}
    tokens = block_tokens(block_parser(flat.lines, is_mdx), flat.lines, env)
    definitions = {
        name.casefold(): entry["href"] for name, entry in env.get("references", {}).items()
    }
    return list(_Reading(tokens, definitions, flat, starts).run())


class _Reading:
    def __init__(
        self, tokens: list[Token], definitions: Definitions, flat: Unwrapped, starts: list[int]
    ) -> None:
        self.tokens, self.definitions = tokens, definitions
        self.flat = flat
        self.starts = starts
        self.opened: list[Token] = []
        self.quotes: tuple[str, ...] = ()
        self.fresh_item = False

    def run(self) -> Iterator[RawBlock]:
        asides = iter(self.flat.asides)
        aside = next(asides, None)
        for block in self.blocks():
            while aside and aside.line <= block.first:
                yield self.aside(aside)
                aside = next(asides, None)
            yield block
        while aside:
            yield self.aside(aside)
            aside = next(asides, None)

    def blocks(self) -> Iterator[RawBlock]:
        cells: list[str] | None = None
        for token in self.tokens:
            if token.type == "inline":
                if cells is None:
                    yield self.inline(token)
                else:
                    cells.append(token.content)
            elif token.nesting > 0:
                self.opened.append(token)
                self.quotes += ("quote",) * (token.type == "blockquote_open")
                cells = [] if token.type == "tr_open" else cells
                self.fresh_item = self.fresh_item or token.type == "list_item_open"
            elif token.nesting < 0:
                opener = self.opened.pop()
                self.quotes = self.quotes[: -1 if token.type == "blockquote_close" else None]
                self.fresh_item = self.fresh_item and token.type != "list_item_close"
                if token.type == "tr_close":
                    yield self.row(opener, cells or [])
                    cells = None
            elif token.type in ("fence", "code_block"):
                yield self.code(token)

    def container(self, line: int) -> tuple[str, ...]:
        return self.flat.boxes[min(line, len(self.flat.boxes) - 1)] + self.quotes

    def inline(self, token: Token) -> RawBlock:
        first, last = token.map or (0, 1)
        last = max(last, first + 1)
        begin = token.content.partition("\n")[0].strip()
        while begin not in self.flat.lines[first] and first < last - 1:
            first += 1
        kind, level = self.kind()
        inline = read_inline(self.stretches(token.content, first, level > 0), self.definitions)
        if kind == "paragraph" and _is_image(inline):
            kind = "image"
        return RawBlock(kind, first, last, self.container(first), inline, level)

    def kind(self) -> tuple[str, int]:
        """The kind of the inline token at hand, and its level if it is a heading."""
        parent = self.opened[-1] if self.opened else None
        kind = OPENERS.get(parent.type, "paragraph") if parent else "paragraph"
        fresh, self.fresh_item = self.fresh_item, False
        if kind == "heading" and parent:
            return kind, int(parent.tag[1])
        if kind == "paragraph" and fresh:
            return "item", 0
        if kind == "paragraph" and len(self.opened) > 1 and self.opened[-2].type == "dd_open":
            return "definition", 0
        return kind, 0

    def offset(self, line: int, column: int) -> int:
        """The offset in the page of a column of a flattened line."""
        return self.starts[line] + self.flat.cut[line] + column

    def stretches(self, content: str, first: int, heading: bool) -> list[tuple[str, int]]:
        """The lines of a block's contents, each with its offset in the page."""
        out, lines, cut, starts = [], self.flat.lines, self.flat.cut, self.starts
        for line, text in enumerate(content.split("\n"), first):
            whole, bare = lines[line].rstrip(), text.strip()
            column = len(whole) - len(bare)
            if heading and (hashes := HASHES.search(whole)):
                column = whole.find(bare, hashes.end())
            out.append((bare, starts[line] + cut[line] + max(0, column)))
        return out

    def row(self, opener: Token, cells: list[str]) -> RawBlock:
        first = opener.map[0] if opener.map else 0
        line, behind, stretches = self.flat.lines[first], 0, []
        for cell in cells:
            written = cell if cell in line else cell.replace("|", "\\|")
            behind = max(behind, line.find(written, behind))
            stretches.append((written, self.offset(first, behind)))
            behind += len(written)
        inline = read_inline(stretches, self.definitions)
        return RawBlock("row", first, first + 1, self.container(first), inline)

    def code(self, token: Token) -> RawBlock:
        first, last = token.map or (0, 1)
        self.fresh_item = False
        begin = first + (token.type == "fence")
        content = token.content.removesuffix("\n")
        number = min(content.count("\n") + 1, last - begin)
        if content and self.is_as_written(content, begin, begin + number):
            stretches = [(content, self.starts[begin])]
        else:
            stretches = list(self.cut_lines(content.split("\n")[: max(0, number)], begin))
        return RawBlock("code", first, last, self.container(first), read_plain(stretches))

    def is_as_written(self, content: str, begin: int, end: int) -> bool:
        """Whether code stands in the page as it is, without indentation before its lines."""
        if any(self.flat.cut[begin:end]) or content != "\n".join(self.flat.lines[begin:end]):
            return False
        until_last = content.rfind("\n") + 1
        return self.starts[end - 1] - self.starts[begin] == until_last

    def cut_lines(self, lines: list[str], begin: int) -> Iterator[tuple[str, int]]:
        """Lines of code, each with its offset in the page."""
        for line, text in enumerate(lines, begin):
            whole = self.flat.lines[line]
            # A tab that is half indentation comes as spaces, which stand nowhere.
            written = text if whole.endswith(text) else text.lstrip(" ")
            yield written, self.offset(line, max(0, len(whole) - len(written)))

    def aside(self, aside: Aside) -> RawBlock:
        offset, stretches = self.starts[aside.line] + aside.column, []
        for text in aside.text.split("\n"):
            stretches.append((text, offset))
            offset += len(text) + 1
        last = aside.line + len(stretches)
        read = READERS.get(aside.kind, read_inline)
        inline = read(stretches)
        if aside.kind == "directive" and (found := directive(aside.text)):
            inline.anchors += [found["label"]] if found["label"] else []
            inline.anchors += [ANY] if INCLUDE.search(aside.text) else []
        return RawBlock(aside.kind, aside.line, last, aside.container, inline)


def _is_image(inline: Inline) -> bool:
    """Whether a paragraph is one image and nothing else."""
    images = [mark for mark in inline.marks if mark.kind == "image"] if inline.marks else ()
    return len(images) == 1 and (images[0].start, images[0].end) == (0, len(inline.text.rstrip()))
