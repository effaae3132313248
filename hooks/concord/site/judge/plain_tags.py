"""The start tags of plain HTML: elements with their attributes, as a browser's parser has them."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import lru_cache

from .node import Node
from .svg_attributes import as_svg_writes

HTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
XMLNS = "{http://www.w3.org/2000/xmlns/}xmlns"

NAME = re.compile(r"[a-z0-9]+")
ATTRIBUTE = re.compile(r"([a-zA-Z][a-zA-Z0-9:_-]*)(?:=\"([^\"]*)\")?")
UNSURE = re.compile(r"&(?!(?:amp|lt|gt|quot|#(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6]));)")
"""A reference in a value that is not one of these, or none at all."""


class NotPlainError(Exception):
    """HTML that only the whole parser can read."""


@lru_cache(maxsize=8192)
def plain_tag(piece: str, in_drawing: bool) -> tuple[Node, bool]:
    """The element that a start tag begins, and whether it says that it stands alone.

    :raises NotPlainError: when a parser would read an attribute in another way.
    """
    name = NAME.match(piece, 1)
    assert name
    is_drawn = in_drawing or name[0] == "svg"
    given = _attributes(piece[name.end() :], is_drawn)
    return Node(SVG if is_drawn else HTML, name[0], given), piece.endswith("/>")


def _attributes(text: str, is_drawn: bool) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, value in ATTRIBUTE.findall(text):
        key = _key(name, is_drawn)
        if key in found:
            raise NotPlainError
        found[key] = _unescaped(value) if "&" in value else value
    return found


def _unescaped(value: str) -> str:
    if UNSURE.search(value):
        raise NotPlainError
    return html.unescape(value)


@lru_cache(maxsize=1024)
def _key(name: str, is_drawn: bool) -> str:
    key = name.lower()
    if ":" in key or (key == "xmlns" and not is_drawn):
        raise NotPlainError
    if not is_drawn:
        return key
    return XMLNS if key == "xmlns" else as_svg_writes(key)
