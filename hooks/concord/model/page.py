"""A page and its parts, as reading leaves them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .place import Place

SILENT_KINDS = frozenset(("code", "html", "directive"))
"""Kinds of blocks that hold no prose at all."""
RUNNING_KINDS = frozenset(("paragraph", "item", "definition"))
"""Kinds of blocks that are running text, which may be cut or put together otherwise."""
PROSE_KINDS = RUNNING_KINDS | {"row"}
"""Kinds of blocks that say something in sentences or cells; no headings, no terms."""


class Mark(NamedTuple):
    """A stretch of a block's text that is more than text.

    ``kind`` is link, image, citation, code or html; ``value`` its target, source or content.
    ``start`` and ``end`` count in ``Block.text``; ``offset`` and ``stop`` in the page's text.
    """

    kind: str
    start: int
    end: int
    value: str
    offset: int
    stop: int


class Block(NamedTuple):
    """A paragraph, heading, item, row, code, image, quotation, raw HTML or directive.

    ``container`` names the boxes around it, outermost first (``("differ",)``); ``section``
    is the index in ``Page.headings`` of the heading it stands under, -1 before the first.
    ``pieces`` maps indices of ``text`` to offsets in the page: pairs in rising order.
    """

    kind: str
    start: int
    end: int
    section: int
    container: tuple[str, ...] = ()
    text: str = ""
    marks: tuple[Mark, ...] = ()
    pieces: tuple[tuple[int, int], ...] = ((0, 0),)
    mask: tuple[tuple[int, int], ...] = ()
    """The stretches of ``text`` that are no prose, as the reader found them: code, formulas,
    macros, addresses, names of files; in order, apart from one another."""

    @property
    def prose(self) -> str:
        """The text with blanks for what is no prose, character for character."""
        parts, at = [], 0
        for start, end in self.mask:
            parts += [self.text[at:start], " " * (end - start)]
            at = end
        return "".join([*parts, self.text[at:]]) if parts else self.text

    def is_masked(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is no prose, in part or whole."""
        return any(a < end and start < b for a, b in self.mask)

    def offset(self, index: int) -> int:
        """The place in the page's text of the character at ``index`` of this block's text."""
        at, offset = self.pieces[max(0, bisect_right(self.pieces, (index, 1 << 60)) - 1)]
        return offset + index - at

    @property
    def is_comment(self) -> bool:
        """Whether it is only a comment, such as an instruction to concord.

        ``[//]: # (…)`` defines what no link can name, which many write for one.
        """
        if self.kind == "directive":
            return self.text.startswith("[//]: #")
        return self.kind == "html" and all(mark.kind == "comment" for mark in self.marks)


class Heading(NamedTuple):
    """A heading; ``explicit`` tells whether its id is written in the page (``{ #id }``).

    ``has_made`` tells whether it has the id that a generator makes besides, since the written one
    is that of an element inside it.
    """

    level: int
    id: str
    text: str
    place: Place
    explicit: bool
    end: int = 0
    """Offset at the end of the heading's line, where an id can be added."""
    has_made: bool = False


class Reference(NamedTuple):
    """A link, image or citation as other pages need to know it."""

    kind: str
    value: str
    place: Place
    section: str


class Ignore(NamedTuple):
    """A comment that silences a rule in the lines ``first`` to ``last``."""

    code: str
    reason: str
    place: Place
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that reading met: the code and message of the finding to be made of it."""

    code: str
    place: Place
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file. ``key`` is its path inside its locale, the same for its translations.

    A page that comes from the cache has no ``blocks`` and no ``source``: only what other
    pages need to know of it.
    """

    path: str
    locale: str
    key: str
    digest: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    meta_places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each key of the front matter, by dotted path: ``labels.also.0``."""
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    """Ids of elements that are not headings: ``{ #id }`` on blocks, ``id`` in HTML."""
    references: tuple[Reference, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    blocks: tuple[Block, ...] = ()
    source: str = ""
    lines: tuple[int, ...] = (0,)
    """Offsets at which the lines of ``source`` begin."""
    is_unread: bool = False
    """Whether the file could not be read at all, so that nothing is known of its text."""
    words: str = ""
    """Of a page without blocks which words stood in them (``labels/sieve.py``); else ""."""
    taken_in: tuple[str, ...] = ()
    """Files of Markdown that it takes in, as it names them: ``../parts/a.md``."""

    @property
    def is_part(self) -> bool:
        """Whether other pages take it in (``_includes/a.md``), from which its links then count."""
        parts = self.key.split("/")
        return any(part[:1] == "_" and part.partition(".")[0] != "_index" for part in parts)

    @property
    def is_garbled(self) -> bool:
        """Whether its front matter could not be read, so that nothing is known of its kind."""
        return any(trouble.code == "PAG601" for trouble in self.troubles)

    def place(self, offset: int) -> Place:
        """Line and column of an offset in the page's text."""
        line = bisect_right(self.lines, offset)
        return Place(self.path, line, offset - self.lines[line - 1] + 1)

    def line(self, offset: int) -> int:
        """The line, from 1, of an offset in the page's text."""
        return bisect_right(self.lines, offset)

    def meta_place(self, *keys: str | int) -> Place:
        """Where a key of the front matter stands, or its nearest ancestor that has a place."""
        path = [str(key) for key in keys]
        while path:
            if found := self.meta_places.get(".".join(path)):
                return Place(self.path, *found)
            path.pop()
        return Place(self.path)

    def section_id(self, block: Block) -> str:
        """The id of the heading a block stands under, "" before the first."""
        return self.headings[block.section].id if block.section >= 0 else ""

    @property
    def title(self) -> str:
        """The title in the front matter, or the first heading of level 1, or the key."""
        if title := self.meta.get("title"):
            return str(title)
        return next((one.text for one in self.headings if one.level == 1 and one.text), self.key)
