"""The cards of a page, which can be drawn anew in it when it is kept, and what they alone ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from markupsafe import Markup

from ...checking.noting_tables import Notes
from ..kept.gap import CARDS
from ..render.view import View
from .drawing import Drawing


class Aside(NamedTuple):
    """The cards of a page, and what was asked for them."""

    html: str
    asked: Notes


class Asides:
    """Draws parts for the views of a build; of cards it is noted apart what they ask, if wanted.

    ``view`` makes the view of the page at a path, which notes where this says.
    """

    def __init__(self, drawing: Drawing, view: Callable[[str], View]) -> None:
        self.drawing, self.view = drawing, view
        self.found: list[Aside] | None = None

    def draw(self, view: View, name: str) -> Markup:
        """A part for a view, as of :class:`Drawing`."""
        if name != CARDS or self.found is None or view.page is None or view.at:
            return self.drawing.draw(view, name)
        made = self.cards(view.page.path)
        self.found.append(made)
        return Markup(made.html)

    def cards(self, path: str) -> Aside:
        """The cards of the page at a path."""
        asked: Notes = set()
        with self.drawing.noting.into(asked):
            return Aside(str(self.drawing.draw(self.view(path), CARDS)), asked)

    @contextmanager
    def apart(self) -> Iterator[list[Aside]]:
        """Note apart meanwhile what cards ask; what is yielded gathers them."""
        before, self.found = self.found, []
        try:
            yield self.found
        finally:
            self.found = before
