"""What a page says to the readers of its language alone: of programs, networks and translators.

A translation tells who translated it, which programs are in its language, and where people who
speak it meet; the original need not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...languages import Language, language
from ...model import Block


def are_for_own_readers(blocks: Iterable[Block], locale: str) -> bool:
    """Whether each of some blocks speaks of what only readers of its language need."""
    known = language(locale)
    return bool(known.own_words) and all(
        re.search(known.own_words, block.text)
        or any(_is_own(mark.value, known) for mark in block.marks)
        for block in blocks
    )


def _is_own(target: str, known: Language) -> bool:
    host = target.partition("://")[2].partition("/")[0]
    return any(
        form and re.search(form, text)
        for form, text in ((known.hosts, host), (known.meeting, target))
    )
