"""Names and examples that a translation in the same letters has put in its own words.

``@something`` is ``@algo`` in Spanish, ``my-app.js`` is ``mon-app.js`` in French. That they are
translated is seen by the words: the translation's text has the new ones, which the original has
nowhere. What readers fill in themselves (``my``, ``your``) needs no such proof.
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from ...languages import language
from ...model import SILENT_KINDS, Page
from ...model.kept_of_objects import kept_of_objects
from .slips import may_be_slip

WORD = re.compile(r"[^\W\d_]?[^\W\d_A-Z]+|[A-Z]+(?![a-z])")
"""A word, or a part of a name that is written together."""
DIGITS = re.compile(r"\d+")
NAME = re.compile(r"[^\s'\"`/,;(){}\[\]<>=]+")
"""What stands between signs and blanks."""
NAMES = re.compile(r"[^\W\d_](?:[^\W\d]|-(?=[^\W\d_]))*")
"""A name as one of another length may stand for it."""
FILLED_IN = frozenset(("my", "your", "yyyy"))


def are_in_one_script(pages: tuple[Page, Page]) -> bool:
    """Whether neither language has letters by which its words are told from those of the other."""
    return not any(language(page.locale).script for page in pages)


def are_in_own_words(ours: str, theirs: str, pages: tuple[Page, Page]) -> bool:
    """Whether code of a translation is that of the original, translated; options never are."""
    one, two = NAME.findall(ours), NAME.findall(theirs)
    if _options(one) != _options(two):
        return False
    if _is_put(ours, theirs, pages):
        return True
    apart = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    return (
        len(one) == len(two)
        and bool(apart)
        and all(_words(a) & FILLED_IN or _is_put(a, b, pages) for a, b in apart)
    )


def are_same_but_for_words(ours: str, theirs: str, pages: tuple[Page, Page]) -> bool:
    """Whether lines of code have the same options, signs and digits around quite other words."""
    gone, new = _words(ours) - _words(theirs), _words(theirs) - _words(ours)
    return (
        NAMES.sub("x", ours) == NAMES.sub("x", theirs)
        and _options(NAME.findall(ours)) == _options(NAME.findall(theirs))
        and not any(may_be_slip(a, b) for a in gone for b in new - _spoken(pages[1]))
    )


def _options(names: list[str]) -> list[str]:
    return [name for name in names if name.startswith("-")]


def _is_put(ours: str, theirs: str, pages: tuple[Page, Page]) -> bool:
    gone, new = _words(ours) - _words(theirs), _words(theirs) - _words(ours)
    return (
        bool(gone and new)
        and DIGITS.findall(ours) == DIGITS.findall(theirs)
        and new <= _spoken(pages[1])
        and not new & _written(pages[0])
    )


def _words(text: str) -> frozenset[str]:
    """The words of a text in small letters without accents, as names are written."""
    if not text.isascii():
        text = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    return frozenset(word.lower() for word in WORD.findall(text))


@kept_of_objects()
def _spoken(page: Page) -> frozenset[str]:
    """The words of a page's text, without what is code or an address."""
    spoken = (block.prose for block in page.blocks if block.kind not in SILENT_KINDS)
    return frozenset().union(*map(_words, spoken))


@kept_of_objects()
def _written(page: Page) -> frozenset[str]:
    """All words of a page."""
    return _words(page.source)
