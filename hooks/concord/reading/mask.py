"""The mask of a page: what in it is prose, and what only looks like it.

Made once, by the reader, for every block; rules and repairs ask it and decide nothing for
themselves. Of a page's text, all that is no text of a block is no prose either: targets of links,
attribute lists, tags, the marks of Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..model import SILENT_KINDS, Block, Mark, Page
from .blocks import RawBlock

Span = tuple[int, int]
"""A stretch from its first character to behind its last."""

UNREAD_MARKS = ("code", "html", "comment")
ENDINGS = "|".join(
    """adoc avi bash bat bmp bz2 cc cfg cjs cmd conf config cpp crt cs css csv dll doc docx env exe
    gif go gz h hpp htm html ico ini ipynb jar java jpeg jpg js json jsonc jsonl jsx kt less lock
    log lua md mdx mjs mk mp3 mp4 mts odt pdf pem php pl png po pot properties proto ps1 py pyc pyi
    qcow2 rb rpm rs rst scss service sh sql sqlite svg swift tar tf tgz tmpl toml ts tsv tsx ttf
    txt vue wasm webm webp whl woff woff2 xlsx xml yaml yml zip zsh""".split()
)
PART = r"[A-Za-z0-9_.@+~-]"
ENDED = rf"\.(?:{ENDINGS})(?![\w-])"
BEYOND = r"[^\W\x00-\x7f]"
"""A letter that an address holds in the name of its host, or from the beginning of a part of its
path on; behind what is no such beginning a sentence goes on without a space."""
FORMS = {
    rf"(?<![A-Za-z0-9])(?:[a-zA-Z][a-zA-Z0-9+.-]{{0,20}}://(?:{BEYOND}[\w-]{{0,62}}(?=\.))?|www\."
    rf"|mailto:)[!-;=?-~]+(?:(?<=/){BEYOND}(?:[!-;=?-~]|{BEYOND})*)?": r"://|www\.|mailto:",
    r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+": "@",
    rf"(?<![A-Za-z0-9_/])(?:~|\.{{1,2}})?/(?:{PART}{{1,80}}/)*{PART}{{1,80}}/?":
        rf"/(?<![A-Za-z0-9_/]/)(?={PART})",
    rf"(?<![A-Za-z0-9_/.@+~-])(?=[0-9.@+~/-]*[A-Za-z_])(?:{PART}{{1,80}}/){{2,20}}"
    rf"(?:{PART}{{1,80}})?": f"/{PART}{{1,80}}/",
    rf"(?<![A-Za-z0-9_/.@+~-])(?:{PART}{{1,80}}/){{0,20}}{PART}{{1,80}}{ENDED}": ENDED,
    r"(?<![A-Za-z0-9_])(?:[A-Za-z]:)?(?:\\[A-Za-z0-9_.-]+)+\\?": r"\\",
    r"(?<![\w:]):[A-Za-z][\w+-]{0,60}:(?!\w)": r":[A-Za-z][\w+-]{0,60}:",
    r"\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{0,200}\]": r"\]\[",
    r"\{[a-z][\w:-]{0,40}\}(?=`|\Z)": r"\{",
    r"(?<![\w%])%[({]\w+[)}]s?": r"%[({]\w",
    r"\{[^{}\n]{0,200}\}": r"\{",
    r"\A\[![^\[\]\n]{1,30}\]": r"\A\[!",
}  # fmt: skip
"""Addresses, paths, names of files, emoji, labels of links, roles, placeholders, attributes,
kinds of boxes (``[!NOTE]``).

With each what it cannot do without: a text is only searched for the forms that it can hold.
"""
SIGNS = [re.compile(sign) for sign in FORMS.values()]
ANY_SIGN = re.compile(rf"@|\\|\{{|:[/A-Za-z]|www\.|mailto:|/{PART}|\.[a-z]|\]\[|%[({{]")
"""What a text holds that any of the signs is in but that of a box; most have none.

