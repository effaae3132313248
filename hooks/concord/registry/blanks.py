"""Whether the pages of a language have blanks between Chinese and Latin letters.

Told by their headings and titles, which are known of every page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..late_pattern import LatePattern
from ..model import Page

BESIDE = LatePattern(r"[\u3400-\u9fff]( ?)(?=[A-Za-z0-9])|[A-Za-z0-9]( ?)(?=[\u3400-\u9fff])")
FEWEST = 5
"""At so many places at least it shows what the habit of a site is."""
SLIPS = 6
"""One place of so many is no slip any more: the site is divided, and each page shows its way."""
LEFT_OUT, DIVIDED, KEPT = "left out", "divided", "kept"
"""What is done with blanks; "kept" as well where too little is known."""


class Blanks:
    """The answer for each locale of a site, looked for when it is first asked for."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def habit(self, locale: str, pages: Iterable[Page]) -> str:
        """What is done with blanks at most places; ``pages`` are those of the locale."""
        if locale not in self._known:
            found = [one for page in pages for text in _texts(page) for one in _places(text)]
            self._known[locale] = _habit(found.count(""), len(found))
        return self._known[locale]


def _habit(without: int, places: int) -> str:
    if without >= FEWEST and 2 * without > places:
        return LEFT_OUT
    return DIVIDED if without >= FEWEST and SLIPS * without > places else KEPT


def _texts(page: Page) -> Iterator[str]:
    yield from (heading.text for heading in page.headings)
    if isinstance(title := page.meta.get("title"), str):
        yield title


def _places(text: str) -> Iterator[str]:
    """What stands between Chinese and Latin letters: a blank or nothing."""
    for found in BESIDE.finditer(text):
        yield found[1] or found[2] or ""
