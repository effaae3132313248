"""A page: front matter, headings, blocks, references, each with its place."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from ..hazards.limits import LARGEST, limits
from ..model import Block, Heading, Page, Place, Reference, Trouble
from .blocks import ANY, RawBlock, read_blocks
from .directives import taken_in
from .front_matter import FENCE, FrontMatter, read_front_matter
from .ids import SNIPPET, SOME, with_ids, written_id
from .ignores import ignores
from .mask import Span, masks_of
from .shown_examples import ids_of_examples
from .text import page_text
from .unwrap import unwrap

DIGITS = 32
MOST = 20
"""So many of its troubles are told of a page that is not read."""
REFERENCES = ("link", "image", "citation")
COMPONENT = re.compile(r"^[ \t]*<[A-Z][\w.]*(?:[ \t\n][^<>]*)?/>[ \t]*$", re.M)
"""A component alone on its line that holds nothing: what it shows stands elsewhere."""
EMBEDDED = re.compile(r"^[ \t]*<embed\s[^<>]*?\bsrc=[\"'][^\"'<>]+\.mdx?[\"'#?]", re.M)
"""Another page that stands in this one, as dumi has it (https://d.umijs.org/guide/markdown)."""


def digest_of(data: bytes) -> str:
    """The digest by which a file's content is known: the first digits of SHA-256."""
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def read_page(data: bytes, path: str, locale: str, key: str) -> Page:
    """Read one file's bytes; what is wrong with them stands in ``Page.troubles``."""
    begun = _begun(data, path, locale, key)
    return begun if isinstance(begun, Page) else begun.page()


def read_front(data: bytes, path: str, locale: str, key: str) -> Page:
    """What the front matter of a file tells, and what is wrong with it; of its text nothing."""
    begun = _begun(data, path, locale, key)
    return begun if isinstance(begun, Page) else begun.front()


def _begun(data: bytes, path: str, locale: str, key: str) -> Page | _Reading:
    """What reads a file's bytes; the page itself where they cannot be read."""
    if len(data) > LARGEST:
        return _oversized(data, path, locale, key)
    try:
        text = page_text(data)
    except UnicodeDecodeError as error:
        return _unreadable(data, path, locale, key, error)
    if troubles := tuple(islice(_beyond(text, path), MOST)):
        return Page(path, locale, key, digest_of(data), troubles=troubles, is_unread=True)
    return _Reading(text, path, locale, key, digest_of(data), b"\0" in data)


def _beyond(text: str, path: str) -> Iterator[Trouble]:
    """Why the text behind the front matter would take too long to read."""
    fence = FENCE.match(text)
    head = fence.end() if fence else 0
    for offset, message in limits(text[head:]):
        line = text.count("\n", 0, head + offset) + 1
        yield Trouble("PAG606", Place(path, line), message, "divide it")


def _oversized(data: bytes, path: str, locale: str, key: str) -> Page:
    message = f"a page of {len(data)} bytes, more than {LARGEST}"
    trouble = Trouble("PAG606", Place(path), message, "divide it into pages")
    return Page(path, locale, key, digest_of(data), troubles=(trouble,), is_unread=True)


def _unreadable(data: bytes, path: str, locale: str, key: str, error: UnicodeDecodeError) -> Page:
    before = page_text(data[: error.start])
    place = Place(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    trouble = Trouble(
        "PAG601", place, f"not UTF-8: byte 0x{data[error.start]:02x}", "save the file as UTF-8"
    )
    return Page(path, locale, key, digest_of(data), troubles=(trouble,), is_unread=True)


class _Reading:
    """Gathers one page; its state lives no longer than that."""

    def __init__(
        self, text: str, path: str, locale: str, key: str, digest: str, holds_nul: bool
    ) -> None:
        self.text, self.path, self.locale, self.key = text, path, locale, key
        self.digest, self.holds_nul = digest, holds_nul
        self.written = text.split("\n")
        self.lines = tuple(accumulate([len(line) + 1 for line in self.written[:-1]], initial=0))
        self.headings: list[Heading] = []
        self.anchors: set[str] = set()

    def page(self) -> Page:
        matter = read_front_matter(self.text)
        head = self.text.count("\n", 0, matter.length)
        is_line = matter.length == self.lines[head]
        is_mdx = self.path.endswith(".mdx")
        # Front matter may end with the page, without a line of its own behind it.
        written = self.written[head:] if is_line else [self.text[matter.length :]]
        flat = unwrap(written, is_mdx=is_mdx)
        self.body = list(self.lines[head:])
        raws = read_blocks(flat, self.body, is_mdx=is_mdx)
        blocks = tuple(map(self.block, raws, masks_of(raws)))
        self.anchors.update(ids_of_examples(self.text))
        headings = with_ids(self.headings, self.anchors)
        if "/>" in self.text and COMPONENT.search(self.text):
            self.anchors.add(SOME)
        if not (headings or matter.data) and _is_code_alone(blocks):
            self.anchors.add(SNIPPET)
        if "<embed" in self.text and EMBEDDED.search(self.text):
            self.anchors.add(ANY)
        return Page(
            self.path, self.locale, self.key, self.digest, matter.data, matter.places,
            headings, frozenset(self.anchors), tuple(self.references(headings, blocks)),
            self.troubles(matter), tuple(ignores(blocks, self.place)), blocks, self.text,
            self.lines, taken_in=_files_taken_in(blocks),
        )  # fmt: skip

    def front(self) -> Page:
        matter = read_front_matter(self.text)
        return Page(
            self.path, self.locale, self.key, self.digest, matter.data, matter.places,
            troubles=self.troubles(matter),
        )  # fmt: skip

    def place(self, offset: int) -> Place:
        line = bisect_right(self.lines, offset)
        return Place(self.path, line, offset - self.lines[line - 1] + 1)

    def block(self, raw: RawBlock, mask: tuple[Span, ...]) -> Block:
        start = self.body[min(raw.first, len(self.body) - 1)]
        end = self.body[raw.last] - 1 if raw.last < len(self.body) else len(self.text)
        inline, text = raw.inline, "".join(raw.inline.parts)
        if raw.kind == "heading":
            self.heading(raw, start, text)
        else:
            self.anchors.update(inline.anchors)
        return Block(
            raw.kind, start, end, len(self.headings) - 1, raw.container, text,
            tuple(inline.marks), tuple(inline.pieces) or ((0, start),), mask,
        )  # fmt: skip

    def heading(self, raw: RawBlock, start: int, text: str) -> None:
        behind = self.body[raw.last] if raw.last < len(self.body) else len(self.text)
        given, text = written_id(raw.inline.anchors, text, self.text, behind)
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        line = self.text[start:end]
        start += len(line) - len(line.lstrip())
        self.headings.append(
            Heading(
                raw.level, given, text.strip(), self.place(start), bool(given), end,
                given in raw.inline.elements,
            )
        )  # fmt: skip

    def references(
        self, headings: tuple[Heading, ...], blocks: tuple[Block, ...]
    ) -> Iterator[Reference]:
        for block in blocks:
            section = headings[block.section].id if block.section >= 0 else ""
            for mark in block.marks:
                if mark.kind in REFERENCES:
                    yield Reference(mark.kind, mark.value, self.place(mark.offset), section)

    def troubles(self, matter: FrontMatter) -> tuple[Trouble, ...]:
        found = [
            Trouble("PAG601", Place(self.path, line, column), message, "mend the YAML")
            for line, column, message in matter.errors
        ]
        if self.holds_nul:
            place = self.place(max(0, self.text.find("\ufffd")))
            found.append(Trouble("PAG606", place, "the control character U+0000", "remove it"))
        return tuple(found)


def _files_taken_in(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The files of Markdown that directives take in, as they name them."""
    named = (taken_in(block.text) for block in blocks if block.kind == "directive")
    return tuple(dict.fromkeys(filter(None, named)))


def _is_code_alone(blocks: tuple[Block, ...]) -> bool:
    """Whether a text is nothing but code, be it taken in from files."""
    shown = {block.kind for block in blocks if not block.is_comment}
    return bool(shown) and shown <= {"code", "directive"}
