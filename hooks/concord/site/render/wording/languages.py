"""Runs of another language in running text, so that each is spoken and set by its own rules.

On a page in Latin script these are runs of Han; on a Chinese page, the gloss in full-width
brackets behind a name （Big Tent）, and English names of concepts of two or more words. Proper
names of one word need no mark (WCAG 2.2, 3.1.2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from ....languages import language
from ....late_pattern import LatePattern
from ....registry import Registry

HAN_RUN = LatePattern(
    r"[\u3400-\u9fff\uf900-\ufaff][\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’·]*"
)
TRAILING = "“”‘’（《「"
GLOSS = LatePattern(r"（([A-Za-z][^（）\u3400-\u9fff\u0002\u0003]*)）")
LATIN_WORDS = re.compile(r"[A-Za-z][\w.-]* +[A-Za-z]")
ENGLISH_LOCALE = "en"
"""The locale whose names of ideas are looked for in texts of others."""

Finder = Callable[[str], "list[tuple[int, int]]"]
"""Finds the names of concepts in English text, as (start, end)."""


class Run(NamedTuple):
    """A stretch of a text in another language than the page's."""

    start: int
    end: int
    language: str


def runs(text: str, locale: str, find: Finder) -> list[Run]:
    """The runs of another language in a text, in order, never overlapping, the longest first."""
    is_spaced = language(locale).is_spaced
    if text.isspace() or (is_spaced and text.isascii()):
        return []
    found = _han(text) if is_spaced else _foreign_to_chinese(text, find)
    out: list[Run] = []
    for run in sorted(found, key=lambda run: (run.start, -run.end)):
        if not out or run.start >= out[-1].end:
            out.append(run)
    return out


def _han(text: str) -> Iterator[Run]:
    for match in HAN_RUN.finditer(text):
        end = match.start() + len(match[0].rstrip(TRAILING))
        yield Run(match.start(), end, "zh")


def _foreign_to_chinese(text: str, find: Finder) -> Iterator[Run]:
    for match in GLOSS.finditer(text):
        yield Run(match.start(1), match.end(1), ENGLISH_LOCALE)
    for start, end in find(text):
        if " " in text[start:end]:
            yield Run(start, end, ENGLISH_LOCALE)


def english_names(registry: Registry, note: Callable[[str], None] | None = None) -> Finder:
    """Finds the English names of ideas; those of people and projects are no words of English.

    ``note`` is told of each text for which it matters which names there are.
    """

    def find(text: str) -> list[tuple[int, int]]:
        if ENGLISH_LOCALE not in registry.settings.locales or not LATIN_WORDS.search(text):
            return []
        if note:
            note(text)
        return [
            (mention.start, mention.end)
            for mention in registry.labels(ENGLISH_LOCALE).find(text)
            if registry.concepts[mention.concept].kind == "concept"
        ]

    return find


def marked(text: str, locale: str, find: Finder) -> Markup:
    """A text as HTML, with its runs of another language marked."""
    found = runs(text, locale, find)
    if not found:
        return escape(text)
    out, at = Markup(), 0
    for run in found:
        out += escape(text[at : run.start])
        out += Markup('<span lang="{}">{}</span>').format(run.language, text[run.start : run.end])
        at = run.end
    return out + escape(text[at:])
