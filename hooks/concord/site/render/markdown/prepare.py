"""The Markdown that is built: citations, tooltips, figures and generated parts put in.

Everything is put in at the places that reading found, so that nothing else can change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ....model import Page
from ....registry import Registry
from ..timeline_events import Event, events, header
from .citations import label, way
from .drawn import drawn
from .marker import marker
from .terms import TermMention


class Change(NamedTuple):
    """Replace ``start`` to ``end`` of a text."""

    start: int
    end: int
    text: str


Part = Callable[[str], "str | None"]
"""Makes the HTML of a generated part from its name, None if there is none of that name."""
Figure = Callable[[str, str], "str | None"]
"""Makes the HTML of a picture from its key and its alternative text, None to leave it."""
Entry = Callable[[Event, bool], str]
"""Makes the Markdown in front of what happened; told whether the event is the first of its year."""


def prepare(
    page: Page,
    registry: Registry,
    terms: Iterable[TermMention],
    part: Part,
    figure: Figure,
    entry: Entry,
) -> str:
    """The text of a page as Python-Markdown shall get it, footnotes not yet appended."""
    changes = [
        *_citations(page, registry),
        *_terms(page, terms),
        *_parts(page, part),
        *_figures(page, registry, figure),
        *_events(page, entry),
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
        home = way(page.key, concept.key)
        text = page.source[start:end]
        yield Change(start, end, f"[{text}]({home}#{concept.anchor}){{ .term }}")


def _parts(page: Page, part: Part) -> Iterator[Change]:
    for block in page.blocks:
        name = marker(block)
        made = part(name) if name else None
        if made is not None:
            yield Change(block.start, block.end, drawn(made) if made else "")


def _events(page: Page, entry: Entry) -> Iterator[Change]:
    """The rows of a table of events become the entries of lists, a list for each year."""
    start, first = header(page)
    if found := events(page):
        yield Change(start, first, "")
    before = ""
    for event in found:
        made = entry(event, event.year != before).rstrip()
        yield Change(event.start, event.text, f"{made} ")
        yield Change(event.stop, event.end, "")
        before = event.year


def _figures(page: Page, registry: Registry, figure: Figure) -> Iterator[Change]:
    for block in page.blocks:
        for mark in block.marks if block.kind == "image" else ():
            found = registry.destination(page, mark.value) if mark.kind == "image" else None
            made = figure(found.key, block.text[mark.start : mark.end]) if found else None
            if made is not None:
                yield Change(mark.offset, mark.stop, drawn(made))
