"""The terms that pages mention, which the text of a page needs and then its previews."""

from __future__ import annotations

from ...model import Page
from ...registry import Registry
from ..render.markdown.terms import TermMention, term_mentions

MOST = 64
"""Of so many pages it stays known: who draws a page asks at once for its text and its previews."""


class Mentions:
    """What was found in the last pages of one registry; forgotten once there is another."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Page, tuple[TermMention, ...]]] = {}

    def of(self, page: Page, registry: Registry) -> tuple[TermMention, ...]:
        """The terms of a page, looked for once as long as it is the same."""
        known = self._known.get(page.path)
        if known is None or known[0] is not page:
            if len(self._known) >= MOST:
                self._known.clear()
            known = self._known[page.path] = page, tuple(term_mentions(page, registry))
        return known[1]

    def forget(self) -> None:
        """Look anew: names may be others."""
        self._known.clear()
