"""A page as plain Markdown: its own text, with all that only this site understands resolved.

Addresses are whole, citations become the labels of notes, ids of headings go, generated parts
become Markdown, boxes become quotations. Everything is changed at the places that reading found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ....model import Block, Mark, Page
from ....reading.front_matter import FENCE
from ....reading.front_matter_toml import FENCE as TOML
from ..markdown.citations import Citation, citations, label
from ..markdown.marker import marker
from ..markdown.prepare import Change, apply
from ..view import View
from .boxes import as_quotations
from .from_html import as_markdown

ATTRIBUTES = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*\Z")

Part = Callable[[str], "str | None"]
"""Makes the HTML of a generated part from its name, None if there is none of that name."""
Written = Callable[[str, str], str]
"""Makes Markdown of the HTML of a part at an address."""


class Resolved(NamedTuple):
    """What a note says: a citation with the whole addresses of its source and of the place."""

    citation: Citation
    home: str
    place: str


def resolved(view: View) -> tuple[Resolved, ...]:
    """The citations of a view's page, each once."""
    return tuple(
        Resolved(
            citation,
            _whole(view, citation.source.key, citation.source.anchor),
            _whole(view, citation.source.key, citation.link.partition("#")[2]),
        )
        for citation in (citations(view.page, view.registry) if view.page else ())
    )


def plain_page(page: Page, view: View, part: Part, written: Written = as_markdown) -> str:
    """The text of a page, without its front matter, title and notes."""
    start = next((m.end() for m in (FENCE.match(page.source), TOML.match(page.source)) if m), 0)
    changes = [
        Change(0, start, ""), *_headings(page), *_comments(page, view, part, written),
        *_citations(page, view), *_addresses(page, view),
    ]  # fmt: skip
    return as_quotations(apply(page.source, changes)).strip("\n")


def _headings(page: Page) -> Iterator[Change]:
    """Attributes go, the first of which is an id."""
    for heading in page.headings:
        start = page.lines[heading.place.line - 1]
        line = page.source[start : heading.end]
        if found := ATTRIBUTES.search(line):
            yield Change(start + found.start(), start + found.end(), "")


def _comments(page: Page, view: View, part: Part, written: Written) -> Iterator[Change]:
    """Parts in place of their markers; other comments speak to programs alone."""
    for block in page.blocks:
        if not block.is_comment:
            continue
        name = marker(block)
        made = part(name) if name else None
        yield Change(block.start, block.end, written(made, _own(view)) if made else "")


def _citations(page: Page, view: View) -> Iterator[Change]:
    for _, mark in _marks(page, "citation"):
        if view.registry.cited(mark.value)[0]:
            yield Change(mark.offset, mark.stop, f"[^{label(mark.value)}]")


def _addresses(page: Page, view: View) -> Iterator[Change]:
    for kind in ("link", "image"):
        for _, mark in _marks(page, kind):
            written = page.source[mark.offset : mark.stop]
            at = written.rfind(f"]({mark.value}")
            whole = _address(page, view, mark.value) if at >= 0 else ""
            if whole:
                start = mark.offset + at + len("](")
                yield Change(start, start + len(mark.value), whole)


def _marks(page: Page, kind: str) -> Iterator[tuple[Block, Mark]]:
    for block in page.blocks:
        for mark in block.marks:
            if mark.kind == kind:
                yield block, mark


def _address(page: Page, view: View, value: str) -> str:
    """The whole address of what a link leads to, "" if it leads out of the site."""
    found = view.registry.destination(page, value)
    if found is None or not found.locale:
        return ""
    if view.registry.page(found.locale, found.key):
        return view.addresses.absolute(found.locale, found.key, found.anchor or "")
    return view.addresses.whole(view.addresses.below(found.locale, found.key))


def _own(view: View) -> str:
    return view.addresses.absolute(view.locale, view.key)


def _whole(view: View, key: str, anchor: str) -> str:
    return view.addresses.absolute(view.locale, key, anchor)
