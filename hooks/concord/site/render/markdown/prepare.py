"""The Markdown that is built: citations, tooltips, figures and generated parts put in.

Everything is put in at the places that reading found, so that nothing else can change.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ....model import Block, Page
from ....registry import Registry
from .citations import label
from .terms import TermMention

MARKER = re.compile(r"<!--\s*concord:\s*([a-z-]+)\s*-->")


class Change(NamedTuple):
    """Replace ``start`` to ``end`` of a text."""

    start: int
    end: int
    text: str


Part = Callable[[str], "str | None"]
"""Makes the HTML of a generated part from its name, None if there is none of that name."""
Figure = Callable[[str, str], "str | None"]
"""Makes the HTML of a picture from its key and its alternative text, None to leave it."""


def prepare(
    page: Page, registry: Registry, terms: Iterable[TermMention], part: Part, figure: Figure
) -> str:
    """The text of a page as Python-Markdown shall get it, footnotes not yet appended."""
    changes = [
        *_citations(page, registry),
        *_terms(page, terms),
        *_parts(page, part),
        *_figures(page, registry, figure),
    ]
    return apply(page.source, changes)


def apply(text: str, changes: list[Change]) -> str:
    """A text with changes made; of two that overlap, the first in place is made."""
    out, at = [], 0
    for change in sorted(changes):
        if change.start >= at:
            out += [text[at : change.start], change.text]
            at = change.end
    return "".join([*out, text[at:]])


def _citations(page: Page, registry: Registry) -> Iterator[Change]:
    for block in page.blocks:
        for mark in block.marks:
            if mark.kind == "citation" and registry.cited(mark.value)[0]:
                yield Change(mark.offset, mark.stop, f"[^{label(mark.value)}]")


def _terms(page: Page, terms: Iterable[TermMention]) -> Iterator[Change]:
    """Glossary terms at their first mention in each section: a link of class "term"."""
    for concept, start, end in terms:
        home = posixpath.relpath(concept.key, posixpath.dirname(page.key) or ".")
        text = page.source[start:end]
        yield Change(start, end, f"[{text}]({home}#{concept.anchor}){{ .term }}")


def _parts(page: Page, part: Part) -> Iterator[Change]:
    for block in page.blocks:
        name = marker(block)
        made = part(name) if name else None
        if made is not None:
            yield Change(block.start, block.end, made)


def marker(block: Block) -> str:
    """The name of the part for which a block is the marker, "" if it is none."""
    if block.kind != "html":
        return ""
    html = "".join(mark.value for mark in block.marks if mark.kind in ("comment", "html"))
    found = MARKER.match(html)
    return found[1] if found else ""


def _figures(page: Page, registry: Registry, figure: Figure) -> Iterator[Change]:
    for block in page.blocks:
        for mark in block.marks if block.kind == "image" else ():
            found = registry.destination(page, mark.value) if mark.kind == "image" else None
            made = figure(found.key, block.text[mark.start : mark.end]) if found else None
            if made is not None:
                yield Change(mark.offset, mark.stop, made)
