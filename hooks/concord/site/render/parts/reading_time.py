"""Reading time, by script: words of Latin script and Han characters are read at other paces."""

from __future__ import annotations

from math import ceil

from ....languages.scripts import HAN, HAN_LETTERS
from ....late_pattern import LatePattern
from ....model import Page
from ..markdown.marker import marker
from ..view import View

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert, Journal of Memory and Language 109 (2019)."""
CHARACTERS_A_MINUTE = 357
"""One and a half Chinese characters say what one English word says: Sun, Morita and Stark,
Perception & Psychophysics 37 (1985)."""
WORD = LatePattern(rf"[^\W{HAN_LETTERS}]+(?:['’.-][^\W{HAN_LETTERS}]+)*")
UNREAD = ("code", "html", "directive")


def minutes(page: Page) -> int:
    """How long a page takes to read, at least one minute."""
    text = "\n".join(block.text for block in page.blocks if block.kind not in UNREAD)
    words, characters = len(WORD.findall(text)), len(HAN.findall(text))
    return max(1, ceil(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE))


def reading_time(view: View) -> str | None:
    """The page's reading time in words; None for a page to look things up in."""
    if view.page is None or any(marker(block) for block in view.page.blocks):
        return None
    return str(view.words["reading_time"]).format(minutes=minutes(view.page))
