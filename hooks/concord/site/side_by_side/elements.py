"""The HTML of a text taken apart: the elements that stand in it side by side.

The HTML is what Markdown made, judged to close what it opens; it is cut, never made anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

REST = r"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*"""
"""What stands in a tag up to its end, from any place outside of a value."""
TAG = re.compile(rf"<!--.*?-->|<(/?)([a-zA-Z][^\s/>]*)({REST})>", re.S)
VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()
)  # https://html.spec.whatwg.org/multipage/syntax.html#void-elements
ID = re.compile(r'id(?<!\wid)="([^"]*)"')
"""An id; what a search can begin with stands first, which makes it ten times as fast."""
NAME = re.compile(r'name(?<!\wname)="([^"]*)"')
LISTS = ("ul", "ol")
HOLDING = (*LISTS, "dl", "section")
"""What may be taken apart further."""
LISTING = re.compile(r'<div class="concord-(?:glossary|timeline)"')
"""Parts that list what has an id in every language, each language in an order of its own."""
ORDER = ("nav", "h3")
"""What in them belongs to the order of one language."""
HIDDEN = re.compile(r"\bhidden\b")
START = re.compile(r'\bstart="(-?\d+)"')


class Element(NamedTuple):
    """An element by its name and start tag ("" for bare text); its HTML with all that is in it."""

    name: str
    opening: str
    html: str

    @property
    def inner(self) -> str:
        """What stands in it."""
        return self.html[len(self.opening) : max(0, self.html.rfind("</"))]


def text_of(page: str) -> str:
    """What Markdown made of a page, from the finished HTML; "" where the theme marks no text."""
    return marked(page, "text")


def marked(page: str, name: str) -> str:
    """All that the theme has put between marks of a name, "" where there is none."""
    begun = page.split(f"<!--concord/{name}-->")[1:]
    pieces = [piece.partition(f"<!--/concord/{name}-->") for piece in begun]
    return "".join(text for text, end, _ in pieces if end)


def elements(html: str) -> list[Element]:
    """The elements of a piece of HTML; lists, and what parts of concord list, by their items."""
    return [part for element in _outermost(html) for part in _parted(element)]


def _outermost(html: str) -> Iterator[Element]:
    depth, begin, name, opening = 0, 0, "", ""
    for tag in TAG.finditer(html):
        closes, written, rest = tag.groups()
        if not written:
            continue
        if not depth:
            yield from _bare(html[begin : tag.start()])
            begin, name, opening = tag.start(), written.lower(), tag[0]
        if not rest.endswith("/") and written.lower() not in VOID:
            depth += -1 if closes else 1
        if depth <= 0:
            yield Element(name, opening, html[begin : tag.end()])
            depth, begin = 0, tag.end()
    yield from _bare(html[begin:])


def _bare(text: str) -> Iterator[Element]:
    if not text.isspace() and TAG.sub("", text).strip():
        yield Element("", "", text)


def _parted(element: Element) -> Iterator[Element]:
    """What a list or a listing part holds, item by item; any other element as it is."""
    if element.name not in HOLDING and not LISTING.match(element.opening):
        yield element
        return
    inside = list(_outermost(element.inner))
    if element.name in LISTS and all(item.name == "li" for item in inside):
        yield from _items(element, inside)
    elif element.name == "dl" and all(item.name == "div" for item in inside):
        tag = element.opening
        yield from (Element("dl", tag, f"{tag}{item.html}</dl>") for item in inside)
    elif element.name == "section" or LISTING.match(element.opening):
        for part in inside:
            if part.name not in ORDER and not HIDDEN.search(part.opening):
                yield from _parted(part)
    else:
        yield element


def _items(element: Element, items: list[Element]) -> Iterator[Element]:
    """A list as lists of one item each, numbered on."""
    found = START.search(element.opening)
    for number, item in enumerate(items, int(found[1]) if found else 1):
        tag = START.sub("", element.opening)
        if element.name == "ol" and number != 1:
            tag = f'{tag[:-1].rstrip()} start="{number}">'
        yield Element(element.name, tag, f"{tag}{item.html}</{element.name}>")
