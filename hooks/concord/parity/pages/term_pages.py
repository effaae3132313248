"""Pages of Hugo that only name a term by which others are sorted, as a tag.

Hugo makes a page for each term that pages name; a file of its own gives it a title, which a
language needs where the term itself is no word of it
(https://gohugo.io/content-management/taxonomies/#add-custom-metadata-to-a-term).
"""

from __future__ import annotations

from posixpath import basename

from ...generators.hugo import HUGO
from ...model import Page
from ...registry import Registry

FRONT = "_index."


class TermPages:
    """Which pages of a site only name a term."""

    def __init__(self, registry: Registry) -> None:
        self._is_of_hugo = registry.ways.generator == HUGO
        keys = (key for _, key in registry.pages if not basename(key).startswith(FRONT))
        self._with_pages = {key.partition("/")[0] for key in keys} if self._is_of_hugo else set()

    def has(self, page: Page) -> bool:
        """Whether a page only tells of a term, in a folder with nothing but such fronts."""
        top, within, _ = page.key.partition("/")
        return (
            self._is_of_hugo
            and bool(within)
            and basename(page.key).startswith(FRONT)
            and not page.headings
            and top not in self._with_pages
        )
