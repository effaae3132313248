"""What says nothing that a reader of the other language lacks, whatever stands around it.

A table of contents, notes about the language of a page or a film, and where readers in one country
get faster what all get elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...languages import language
from ...languages.chinese import MIRROR
from ...model import Block
from ..alignment import values_of
from ..pages.not_begun import NOTE
from ..without_marks import without_marks

LANGUAGE = re.compile(r"\W*(?:languages?|语言|言語|언어) ?[:：]", re.I)
"""What says in which language something is."""

SOMEBODY = re.compile(r"https?://(?:github|gitlab|gitee)\.com/[\w-]+/?\Z")
"""Where somebody is at home on a code host."""


def are_no_statements(blocks: Sequence[Block], locale: str) -> bool:
    """Whether some blocks of a page in a language state nothing."""
    return (
        not any(re.search(r"\w", block.text) or values_of(block) for block in blocks)
        or _are_contents(blocks)
        or all(map(_is_of_somebody, blocks))
        or all(NOTE.search(block.text) or LANGUAGE.match(block.text) for block in blocks)
        or _are_from_near(blocks, locale)
    )


def _are_contents(blocks: Sequence[Block]) -> bool:
    """Whether items lead to sections of their own page, as its headings tell as well."""
    targets = [[mark.value for mark in b.marks if mark.kind == "link"] for b in blocks]
    return all(block.kind == "item" for block in blocks) and all(
        found and all(target.startswith("#") for target in found) for found in targets
    )


def _is_of_somebody(block: Block) -> bool:
    """Whether an item names somebody who helped to write, by the name at a code host."""
    names = [mark for mark in block.marks if mark.kind == "link" and SOMEBODY.match(mark.value)]
    return block.kind == "item" and bool(names) and not without_marks(block.text, names).strip()


def _are_from_near(blocks: Sequence[Block], locale: str) -> bool:
    return language(locale).tag == "zh" and any(
        MIRROR.search(said) for block in blocks for said in (block.text, *values_of(block))
    )