Each begins with a letter of its own, as else each place of a text would be tried.
"""
ALL = tuple(range(len(SIGNS)))
FEW = 2
"""For more forms at a time than these one pattern of all is made: to make each takes longer."""
BOX = "[!"
CODE_TAG = re.compile(
    r"<(/?)(code|codeblock|kbd|math|pre|samp|script|style|svg|textarea|var)\b", re.I
)
"""Elements that hold code, and Docusaurus's component for it."""
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")


def masks_of(blocks: Iterable[RawBlock]) -> list[tuple[Span, ...]]:
    """Of each block's text the stretches that are no prose, in order, apart from one another."""
    return [
        () if block.kind in SILENT_KINDS
        else _mask("".join(block.inline.parts), block.inline.marks, block.inline.verbatim)
        for block in blocks
    ]  # fmt: skip


def _mask(text: str, marks: Sequence[Mark], verbatim: Iterable[Span]) -> tuple[Span, ...]:
    spans = [(mark.start, mark.end) for mark in marks if mark.kind in UNREAD_MARKS]
    spans += verbatim
    if marks:
        spans += _elements(marks, len(text))
    if ANY_SIGN.search(text) or text.startswith(BOX):
        able = tuple([number for number, sign in enumerate(SIGNS) if sign.search(text)])
        looked_for = able if len(able) <= FEW else ALL
        spans += (found.span() for found in forms_of(looked_for).finditer(text)) if able else ()
    return tuple(_merged(span for span in spans if span[0] < span[1])) if spans else ()


@cache
def forms_of(numbers: tuple[int, ...]) -> re.Pattern[str]:
    """What finds some of the forms; of two at one place the first."""
    forms = list(FORMS)
    return re.compile("|".join(forms[number] for number in numbers))


def _elements(marks: Sequence[Mark], length: int) -> Iterator[Span]:
    """The contents of HTML elements that hold code."""
    opened: tuple[str, int] | None = None
    for mark in marks:
        if mark.kind != "html" or not (tag := CODE_TAG.match(mark.value)):
            continue
        if not tag[1] and opened is None:
            opened = tag[2].lower(), mark.end
        elif tag[1] and opened and opened[0] == tag[2].lower():
            yield opened[1], mark.start
            opened = None
    if opened:
        yield opened[1], length


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in order, those that overlap or touch as one."""
    last: Span | None = None
    for start, end in sorted(spans):
        if last and start <= last[1]:
            last = (last[0], max(last[1], end))
        else:
            if last:
                yield last
            last = (start, end)
    if last:
        yield last


class Prose:
    """The prose of a page, by offsets in its text."""

    def __init__(self, page: Page, further: Iterable[Span] = ()) -> None:
        spans = [span for block in page.blocks for span in _spans(block, page.source)]
        self.spans = list(_merged([*spans, *further]))
        self.starts = [start for start, _ in self.spans]

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch is prose whole; an empty one, whether prose is before or behind it."""
        if start == end:
            number = bisect_right(self.starts, start) - 1
            return number >= 0 and start <= self.spans[number][1]
        number = bisect_right(self.starts, start) - 1
        return number >= 0 and end <= self.spans[number][1]

    def __contains__(self, offset: int) -> bool:
        return self.holds(offset, offset + 1)


def _spans(block: Block, source: str) -> Iterator[Span]:
    """The prose of a block as stretches of the page's text."""
    if block.kind in SILENT_KINDS or not block.text:
        return
    ends = [at for at, _ in block.pieces[1:]] + [len(block.text)]
    for (at, offset), end in zip(block.pieces, ends, strict=True):
        if ENTITY.match(source, offset):
            continue
        for start, stop in _gaps(block.mask, at, end):
            yield offset + start - at, offset + stop - at


def _gaps(mask: tuple[Span, ...], start: int, end: int) -> Iterator[Span]:
    """What the mask leaves of a stretch."""
    number = bisect_left(mask, (start, start))
    if number and mask[number - 1][1] > start:
        number -= 1
    while start < end:
        first, last = mask[number] if number < len(mask) else (end, end)
        if first > start:
            yield start, min(first, end)
        start, number = max(start, last), number + 1
