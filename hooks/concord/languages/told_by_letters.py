"""In which language a text is, as far as its letters tell."""

from __future__ import annotations

from .scripts import HAN, HAN_OR_KANA, HANGUL

SHARE = 0.1
"""So much of a page in Chinese, Japanese or Korean is in its own letters, whatever its code."""
UNKNOWN = "und"
"""A language that is not known (ISO 639-2, in BCP 47)."""


def told_by_letters(text: str) -> str:
    """``ja``, ``ko`` or ``zh``, or ``und``: Latin letters are those of many languages."""
    letters = sum(map(str.isalpha, text))
    hangul, han, both = (len(s.findall(text)) for s in (HANGUL, HAN, HAN_OR_KANA))
    if max(hangul, both) < max(1, SHARE * letters):
        return UNKNOWN
    if hangul > both:
        return "ko"
    return "ja" if both - han >= SHARE * both else "zh"
