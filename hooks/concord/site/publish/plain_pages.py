"""The tags and scripts of built pages whose HTML is written plainly, as nearly all of it is.

To take such a page to pieces takes a tenth of the time of Python's parser, which goes through it
sign by sign. Whatever is written in another way is left to that: a test has both find the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from ..judge.plain_tags import UNSURE
from .tags import Tag, said

REST = r"(?:[ \n]+[a-zA-Z][a-zA-Z0-9:_-]*(?:=\"[^\"]*\")?)*[ \n]*"
"""What stands in a start tag behind the name."""
SCRIPT = rf"<script{REST}>[^<]*(?:<(?!!--|(?i:/script))[^<]*)*</script>"
"""A script, in which nothing hides its end."""
PIECE = re.compile(
    rf"[^<]+|</[a-z][a-z0-9]*>|{SCRIPT}|<(?!script\b)[a-z][a-z0-9]*{REST}/?>"
    r"|<!--(?!-?>)(?:(?!--).)*-->|<!doctype html>",
    re.S,
)
"""A text, an end tag, a whole script, a start tag, a comment, or what a page begins with."""
START = re.compile(rf"<[a-z][a-z0-9]*{REST}/?>")
NAME = re.compile(r"[a-z0-9]+")
ATTRIBUTE = re.compile(r"([a-zA-Z][a-zA-Z0-9:_-]*)(=\"([^\"]*)\")?")
RAW = frozenset(("style", "textarea", "title"))
"""What holds no elements, but text: here only without a "<"."""
STRANGE = frozenset(("iframe", "noembed", "noframes", "plaintext", "xmp"))
"""What versions of Python read in one way or another."""
NOTHING = Tag()


class Said(NamedTuple):
    """What a start tag says, its line, and the script that it begins, with the line of that."""

    tag: Tag
    line: int
    script: str = ""
    at: int = 0


def plainly_said(page: str) -> list[Said] | None:
    """What the start tags of a page say that say anything; None where it is not written plainly."""
    pieces = PIECE.findall(page)
    if sum(map(len, pieces)) != len(page):
        return None
    try:
        return list(_said(pieces))
    except ValueError:
        return None


def _said(pieces: list[str]) -> Iterator[Said]:
    """As :func:`plainly_said`, of the pieces of a page.

    :raises ValueError: where one is not written plainly.
    """
    line = 1
    for number, piece in enumerate(pieces):
        if piece[0] == "<" and piece[1] not in "/!":
            start, script = parted(piece)
            name, tag = _tag(start)
            if name in RAW:
                check_raw(pieces[number : number + 3], name)
            if tag is not NOTHING:
                yield Said(tag, line, script, line + start.count("\n"))
        line += piece.count("\n")


def parted(piece: str) -> tuple[str, str]:
    """A start tag, and the script that stands behind it in one piece with it."""
    if not piece.endswith("</script>"):
        return piece, ""
    found = START.match(piece)
    assert found
    return found[0], piece[found.end() : -len("</script>")]


def check_raw(pieces: list[str], name: str) -> str:
    """The text of an element that holds nothing else, which begins with the first of its pieces.

    :raises ValueError: where it holds more, or may.
    """
    held = "" if len(pieces) < 2 or pieces[1][0] == "<" else pieces[1]
    if pieces[1 + bool(held) :][:1] != [f"</{name}>"] or pieces[0].endswith("/>"):
        raise ValueError(name)
    return held


@lru_cache(maxsize=1 << 14)
def _tag(piece: str) -> tuple[str, Tag]:
    """The name of a start tag and what it says; the same ones stand on page after page.

    :raises ValueError: where a value may be read in more than one way.
    """
    found = NAME.match(piece, 1)
    assert found
    name = found[0]
    if name in STRANGE:
        raise ValueError(name)
    given = [
        (key.lower(), _value(value) if is_given else None)
        for key, is_given, value in ATTRIBUTE.findall(piece, found.end())
    ]
    tag = said(name, given)
    return name, NOTHING if tag == NOTHING else tag


def _value(written: str) -> str:
    if "&" in written and UNSURE.search(written):
        raise ValueError(written)
    return unescape(written) if "&" in written else written
