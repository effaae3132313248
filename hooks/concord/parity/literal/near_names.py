"""Names that one language writes with a letter less or more than the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages import language
from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from ...typography.one_letter_apart import Near

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
    if alone := sorted(theirs - ours):
        others = _Names(sorted(ours - theirs))
        for name in alone:
            for other in others.near(name):
                if name.lower() not in _words(pages[0]) and not _is_in_two(
                    name, other, one.text, two.text
                ):
                    yield other, name


class _Names:
    """The names of a block, looked up by what differs little from each."""

    def __init__(self, names: list[str]) -> None:
        self._by_low: dict[str, list[str]] = {}
        for name in names:
            self._by_low.setdefault(name.lower(), []).append(name)
        self._near = Near([*self._by_low])
        # Of a name may be missing what is left of it without its last two letters.
        self._cut: dict[str, list[str]] = {}
        for low in self._by_low:
            self._cut.setdefault(low[:-2], []).append(low)

    def near(self, name: str) -> list[str]:
        """Those of the names that a name comes near, in their order."""
        low = name.lower()
        some = {*self._near.of(low), *self._cut.get(low, ()), *({low[:-2]} & self._by_low.keys())}
        return sorted(name for one in some if _are_near(low, one) for name in self._by_low[one])


# Each name that differs asks for it.
@kept_of_objects()
def _words(page: Page) -> frozenset[str]:
    """The words of a page in small letters."""
    return frozenset(word.lower() for word in re.findall("[A-Za-z]+", page.source))


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
