"""Judging the parts of a page: what Markdown made, what partials draw, what is text alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache

from ...hazards.addresses import link_hazard
from ...hazards.allowed import Allowed, drawn, parts
from ...hazards.drawings import attribute_hazard
from .node import Node
from .parse import HTML, SVG, Parsed, parse, parse_plain

AROUND = {"button", "option", "script", "select", "template"}
"""Elements of the partials that stand around a page; scripts hold data."""
AROUND_ATTRIBUTES = {
    "type", "hidden", "data-concord-copy", "data-href", "role", "value",
    "data-title", "data-bibtex", "data-json",
}  # fmt: skip
TYPES = {"button": "button", "script": "application/ld+json"}
XMLNS = "{http://www.w3.org/2000/xmlns/}xmlns"
DATA = frozenset(("datetime", "hidden", "hreflang", "value"))
CARD = re.compile(r"<template\b.*?</template>\s*", re.S)
"""One of several in a part."""
OPEN = "HTML that leaves an element open, or closes one that it did not open"


def judge_page(html: str) -> list[tuple[str, str]]:
    """What is refused in the HTML of a page, as (message, what to look for in its source)."""
    found = parse(html)
    return list(dict.fromkeys(_judged(found, parts())))


def judge_part(html: str) -> list[tuple[str, str]]:
    """What is refused in a part that concord draws around a page."""
    cards = CARD.findall(html)
    refused = list(map(_in_card, cards)) if cards and len(html) == sum(map(len, cards)) else [None]
    if None in refused:
        return list(dict.fromkeys(_judged(parse(html), parts(), is_part=True)))
    return list(dict.fromkeys(one for found in refused for one in found or ()))


@lru_cache(maxsize=4096)
def _in_card(html: str) -> tuple[tuple[str, str], ...] | None:
    """What is refused in a card, which stands on many pages; None where that cannot be told alone.

    Plain HTML closes all that it opens, so what is before it and behind it says nothing of it.
    """
    found = parse_plain(html)
    return None if found is None else tuple(_judged(found, parts(), is_part=True))


def judge_text(text: str) -> list[tuple[str, str]]:
    """What is refused in a text that templates write into HTML: every element."""
    if "<" not in text:
        return []
    found = parse(text)
    named = [(f"the element <{name}>", f"<{name}") for name in found.tags]
    return named or ([] if found.whole else [(OPEN, text)])


def _judged(found: Parsed, allowed: Allowed, *, is_part: bool = False) -> Iterator[tuple[str, str]]:
    known = allowed.elements | {name.lower() for name in drawn().elements}
    for name in found.tags:
        if name not in known and not (is_part and name in AROUND):
            yield f"the element <{name}>", f"<{name}"
    # Tags that are the same have the same node; to ask for one by its values takes longer.
    for node in {id(node): node for node in found.nodes}.values():
        yield from _of_element(node, is_part)
    if not found.whole:
        yield OPEN, ""


@lru_cache(maxsize=16384)
def _of_element(node: Node, is_part: bool) -> tuple[tuple[str, str], ...]:
    """What is refused in an element; the same ones stand on page after page."""
    if node.space == HTML:
        return tuple(_in_html(node, parts(), is_part))
    if node.space == SVG:
        return tuple(_in_drawing(node))
    return ((f"the element <{node.name}> of {node.space}", f"<{node.name}"),)


def _in_html(node: Node, allowed: Allowed, is_part: bool) -> Iterator[tuple[str, str]]:
    name = node.name
    if is_part and name in AROUND:
        yield from _in_part(node)
        return
    if message := allowed.element(name):
        yield message, f"<{name}"
        return
    for key, value in node.attributes.items():
        if message := allowed.attribute(name, key, value):
            yield message, value or key


def _in_part(node: Node) -> Iterator[tuple[str, str]]:
    for key, value in node.attributes.items():
        if key not in AROUND_ATTRIBUTES and parts().attribute(node.name, key, value):
            yield f"the attribute {key} of <{node.name}>", value or key
    kind = TYPES.get(node.name)
    if kind and node.attributes.get("type") != kind:
        yield f"<{node.name}> without type={kind}", f"<{node.name}"
    if node.name == "script":
        try:
            json.loads(node.text)
        except ValueError:
            yield "<script> that does not hold data", ""


def _in_drawing(node: Node) -> Iterator[tuple[str, str]]:
    list_ = drawn()
    if node.name not in list_.elements - {"style"} and node.name != "a":
        yield f"the element <{node.name}> in a drawing", f"<{node.name}"
        return
    if node.name in ("title", "desc") and node.holds:
        yield f"an element inside <{node.name}> of a drawing", f"<{node.name}"
    for key, value in node.attributes.items():
        if key == XMLNS and value == SVG:
            continue
        if key not in list_.attributes | list_.made or (key == "href" and node.name != "a"):
            yield f"the attribute {key} of <{node.name}> in a drawing", value or key
        elif message := _value(key, value):
            yield message, value


def _value(key: str, value: str) -> str:
    """What is wrong with the value of an attribute of SVG, "" if nothing."""
    return link_hazard(value) if key == "href" else attribute_hazard(key, value, parts())
