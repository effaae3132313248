"""The text of a page as it is built: with its parts, figures and events, footnotes appended."""

from __future__ import annotations

from ...model import Page
from ..render.markdown.citations import citations
from ..render.markdown.known_notes import APPENDED
from ..render.markdown.prepare import Figure, Part, prepare
from ..render.timeline_events import Event
from ..render.view import View
from .drawing import Drawing


def whole_text(
    page: Page, markdown: str, view: View, drawing: Drawing, part: Part, figure: Figure
) -> str:
    """The Markdown to build instead of a page's own, which is the end of its source."""

    def entry(event: Event, is_first: bool) -> str:
        return str(drawing.render("event.html", view, event=event, is_first=is_first))

    text = prepare(page, view.registry, view.terms(), part, figure, entry)
    body = text[len(page.source) - len(markdown) :] if page.meta else text
    notes = drawing.render("citations.md", view, citations=citations(page, view.registry))
    # Where there are none, too: the last such mark is ours, whatever the page itself holds.
    return f"{body}\n\n{APPENDED}\n{notes}"
