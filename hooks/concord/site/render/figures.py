"""Figures: a picture with its text, which is drawn into the page where it is a drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from markupsafe import Markup

from ...layout.layout import Layout
from .drawings import description, drawing, narrow

if TYPE_CHECKING:
    from .view import View


@dataclass(frozen=True, slots=True)
class Figures:
    """Makes figures of the drawings below ``root``; ``note`` is told the path of each."""

    root: Path
    layout: Layout
    render: Callable[..., Markup]
    note: Callable[[str], None]

    def html(self, view: View, key: str, text: str) -> str | None:
        """The figure of a view's page with a text beneath; None where it is no drawing."""
        svg, stem = self._drawn(view, key), PurePosixPath(key).stem
        if svg is None:
            return None
        beside = self._drawn(view, narrow(key))
        drawings = {"svg": svg, "narrow": beside, "described": description(svg)}
        return self.render("figure.html", view, stem=stem, text=text, **drawings)

    def _drawn(self, view: View, key: str) -> Markup | None:
        self.note(self.layout.path(view.locale, key))
        svg = drawing(self.root, key, view.locale, self.layout)
        return Markup(svg) if svg else None
