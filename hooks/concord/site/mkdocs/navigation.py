"""What pages show of the navigation: all of it without their titles, the way to one, its HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, TemplateError, TemplateNotFound
from jinja2.meta import find_referenced_templates, find_undeclared_variables

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

    def html(self, context: Mapping[str, Any]) -> str:
        """It on the page of a context, "" where the theme has no partial for it."""
        try:
            template = self.env.get_template(NAVIGATION)
        except TemplateNotFound:
            return ""
        return template.render(context, features=self.features)

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
        loader = self.env.loader
        try:
            source = loader.get_source(self.env, NAVIGATION)[0] if loader else ""
            parsed = self.env.parse(source)
        except TemplateError:
            return None
        if any(True for _ in find_referenced_templates(parsed)):
            return None
        return frozenset(find_undeclared_variables(parsed) - {"features", *self.env.globals})
