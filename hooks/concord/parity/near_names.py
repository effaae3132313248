"""Names that one language writes with a letter less or more than the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..languages import language
from ..model import Block, Page

NAME = re.compile(r"[A-Z](?<![\w./@-].)[A-Za-z]{6,}(?![\w@-]|\.\w)")
"""Long enough that nobody makes two of them which differ so little."""
INFLECTED = re.compile(r"(?:'?s|es|e?d|ing|e?rs?|ly|al|ion)?", re.I)


def misspelt(one: Block, two: Block, pages: tuple[Page, Page]) -> Iterator[tuple[str, str]]:
    """Pairs of names, one of the original that the translation's block lacks, and one for it.

    The other stands nowhere on the original. Only where the translation is written in letters of
    its own, so that Latin ones are names.
    """
    script = language(pages[1].locale).script
    if script is None or not script.search(two.text):
        return
    theirs = set(NAME.findall(two.text))
    ours = set(NAME.findall(one.text)) if theirs else theirs
    for name in sorted(theirs - ours):
        for other in sorted(ours - theirs):
            if _are_near(name.lower(), other.lower()) and not (
                _says(pages[0], name) or _is_in_two(name, other, one.text, two.text)
            ):
                yield other, name


def _says(page: Page, name: str) -> bool:
    """Whether a page has a word somewhere."""
    return re.search(rf"(?<![A-Za-z]){name}(?![A-Za-z])", page.source, re.I) is not None


def _is_in_two(name: str, other: str, *texts: str) -> bool:
    """Whether one language writes the end of a name as a word: "Rollback To" for "RollbackTo"."""
    short, long = sorted((name, other), key=len)
    apart = re.compile(rf"(?<![A-Za-z]){short}[ -]{long[len(short) :]}(?![A-Za-z])", re.I)
    return long.startswith(short) and any(apart.search(text) for text in texts)


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
