"""What a block says literally, and how it is looked for in what the other language writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from unicodedata import normalize

from ...languages.tags import IN_PATHS, SURE, WRITTEN
from ...late_pattern import LatePattern
from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from ..alignment import values_of
from ..sections import Section

Literal = tuple[str, str]
"""Its kind, which is code, link or placeholder, and its text."""

PLACEHOLDER = re.compile(r"\{\{(?![<%#/])[^{}\n]{1,80}\}\}|\$\{\w{1,60}\}|%\(\w{1,60}\)s")
HOSTS = (*SURE.split("|"), "www")
MARKED = rf"(?:{SURE}|ch)(?:[-_](?:cn|{WRITTEN}))?(?=\.\w+(?:[^\w.-]|$))"
LOCALE = LatePattern(
    rf"/(?:{IN_PATHS})(?:[-_][a-z]{{2,4}})?(?=/|$)"
    + "".join(rf"|{one[0]}(?<=\b{one[0]}){one[1:]}\.(?=[\w-]+\.)" for one in HOSTS)
    + rf"|-{MARKED}|_{MARKED}|\.{MARKED}"
    rf"|-(?<=\w-)(?:{SURE})(?=\.[\w-]+\.[a-z]{{2,}}(?:[^\w.-]|$))"
)
"""The locale in an address, with what parts it from what is before it. Each form begins with a
letter of its own, as else every place of a page would be tried."""
WORDS = r"[A-Za-z]+(?:(?: | ?(?:->|→) ?| [/>&+-] )[A-Za-z]+)+"
NAMED = LatePattern(
    rf"\s*\Z|{WORDS}[.?!]?\Z|(?:[A-Z][A-Za-z]*|\d+)(?: \.?[a-z][a-z.-]*){{2,}}\Z"
    rf"|.*\[[^\]]* [^\]]*\]\Z|\[[A-Z]+\] {WORDS}\Z"
    rf"|{WORDS} v?\d+(?:\.\d+)+\Z|(?:e\.g|i\.e|etc)\.\Z|[A-Za-z]-?th\Z"
)
"""What is written as code and may be in the reader's language: names of buttons, titles, the way
through a menu, a sum in words, so many of something, since which version, the n-th."""
MADE = re.compile(r"/index\.html?(?![\w.])|\.html?(?![\w.])")
"""The ending of a page's address, which most servers let go."""
REVISION = re.compile(r"(?<=/)(?:blob|tree|raw)/[^/\s()]+(?=/)")
"""Which state of a file a code host shows, and as what."""
EDITION = re.compile(r"(?<=/)(?<!blob/)(?:latest|main|master|stable)/(?=\w)")
"""Which edition of a documentation an address names without a number, as another need not."""
WORK = re.compile(r"(?<=arxiv\.org/)(?:abs|pdf|html)(/\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?")
"""A paper, be it shown as a page or as a file, of whatever version."""
DOUBLED = re.compile(r"(?<!:)//")
"""What is left where a locale stood between two slashes."""
MARKS = "`*_\\"


class Written(NamedTuple):
    """What a section or a heading writes, as :func:`plain` has it, and the page it is on."""

    text: str
    page: Page


def may_be_literal(block: Block) -> bool:
    """Whether a block may say anything literally; most blocks say nothing so."""
    return bool(block.marks) or "{" in block.text or "%(" in block.text


def literals(block: Block) -> Iterator[Literal]:
    """What a block says literally, each once."""
    seen: dict[str, str] = {}
    for mark in block.marks:
        if mark.kind == "code" and mark.value.isascii() and not NAMED.match(mark.value):
            seen.setdefault(mark.value, "code")
        elif mark.kind == "link" and mark.value.startswith(("http://", "https://")):
            seen.setdefault(mark.value.partition("#")[0], "link")
    if "{" in block.text or "%(" in block.text:
        for found in PLACEHOLDER.findall(block.text):
            if not any(found in code for code, kind in seen.items() if kind == "code"):
                seen.setdefault(found, "placeholder")
    yield from ((kind, text) for text, kind in seen.items())


# Each block that one section alone has asks for both.
@kept_of_objects()
def written_in_section(page: Page, section: Section) -> Written:
    """All that a section writes."""
    blocks = (*section.heads, *section.blocks)
    sources = [page.source[block.start : block.end] for block in blocks]
    targets = [mark.value for block in blocks for mark in block.marks if mark.kind == "link"]
    paths = [rooted(target[1:]) for target in targets if target.startswith("/")]
    return Written("".join((plain("\n".join((*sources, *targets))), *paths)), page)


# Of two pages that are compared, many blocks may ask.
@kept_of_objects()
def written_on_page(page: Page) -> str:
    """All that a page writes, as :func:`plain` has it.

    Comments are no part of it: some keep the original beside its translation.
    """
    pieces, end = [], 0
    for block in page.blocks:
        if block.is_comment and block.start >= end:
            pieces.append(page.source[end : block.start])
            end = block.end
    return plain("".join((*pieces, page.source[end:])))


def written_in_heading(page: Page, heading: Block) -> Written:
    """All that a heading writes."""
    return Written(plain(page.source[heading.start : heading.end]), page)


def rooted(path: str) -> str:
    """A path from the root of the site, so that it is told from a part of another address."""
    return f"<{plain('/' + path.partition('#')[0])}>"


def plain(text: str) -> str:
    """A text without case, spaces, marks, and the locale in an address."""
    low = normalize("NFKC", text).lower().replace("https://", "http://")
    if "&" in low:
        low = unescape(low)
    if ".htm" in low:
        low = MADE.sub("", low)
    if "/blob/" in low or "/tree/" in low or "/raw/" in low:
        low = REVISION.sub("blob", low)
    if "arxiv.org/" in low:
        low = WORK.sub(r"abs\1", low)
    if "://" in low:
        low = EDITION.sub("", low)
    said = "".join(without_locale(low).replace("//", "/").split())
    for mark in MARKS:
        said = said.replace(mark, "")
    return said.rstrip("/")


def said_in_any_language(block: Block) -> frozenset[str]:
    """What a block says in any language, its addresses in none."""
    return frozenset(DOUBLED.sub("/", without_locale(value)) for value in values_of(block))


def without_locale(text: str) -> str:
    """A text in small letters without the locale in an address."""
    return LOCALE.sub(lambda found: "/" if found[0][0] == "/" else "", text)
