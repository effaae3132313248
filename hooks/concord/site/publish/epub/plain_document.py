"""A built page whose HTML is plain as a tree, in a tenth of the time that a whole parser takes.

Of its head it has what a book asks for, of its body all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from ...judge.plain import STRANGE
from ...judge.plain_tags import HTML, UNSURE, NotPlainError, plain_tag
from ...judge.tree import plain_tree
from ..plain_pages import PIECE, check_raw, parted

XHTML = f"{{{HTML}}}"
DOCUMENT = re.compile(
    r"\s*<!doctype html>\s*<html(?: [^<>]*)?>\s*<head>(.*?)</head>\s*<body(?: [^<>]*)?>(.*)</body>"
    r"\s*</html>\s*",
    re.S,
)
EMPTY = frozenset(("base", "link", "meta"))
HOLDING = frozenset(("style", "title"))
"""What holds text alone."""


def plain_document(page: str) -> Element | None:
    """The tree of a page as html5lib makes it; None where it is not plain."""
    found = DOCUMENT.fullmatch(page)
    body = plain_tree(found[2], XHTML) if found else None
    if found is None or body is None or STRANGE.search(found[1]):
        return None
    html = Element(f"{XHTML}html")
    head = SubElement(html, f"{XHTML}head")
    try:
        for element in _in_head(found[1]):
            head.append(element)
    except (NotPlainError, ValueError):
        return None
    body.tag = f"{XHTML}body"
    html.append(body)
    return html


def _in_head(head: str) -> Iterator[Element]:
    """The elements of a head.

    :raises NotPlainError: where a parser may find others; or a ValueError.
    """
    pieces = PIECE.findall(head)
    if sum(map(len, pieces)) != len(head):
        raise NotPlainError
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece[0] == "<" and piece[1] not in "/!":
            element, more = _element(pieces[at - 1 : at + 2])
            at += more
            yield element
        elif piece[:2] != "<!" and not piece.isspace():
            raise NotPlainError


def _element(pieces: list[str]) -> tuple[Element, int]:
    """The element that begins with the first of its pieces, and how many more it has."""
    start, script = parted(pieces[0])
    node, _ = plain_tag(start, in_drawing=False)
    element = Element(f"{XHTML}{node.name}", dict(node.attributes))
    if node.name in HOLDING:
        text = check_raw(pieces, node.name)
        if node.name == "title" and UNSURE.search(text):
            raise NotPlainError
        element.text = unescape(text) if node.name == "title" else text
        return element, 1 + bool(text)
    if node.name == "script":
        element.text = script
    elif node.name not in EMPTY:
        raise NotPlainError
    return element, 0
