"""What pages show of the navigation: all of it without their titles, the way to one, its HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, TemplateNotFound

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


def drawn(env: Environment, context: Callable[[], Any], features: list[str]) -> str:
    """The navigation as it stands on a page, "" where the theme has no partial for it."""
    try:
        template = env.get_template(NAVIGATION)
    except TemplateNotFound:
        return ""
    return template.render(context(), features=features)
