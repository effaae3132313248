"""What a tree of files tells of where the pages of each language lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from posixpath import basename

from ..pattern import PAGE

FRONT = "README"
"""What a code host shows of a folder; that it is in two languages does not make it a site."""
HALF = 2
"""English is the original unless another language has so many times its pages."""

Keys = dict[str, set[str]]
"""The pages of each language, by the name that stands for it in the paths."""


@dataclass(frozen=True)
class Guess:
    """The pattern of each language by its name in the paths, "" for an original without one.

    ``pages`` is how many pages the original has, and how many of them each other language.
    """

    patterns: Mapping[str, str]
    pages: Mapping[str, int]
    is_of_fronts: bool = False
    """Whether they are all pages that a code host shows of folders."""
    is_of_the_root: bool = False
    """Whether all translations lie beside their originals at the root, and none in a folder."""

    @property
    def paired(self) -> int:
        """How many translations have an original."""
        return sum(number for name, number in self.pages.items() if name != self.original)

    @property
    def original(self) -> str:
        """The name of the language that comes first."""
        return next(iter(self.patterns))

    def beginning_with(self, name: str) -> Guess:
        """The same with another original; as it is where the name is of none of its languages."""
        if name not in self.patterns:
            return self
        order = [name, *(one for one in self.patterns if one != name)]
        return replace(self, patterns={one: self.patterns[one] for one in order})


def guess(keys: Keys, patterns: Mapping[str, str]) -> Guess | None:
    """What some pages tell: a reading, if any language has a page of the original."""
    original = _original(keys)
    numbers = {name: len(pages & keys[original]) for name, pages in keys.items()}
    told = (name for name in keys if name != original and numbers[name])
    others = sorted(told, key=lambda name: (-numbers[name], name))
    if not others:
        return None
    order = [original, *others]
    is_of_fronts = all(
        basename(key).upper().startswith(FRONT) for name in others for key in keys[name]
    )
    is_of_the_root = all(patterns[name].startswith(PAGE) for name in order) and not any(
        "/" in key for name in others for key in keys[name]
    )
    told_patterns = {name: patterns[name] for name in order}
    return Guess(
        told_patterns, {name: numbers[name] for name in order}, is_of_fronts, is_of_the_root
    )


def _original(keys: Keys) -> str:
    """Whose pages the others are made from: those of no language, English, or the most."""
    if "" in keys:
        return ""
    most = max(map(len, keys.values()))
    english = [name for name in keys if is_english(name) and HALF * len(keys[name]) >= most]
    return min(english or keys, key=lambda name: (-len(keys[name]), name))


def is_english(name: str) -> bool:
    """Whether a name in a path means English."""
    return name.lower().startswith("en")
