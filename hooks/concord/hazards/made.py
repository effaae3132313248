"""HTML that is nothing but plain tags of the list: so plain that all parsers agree on it.

Python-Markdown writes such HTML by itself; what writers put in between may be anything.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from .allowed import made
from .disguises import disguise
from .markup import EMPTY, THEMES_MARK, THEMES_OWN

BEGIN = re.compile(r"<")
COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!?>).)*?-->", re.S)
VALUE = r"""(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`/]+))?"""
TAG = LatePattern(rf"<(/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9:_.-]*{VALUE})*)\s*(/?)>", re.I)
ATTRIBUTE = LatePattern(r"""([a-z][a-z0-9:_.-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'/]+)))?""", re.I)
LINK = re.compile(r"""<a\s([^<>]*?)href=["']?([^"'\s<>]+)([^<>]*)>(.{1,300}?)</a>""", re.I)
TITLE = re.compile(r"""\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))""", re.I)
UNSAID = re.compile(r"\W+")


def made_hazards(text: str) -> Iterator[tuple[str, str]]:
    """What is refused in HTML made of Markdown, as (message, what to look for in the source)."""
    at, opened = 0, list[str]()
    while begin := BEGIN.search(text, at):
        at = begin.start()
        if comment := COMMENT.match(text, at):
            at = comment.end()
            if THEMES_MARK.match(comment[0]):
                yield THEMES_OWN, comment[0]
            continue
        tag = TAG.match(text, at)
        if not tag:
            yield "HTML that is not a whole tag", text[at : at + 20]
            return
        at = tag.end()
        yield from _start(tag, opened) if not tag[1] else _end(tag, opened)
        if link := LINK.match(text, begin.start()):
            yield from _disguises(link)
    yield from ((f"<{name}> is not closed", f"<{name}") for name in opened)


def _disguises(link: re.Match[str]) -> Iterator[tuple[str, str]]:
    """What a link says of itself, in its text and where a pointer rests on it."""
    title = TITLE.search(link[1]) or TITLE.search(link[3])
    for said in (TAG.sub("", link[4]), *filter(None, title.groups() if title else ())):
        if message := disguise(said, link[2]):
            yield message, html.unescape(said)


def _start(tag: re.Match[str], opened: list[str]) -> Iterator[tuple[str, str]]:
    name = tag[2].lower()
    if name not in EMPTY:
        opened.append(name)
    if message := made().element(name):
        yield message, tag[0]
        return
    for found in ATTRIBUTE.finditer(tag[3]):
        value = html.unescape(found[2] or found[3] or found[4] or "")
        if message := made().attribute(name, found[1].lower(), value):
            yield message, value or found[1]


def _end(tag: re.Match[str], opened: list[str]) -> Iterator[tuple[str, str]]:
    name = tag[2].lower()
    if name not in opened:
        yield f"</{name}> closes what is not open", tag[0]
        return
    while (last := opened.pop()) != name:
        yield f"<{last}> is not closed", f"<{last}"


def line_of(wanted: str, source: str) -> int:
    """The line, from 1, of a source that seems to hold what is wanted; 1 if none does.

    What Markdown makes differs from what was written in white space, signs and case.
    """
    words = [word for word in UNSAID.split(wanted) if word][:4]
    if len("".join(words)) < 3:
        return 1
    found = re.search(r"\W*?".join(map(re.escape, words)), source, re.I)
    return source.count("\n", 0, found.start()) + 1 if found else 1
