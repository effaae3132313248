"""A built page whose HTML is plain as a tree, in a tenth of the time that a whole parser takes.

Of its head it has what a book asks for, of its body the article, which alone a book shows. Of all
around that only the names of its elements tell what the article is: that it is closed, and stands
where a parser leaves it. To read their attributes, which are others on each page, took most of the
time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from ...judge.plain import STRANGE, plain_nodes
from ...judge.plain_tags import HTML, UNSURE, NotPlainError, plain_tag
from ...judge.tree import plain_tree
from ..plain_pages import PIECE, REST, check_raw, parted

XHTML = f"{{{HTML}}}"
DOCUMENT = re.compile(
    r"\s*<!doctype html>\s*<html(?: [^<>]*)?>\s*<head>(.*?)</head>\s*<body(?: [^<>]*)?>(.*)</body>"
    r"\s*</html>\s*",
    re.S,
)
EMPTY = frozenset(("base", "link", "meta"))
HOLDING = frozenset(("style", "title"))
"""What holds text alone."""
BEGIN, END = "<article", "</article>"
STAND_IN = f"{BEGIN}><a></a><button></button><form></form>{END}"
"""Stands in for an article: in one of these that is open around it no second one may begin."""
GIVEN = re.compile(rf"<([a-z][a-z0-9]*){REST}(/?)>")
"""A start tag with its attributes."""


def plain_document(page: str) -> Element | None:
    """The tree of a page as html5lib makes it, less what stands around its only article.

    None where it is not plain.
    """
    found = DOCUMENT.fullmatch(page)
    body = _body(found[2]) if found else None
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


def _body(text: str) -> Element | None:
    """A body with its article alone if it has one, with all that it has else; None as above."""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.find(BEGIN) > text.find(END):
        return plain_tree(text, XHTML)
    before, _, rest = text.partition(BEGIN)
    inside, _, behind = rest.partition(END)
    tail = behind.partition("<")[0]
    around = GIVEN.sub(r"<\1\2>", f"{before}{STAND_IN}{behind}")
    if plain_nodes(around) is None or "&" in tail:
        return None
    body = plain_tree(f"{BEGIN}{inside}{END}", XHTML)
    if body is not None:
        body[0].tail = tail or None
    return body


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
