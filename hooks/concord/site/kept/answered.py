"""Questions that rows of a store have asked, by their keys: most have the answers that they had.

A store holds what was said to each question, and since which save it is that. So a row that was
known to be right at a save asks only for those that have another answer now, or got one since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

from ...checking.noting_tables import Asked
from .noting import FOUND, OFFERED
from .questions import KEY, Questions, keys_in

FEW = 8
"""So many keys are looked for one by one in less time than all of a row are taken apart."""
Say = Callable[[Asked], str]


class Said:
    """What was ``said`` to questions by their keys, a digest, and since which save."""

    def __init__(self, questions: Questions, said: Mapping[bytes, tuple[str, int]]) -> None:
        self.questions, self.said = questions, said
        self._changed: frozenset[bytes] | None = None
        self._unsaid: frozenset[bytes] = frozenset()
        """The questions that are asked last, while they are."""
        self._is_asking = False
        self._others: dict[int, frozenset[bytes]] = {}
        # Nearly all are said since one save: these few are gone through for each save.
        self._first = min((since for _, since in said.values()), default=0)
        self._later = [(since, key) for key, (_, since) in said.items() if since > self._first]

    def is_known(self, keys: bytes) -> bool:
        """Whether it can be told of all questions of a row what is said to them now.

        Not while they are being asked: an answer may be made of what other rows hold.
        """
        if self._is_asking and self._changed is None:
            return False
        return not any(key in keys for key in self._unsaid)

    def others(self, at: int, say: Say) -> frozenset[bytes]:
        """The keys of questions to which another thing is said now than at a save."""
        changed = self._ask(say) if self._changed is None else self._changed
        if at not in self._others:
            later = (key for since, key in self._later if since > at)
            self._others[at] = changed.union(self.said if at < self._first else later)
        return self._others[at]

    def _ask(self, say: Say) -> frozenset[bytes]:
        """Ask all: at last what is made of what rows hold, for which all else is known then."""
        self._is_asking, value = True, self.questions.value
        last = frozenset(key for key in self.said if value(key)[0] == OFFERED)
        self._changed = self._asked(self.said.keys() - last, say)
        self._unsaid = last
        self._changed |= self._asked(last, say)
        self._unsaid, self._is_asking = frozenset(), False
        self._others.clear()
        return self._changed

    def _asked(self, keys: Iterable[bytes], say: Say) -> frozenset[bytes]:
        """Those of the keys to which another thing is said now."""
        value = self.questions.value
        return frozenset(key for key in keys if say(value(key)) != self.said[key][0])


class KeptQuestions(Sequence[Asked]):
    """The questions of a row that was right ``at`` a save; 0 where nobody knows."""

    __slots__ = ("at", "is_behind", "keys", "said")

    def __init__(self, keys: bytes, at: int, said: Said) -> None:
        self.keys, self.at, self.said, self.is_behind = keys, at, said, False

    def __len__(self) -> int:
        return len(self.keys) // KEY

    def __iter__(self) -> Iterator[Asked]:
        return iter(self.said.questions.asked(self.keys))

    @overload
    def __getitem__(self, index: int) -> Asked: ...
    @overload
    def __getitem__(self, index: slice) -> list[Asked]: ...
    def __getitem__(self, index: Any) -> Any:
        return [*self][index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and [*self] == [*other]

    __hash__ = None  # type: ignore[assignment]

    def are_answered_as_then(self, say: Say) -> bool:
        """Whether it is known that the same is said to all but those about texts."""
        if not self.at or not self.said.is_known(self.keys):
            self.is_behind = True
            return False
        others = self.said.others(self.at, say)
        if len(others) <= FEW:
            self.is_behind = any(key in self.keys for key in others)
        else:
            self.is_behind = not others.isdisjoint(keys_in(self.keys))
        return not self.is_behind

    def about_texts(self) -> list[Asked]:
        """Those about what is found in texts."""
        found = self.said.questions.found
        return [self.said.questions.value(key) for key in keys_in(self.keys) if key in found]


def about_texts(asked: Sequence[Asked]) -> list[Asked]:
    """Of any questions those about what is found in texts."""
    if isinstance(asked, KeptQuestions):
        return asked.about_texts()
    return [one for one in asked if one[0] in FOUND]


def is_behind(asked: Sequence[Asked]) -> bool:
    """Whether somebody has looked for all answers, since the row was right at no late save."""
    return isinstance(asked, KeptQuestions) and asked.is_behind
