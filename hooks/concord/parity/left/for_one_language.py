"""Texts of a page that the readers of one language alone see, though both pages hold them.

Attributes of a component that are named by languages, and what a template shows by the language of
a page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from ...languages import LANGUAGES, language
from ...languages.tags import KNOWN, WRITTEN
from ...late_pattern import LatePattern
from ...model import Page

TAG = rf"(?:{KNOWN})(?:[-_](?:{WRITTEN}|[A-Z]{{2}}))?"
GIVEN = LatePattern(rf"^[ \t]*<[A-Z][\w.]*\s+(?:\w+=\{{\{{\s*)?[\"']?{TAG}[\"']?\s*[=:]", re.M)
GIVEN_END = LatePattern(r"/>|[\"'}]\s*>")
"""A component with a text for each language, through blank lines."""
CHOSEN = LatePattern(
    rf"\{{%-?\s*(?:if|unless|case)\b[^%}}]{{0,200}}?\b(?:lang|language|locale)\b"
    rf"(?:[^%}}]{{0,200}}?[\"']{TAG}[\"']|\s*-?%\}})"
)
CHOSEN_END = LatePattern(r"\{%-?\s*end(?:if|unless|case)\b")
"""What Liquid or Jinja shows by the language of the page."""
FORMS = (GIVEN, GIVEN_END, 8_000), (CHOSEN, CHOSEN_END, 20_000)
"""With the most characters that one has."""
SIGNS = "<", "{%"
"""What one of them begins with."""
OF_PAGE = "lang", "language", "locale"
"""Keys of front matter that say in which language a page is."""


def for_one_language(page: Page) -> frozenset[int]:
    """Where the blocks of a page begin that not all of its readers see."""
    if not any(sign in page.source for sign in SIGNS):
        return frozenset()
    found = [list(_stretches(page.source, *form)) for form in FORMS]
    return frozenset(
        block.start for block in page.blocks if any(_holds(some, block.start) for some in found)
    )


def _holds(stretches: list[tuple[int, int]], offset: int) -> bool:
    number = bisect_right(stretches, offset, key=itemgetter(0))
    return number > 0 and offset < stretches[number - 1][1]


def _stretches(
    source: str, begin: LatePattern, end: LatePattern, most: int
) -> Iterator[tuple[int, int]]:
    """From what begins a stretch to the next end behind it; what begins inside of it is of it."""
    begun, behind = list(begin.finditer(source)), 0
    ends = [last.end() for last in end.finditer(source)] if begun else []
    for found in begun:
        number = bisect_right(ends, found.end())
        if found.start() >= behind and number < len(ends) and ends[number] <= found.end() + most:
            behind = ends[number]
            yield found.start(), behind


def says_to_be_in_another(page: Page) -> bool:
    """Whether a page names another language in its front matter than that of its place."""
    values = (page.meta.get(key) for key in OF_PAGE)
    named = {language(value).tag for value in values if isinstance(value, str)} & LANGUAGES.keys()
    return bool(named) and language(page.locale).tag not in named
