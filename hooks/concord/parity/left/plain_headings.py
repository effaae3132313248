"""Headings that a translator has left, of words that the original says in its sentences, too.

A short heading may be a name. It is none where the page's own sentences have all its words in small
letters, other headings are translated, and no text of the translation calls anything so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...languages import language
from ...model import SILENT_KINDS, Block, Page

PLAIN = re.compile(r"[A-Z][a-z]+(?: [A-Za-z][a-z]+)+")
"""Two words and more, without a sign, a figure or a word in capitals."""
SMALL_WORD = re.compile(r"(?<![\w./-])[a-z]{3,}(?![\w-])")
FEWEST = 4
"""Of fewer headings it is not clear that the page's are translated."""
MOST = 0.6
"""For more than this must be."""


def plain_headings(
    headings: Iterable[tuple[Block, Block]], page: Page, translation: Page
) -> Iterator[tuple[Block, Block]]:
    """Those of the paired headings that are still the original's, and no names."""
    pairs = list(headings)
    same = [pair for pair in pairs if _is_plain(*pair, page)]
    if not same or not _are_translated([two for _, two in pairs], page, translation):
        return
    said = _sentences(page)
    known = frozenset(SMALL_WORD.findall(said))
    theirs = _sentences(translation).lower()
    for one, two in same:
        words = one.text.lower().split()
        if one.text.lower() not in theirs and all(_is_known(word, known) for word in words):
            yield one, two


def _is_plain(one: Block, two: Block, page: Page) -> bool:
    """Whether a heading is the same in both, is no name at first sight and not that of the page."""
    is_same = one.text == two.text and not two.mask and one.section > 0
    return (
        is_same and PLAIN.fullmatch(one.text) is not None and page.headings[one.section].level > 1
    )


def _are_translated(headings: list[Block], page: Page, translation: Page) -> bool:
    script = language(translation.locale).script
    if script is None or language(page.locale).script is not None or len(headings) < FEWEST:
        return False
    return sum(bool(script.search(one.text)) for one in headings) > MOST * len(headings)


def _sentences(page: Page) -> str:
    texts = (b.prose for b in page.blocks if b.kind != "heading" and b.kind not in SILENT_KINDS)
    return "\n".join(texts)


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word is among others, in the singular or in the plural."""
    return bool({word, f"{word}s", word.removesuffix("s")} & known)
