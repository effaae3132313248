"""Code whose words a translation has put in the reader's letters, in the same form."""

from __future__ import annotations

import re

SIGN = re.compile(r"[^\w ]")
WORDS = re.compile(r"[^\W\d_]+(?:[ _-][^\W\d_]+)*")
"""Words, or a name made of some, for which another language may have one."""
LATIN = re.compile(r"[A-Za-z]+")
PATTERN = re.compile(r"[A-Za-z]+(?:[^\w\s][A-Za-z]+){2,}")
MOST = 0.6
"""Of the words of both so many are the same where only some are translated."""


def is_in_their_words(text: str, theirs: list[str]) -> bool:
    """Whether one of ``theirs``, which are not in Latin letters, is ``text`` in other words.

    It has the same signs, as ``行:列`` and ``line:column``, or most of the Latin words.
    """
    form = WORDS.sub("x", text) if SIGN.search(text) else ""
    return any((form and WORDS.sub("x", other) == form) or _share(text, other) for other in theirs)


def _share(one: str, two: str) -> bool:
    """Whether two pieces of code have several Latin words, and most in common."""
    ours, both = set(LATIN.findall(one)), set(LATIN.findall(two))
    return len(both) > 1 and len(ours & both) >= MOST * len(ours | both)


def is_spelt_out(text: str, theirs: str) -> bool:
    """Whether a text has the words of ``text``, joined by the same signs, in the reader's letters.

    Of a pattern of three words or more, as ``MAJOR.MINOR.PATCH``.
    """
    if not PATTERN.fullmatch(text):
        return False
    form = WORDS.sub(lambda _: r"[^\W\d_]+", re.sub(r"[^\w]", r"\\\g<0>", text))
    return any(not found.isascii() for found in re.findall(form, theirs))
