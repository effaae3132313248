"""Ids of words for headings that have none, or one that says nothing."""

from __future__ import annotations

import re
from functools import cached_property

from ...languages import HAN
from ...model import Heading, Page
from ...registry import Registry

COUNTED = re.compile(r"(.*_)?\d+\Z|\Z")
"""Ids that say nothing: those that headings without Latin words are given."""


class Proposals:
    """The ids that are proposed for headings of a page; what all of them ask is asked once."""

    def __init__(self, page: Page, registry: Registry) -> None:
        self.page, self.registry = page, registry

    def proposal(self, heading: Heading, other: Heading | None) -> str:
        """An id for a heading that has none: of words, "" where there are none.

        The one that it has already is the best, since links may name it; a heading without Latin
        words takes that of its translation, unless links name headings by their number.
        """
        if not COUNTED.match(heading.id) and not HAN.search(heading.text):
            return heading.id
        if other is None or self.registry.has_numbered_links():
            return ""
        name = other.id if not COUNTED.match(other.id) and not HAN.search(other.id) else ""
        return "" if name in self._taken else name

    def proposed(self, one: Heading, two: Heading) -> Heading:
        """The original's heading with the id that is proposed for it, "" where none is."""
        return one if one.explicit else one._replace(id=self.proposal(one, two))

    @cached_property
    def _taken(self) -> frozenset[str]:
        return frozenset(one.id for one in self.page.headings) | self.page.anchors
