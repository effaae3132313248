"""Which pages show one and the same navigation: those of a folder that stand nowhere in it.

To these it leads by the same relative addresses, and none of its items is active. That holds of a
partial that takes of a page no more than where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, nodes
from jinja2.filters import FILTERS
from jinja2.meta import find_undeclared_variables
from mkdocs.utils.templates import url_filter

if TYPE_CHECKING:
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

ALIKE = frozenset(("nav", "features"))
"""What a partial may ask for as it likes: all pages of a locale are given the same."""
OF_A_LOCALE = frozenset(("words", "locale"))
"""What it may ask of concord."""
PLAIN = FILTERS.keys() | {"url"}


class Places:
    """The places of pages in the folders of a site with a navigation."""

    def __init__(self, nav: Navigation) -> None:
        self.inside = {page.file.src_uri for page in nav.pages}
        self.above = {way for url in _urls(nav.items) for way in _ways(url)}

    def of(self, page: Page) -> str | None:
        """The folder in which a page stands; None where it shows another navigation than others.

        So does a page that an item of the navigation lies below.
        """
        own = page.url.strip("/")
        if page.file.src_uri in self.inside or page.parent is not None or own in self.above:
            return None
        return own.rpartition("/")[0]


def _urls(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        yield str(getattr(item, "url", None) or "")
        yield from _urls(item.children or ())


def _ways(url: str) -> Iterator[str]:
    """A path, and the folders that it lies in."""
    parts = url.strip("/").split("/")
    return ("/".join(parts[:number]) for number in range(len(parts) + 1))


def is_of_place_alone(parsed: nodes.Template, env: Environment) -> bool:
    """Whether a template is the same on all pages of one place.

    Such a one compares the page with items of the navigation, asks concord for what a locale has
    one of, and leads to addresses by MkDocs' own filter.
    """
    asked = find_undeclared_variables(parsed) - env.globals.keys()
    names = [one.name for one in parsed.find_all(nodes.Name)]
    compared = sum(_compares_page(one) for one in parsed.find_all(nodes.Compare))
    of_locale = sum(_asks_locale(one) for one in parsed.find_all(nodes.Getattr))
    filters = {one.name for one in parsed.find_all(nodes.Filter)}
    return (
        asked <= ALIKE | {"page", "concord"}
        and names.count("page") == compared
        and names.count("concord") == of_locale
        and filters <= PLAIN
        and env.filters.get("url") in (None, url_filter)
    )


def _compares_page(compare: nodes.Compare) -> int:
    """How often the page is one side of an equation."""
    if any(one.op not in ("eq", "ne") for one in compare.ops):
        return 0
    sides = (compare.expr, *(one.expr for one in compare.ops))
    return sum(isinstance(side, nodes.Name) and side.name == "page" for side in sides)


def _asks_locale(asked: nodes.Getattr) -> bool:
    of = asked.node
    return isinstance(of, nodes.Name) and of.name == "concord" and asked.attr in OF_A_LOCALE
