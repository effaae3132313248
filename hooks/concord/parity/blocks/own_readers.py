"""What a page says to the readers of its language alone: of programs, networks and translators.

A translation tells who translated it, which programs are in its language, and where people who
speak it meet; the original need not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...languages import Language, language
from ...model import Block

BY_PROGRAM = re.compile(
    r"(?i:translated|translation)\b[^.\n]{0,40}\b(?:AI|LLM|GPT|DeepL|machine|automatic(?:ally)?)\b"
    r"|\b(?:AI|(?i:machine|auto))[- ](?i:translat)"
)
"""What is said of a translation that a program has made, in English as well."""


def are_for_own_readers(blocks: Sequence[Block], locale: str) -> bool:
    """Whether each of some blocks speaks of what only readers of its language need."""
    known = language(locale)
    return all(
        (known.own_words and re.search(known.own_words, block.text))
        or BY_PROGRAM.search(block.text)
        or any(_is_own(mark.value, known) for mark in block.marks)
        for block in blocks
    )


def _is_own(target: str, known: Language) -> bool:
    host = target.partition("://")[2].partition("/")[0]
    return any(
        form and re.search(form, text)
        for form, text in ((known.hosts, host), (known.meeting, target))
    )
