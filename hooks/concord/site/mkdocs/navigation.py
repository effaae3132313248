"""What pages show of the navigation: all of it without their titles, the way to one, its HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, TemplateError, TemplateNotFound
from jinja2.meta import find_referenced_templates, find_undeclared_variables
from jinja2.nodes import Template

from .places import is_of_place_alone

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

NAVIGATION = "partials/nav.html"
"""What draws the navigation of a theme."""


def sections(nav: Iterable[Any]) -> str:
    """The titles and addresses of a navigation, but for the titles of pages in its sections."""
    return repr([_outlined(item, at_top=True) for item in nav])


def _outlined(item: Any, at_top: bool = False) -> list[Any]:
    """An item of the navigation, and all below it; of pages below the top no titles."""
    title = item.title if at_top or not item.is_page else ""
    below = [_outlined(one) for one in item.children or ()]
    return [title, getattr(item, "url", ""), below]


def way(page: Page) -> str:
    """What a page shows of the navigation besides: the pages before and behind, and above."""
    near = [page.previous_page, page.next_page, page.parent, *page.ancestors]
    return repr([one and (one.title, getattr(one, "url", "")) for one in near])


@contextmanager
def shown_now(page: Page) -> Iterator[Page]:
    """Show meanwhile that a reader is at a page."""
    page.active = True
    try:
        yield page
    finally:
        page.active = False


class Drawn:
    """The navigation as the theme's partial draws it alone: in pages that are kept, and for all."""

    def __init__(self, env: Environment, features: list[str]) -> None:
        self.env, self.features = env, features
        self.was_same = False
        self._at: dict[str, str] = {}

    def html(self, context: Mapping[str, Any]) -> str:
        """It on the page of a context, "" where the theme has no partial for it."""
        try:
            template = self.env.get_template(NAVIGATION)
        except TemplateNotFound:
            return ""
        return template.render(context, features=self.features)

    def at(self, place: str | None, context: Callable[[], Mapping[str, Any]]) -> str:
        """It on a page at a place, drawn once for all pages there; on one without, as :meth:`html`.

        ``place`` is as of :meth:`.places.Places.of`.
        """
        if place is None or not self.is_of_place_alone:
            return self.html(context())
        if place not in self._at:
            self._at[place] = self.html(context())
        return self._at[place]

    def is_same(self, piece: str, context: Mapping[str, Any]) -> bool:
        """Whether a piece that stands on the page of a context is what the partial draws alone.

        A partial that asks for nothing but what pages give it need not be drawn for that on each:
        what it has drawn on one page it draws on all.
        """
        if not (self.was_same and self.asked is not None and self.asked <= context.keys()):
            self.was_same = piece == self.html(context)
        return self.was_same

    @cached_property
    def asked(self) -> frozenset[str] | None:
        """What the partial asks for by name; None where that is not known, as with other files."""
        parsed = self.parsed
        if parsed is None or any(True for _ in find_referenced_templates(parsed)):
            return None
        return frozenset(find_undeclared_variables(parsed) - {"features", *self.env.globals})

    @cached_property
    def is_of_place_alone(self) -> bool:
        """Whether the partial draws the same on all pages of a place."""
        parsed = self.parsed
        return bool(parsed and self.asked is not None and is_of_place_alone(parsed, self.env))

    @cached_property
    def parsed(self) -> Template | None:
        """The partial, None where there is none that can be read."""
        loader = self.env.loader
        try:
            return self.env.parse(loader.get_source(self.env, NAVIGATION)[0] if loader else "")
        except TemplateError:
            return None
