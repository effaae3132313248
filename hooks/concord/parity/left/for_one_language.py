"""Texts of a page that the readers of one language alone see, though both pages hold them.

Attributes of a component that are named by languages, and what a template shows by the language of
a page.
"""

from __future__ import annotations

import re

from ...languages import LANGUAGES, language
from ...languages.tags import KNOWN, WRITTEN
from ...late_pattern import LatePattern
from ...model import Page

TAG = rf"(?:{KNOWN})(?:[-_](?:{WRITTEN}|[A-Z]{{2}}))?"
GIVEN = LatePattern(
    rf"^[ \t]*<[A-Z][\w.]*\s+(?:\w+=\{{\{{\s*)?[\"']?{TAG}[\"']?\s*[=:].{{0,8000}}?"
    r"(?:/>|[\"'}]\s*>)",
    re.M | re.S,
)
"""A component with a text for each language, through blank lines."""
CHOSEN = LatePattern(
    rf"\{{%-?\s*(?:if|unless|case)\b[^%}}]*\b(?:lang|language|locale)\b"
    rf"(?:[^%}}]*[\"']{TAG}[\"']|\s*-?%\}}).{{0,20000}}?\{{%-?\s*end(?:if|unless|case)\b",
    re.S,
)
"""What Liquid or Jinja shows by the language of the page."""
SIGNS = "<", "{%"
"""What one of them begins with."""
OF_PAGE = "lang", "language", "locale"
"""Keys of front matter that say in which language a page is."""


def for_one_language(page: Page) -> frozenset[int]:
    """Where the blocks of a page begin that not all of its readers see."""
    if not any(sign in page.source for sign in SIGNS):
        return frozenset()
    spans = [found.span() for form in (GIVEN, CHOSEN) for found in form.finditer(page.source)]
    return frozenset(
        block.start
        for block in page.blocks
        if any(start <= block.start < end for start, end in spans)
    )


def says_to_be_in_another(page: Page) -> bool:
    """Whether a page names another language in its front matter than that of its place."""
    values = (page.meta.get(key) for key in OF_PAGE)
    named = {language(value).tag for value in values if isinstance(value, str)} & LANGUAGES.keys()
    return bool(named) and language(page.locale).tag not in named
