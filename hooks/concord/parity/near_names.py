"""Names that one language writes with a letter less or more than the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..languages import language
from ..model import Block
from .literals import Written, plain

NAME = re.compile(r"(?<![\w./@-])[A-Z][A-Za-z]{6,}(?![\w@-]|\.\w)")
"""Long enough that nobody makes two of them which differ so little."""
INFLECTED = re.compile(r"(?:'?s|es|e?d|ing|e?rs?|ly|al|ion)?", re.I)


def misspelt(one: Block, two: Block, both: tuple[Written, Written]) -> Iterator[tuple[str, str]]:
    """Pairs of names, one that only the original says and one that only the translation says.

    Only where the translation is written in letters of its own, so that Latin ones are names.
    """
    script = language(both[1].page.locale).script
    if script is None or not script.search(two.text):
        return
    ours = _only_in(one, both[1])
    for name in sorted(_only_in(two, both[0])) if ours else ():
        for other in sorted(ours):
            if _are_near(name.lower(), other.lower()):
                yield other, name


def _only_in(block: Block, there: Written) -> set[str]:
    return {name for name in NAME.findall(block.text) if plain(name) not in there.text}


def _are_near(one: str, two: str) -> bool:
    """Whether one letter is other, left out or exchanged with the next, or an ending is cut off."""
    short, long = sorted((one, two), key=len)
    if long.startswith(short):
        return len(long) - len(short) <= 2 and not INFLECTED.fullmatch(long[len(short) :])
    if len(long) - len(short) > 1 or one[0] != two[0]:
        return False
    start = next(i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b)
    rest = short[start:], long[start:]
    if len(short) < len(long):
        return rest[0] == rest[1][1:]
    return rest[0][1:] == rest[1][1:] or (
        rest[0][:2] == rest[1][1::-1] and rest[0][2:] == rest[1][2:]
    )
