"""HTML as a browser parses it, and the start tags for which it finds no place in the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .node import Node
from .plain import plain_nodes
from .plain_elements import SAID
from .plain_tags import HTML, SVG

__all__ = ["HTML", "SVG", "Parsed", "parse", "parse_plain", "parse_whole"]

ABOVE = "<!doctype html><html><head></head><body><main><article><section><div>"
BELOW = "<div><i></i></div></div></section></article></main></body></html>"
"""A page is judged between elements of which nothing may be closed or left open."""
FRAME = ("html", "head", "body", "main", "article", "section", "div")
TAG = re.compile(r"<([a-zA-Z][^\s/>]*)")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a browser makes of HTML inside a page.

    ``tags`` are the names of all start tags in small letters, those in comments and those that
    the tree has no place for included. ``whole`` tells whether the HTML closes what it opens,
    and nothing else.
    """

    nodes: tuple[Node, ...]
    tags: tuple[str, ...]
    whole: bool


def parse(html: str) -> Parsed:
    """Parse HTML that stands inside the body of a page, the whole way only where it must be."""
    return parse_plain(html) or parse_whole(html)


def parse_plain(html: str) -> Parsed | None:
    """Parse plain HTML; None where it is not plain."""
    nodes = plain_nodes(html)
    return None if nodes is None else Parsed(nodes, _plain_tags(html, nodes), whole=True)


def parse_whole(html: str) -> Parsed:
    """As :func:`parse`, with the parser that knows all of HTML."""
    # Loaded only where something is not plain: most builds do without.
    from html5lib.html5parser import HTMLParser
    from html5lib.treebuilders import getTreeBuilder

    parser = HTMLParser(tree=getTreeBuilder("etree"), namespaceHTMLElements=True)
    tree = parser.parse(f"{ABOVE}{html}{BELOW}")
    outer = _frame(tree)
    whole = len(outer) == len(FRAME) and _is_end(outer[-1])
    frame = [*outer, *(outer[-1][-1].iter() if whole else ())]
    known = {id(element) for element in frame}
    nodes = tuple(_node(element) for element in _elements(tree) if id(element) not in known)
    return Parsed(nodes, _tags(html), whole)


def _plain_tags(html: str, nodes: tuple[Node, ...]) -> tuple[str, ...]:
    """As :func:`_tags`, of plain HTML: of its nodes, if no tag stands in a comment or a value."""
    begun = html.count("<") - html.count("</") - html.count("<!")
    return tuple(dict.fromkeys(node.name for node in nodes)) if begun == len(nodes) else _tags(html)


def _tags(html: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.lower() for name in dict.fromkeys(TAG.findall(html))))


def _frame(tree: Element) -> list[Element]:
    """The elements around a page, as far as they are as they were, the innermost last."""
    found = [tree, tree[0]] if len(tree) == 2 and not len(tree[0]) else [tree]
    above = tree
    for name in FRAME[2:] if len(found) == 2 else ():
        inside = above[-1] if len(above) == 1 + (above is tree) else None
        if inside is None or inside.tag != f"{{{HTML}}}{name}" or inside.attrib:
            break
        if (inside.tail or "").strip():
            break
        found.append(inside)
        above = inside
    return found if not tree.attrib and not tree[0].attrib else [tree]


def _is_end(inner: Element) -> bool:
    """Whether what was put behind a page stands there, in nothing that the page left open."""
    last = inner[-1] if len(inner) and not inner.attrib else inner
    is_div = last is not inner and last.tag == f"{{{HTML}}}div" and not last.attrib
    ends = [(element.tag, len(element.attrib), len(element)) for element in last]
    return is_div and ends == [(f"{{{HTML}}}i", 0, 0)]


def _elements(tree: Element) -> Iterator[Element]:
    return (element for element in tree.iter() if isinstance(element.tag, str))


def _node(element: Element) -> Node:
    space, _, name = element.tag.lstrip("{").rpartition("}")
    attributes = {str(key): str(value) for key, value in element.attrib.items()}
    text = element.text or "" if name == "script" else ""
    holds = len(element) if space == SVG and name in SAID else 0
    return Node(space, name, attributes, text, holds)
