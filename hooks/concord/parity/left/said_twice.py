"""Texts that both pages say in two languages, one behind the other, as a motto and its sense."""

from __future__ import annotations

from itertools import pairwise

from ...languages import language
from ...languages.scripts import HAN_OR_KANA
from ...model import Block

Pair = tuple[Block, Block]
FEWEST = 6
"""Fewer letters than these are a name."""


def said_twice(blocks: list[Pair], original: str) -> frozenset[int]:
    """Where the texts of a translation begin that are said again, since the original does so, too.

    ``blocks`` are those of both pages, ``original`` the language of the first.
    """
    is_latin = language(original).own_letters is None
    return frozenset(
        two.start
        for (one, two), (next_one, next_two) in pairwise(blocks)
        if one.text == two.text != next_two.text
        if (two.kind, two.container, two.section)
        == (next_two.kind, next_two.container, next_two.section)
        if next_one.text == one.text
        or (is_latin and len(HAN_OR_KANA.findall(next_one.text)) >= FEWEST)
    )
