"""The tables of search/: what a reader takes for the same, written or said in two ways."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

CHARACTERS = Path("search", "traditional", "characters.tsv")
SPELLINGS = Path("search", "spellings", "words.tsv")
EVERYDAY = Path("search", "everyday", "words.tsv")
WORD = re.compile("[a-z]+")

Pairs = tuple[tuple[str, str], ...]


class Used(NamedTuple):
    """What of the tables stands in a text: characters, words that are spelt, everyday ones."""

    characters: str
    spelt: list[str]
    everyday: list[str]


@dataclass(frozen=True)
class Tables:
    """Pairs of what is the same to a reader.

    Traditional characters with their simplified forms; British words with American ones; words
    that readers use with those of the pages, several on each side.
    """

    characters: Pairs = ()
    spellings: Pairs = ()
    everyday: Pairs = ()

    @cached_property
    def digest(self) -> str:
        """What tells these tables from others."""
        return hashlib.sha256(repr(self).encode()).hexdigest()

    @cached_property
    def _sought(self) -> tuple[frozenset[str], ...]:
        """What is looked for in texts, by table."""
        said = frozenset(word for _, words in self.everyday for word in words.split())
        return frozenset(chain(*self.characters)), frozenset(chain(*self.spellings)), said

    def used(self, text: str) -> Used:
        """What stands in a text."""
        characters, spelt, everyday = self._sought
        low = text.lower()
        words = frozenset(WORD.findall(low))
        return Used(
            "".join(sorted(characters.intersection(text))),
            sorted(spelt & words),
            sorted(w for w in everyday if (w in words if w.isascii() else w in low)),
        )

    def of_all(self, used: Iterable[Sequence[Any]]) -> dict[str, Any]:
        """The pairs that are of use for texts, as the index has them; for what stands in each.

        Those of which one stands in a text: characters in one string, words separated by spaces.
        What readers say, with those of the words for it that do.
        """
        found: tuple[set[str], ...] = set(), set(), set()
        for one in used:
            for all_of_it, part in zip(found, one, strict=True):
                all_of_it.update(part)
        characters, spelt, everyday = found
        spellings = (f"{a} {b}" for a, b in self.spellings if a in spelt or b in spelt)
        said = ((asked, [w for w in ws.split() if w in everyday]) for asked, ws in self.everyday)
        return {
            "traditional": "".join(
                a + b for a, b in self.characters if a in characters or b in characters
            ),
            "spellings": " ".join(spellings),
            "everyday": [[asked, " ".join(words)] for asked, words in said if words],
        }


def read_tables(root: Path) -> Tables:
    """The tables of a site; empty where it has none."""
    return Tables(_pairs(root / CHARACTERS), _pairs(root / SPELLINGS), _pairs(root / EVERYDAY))


def _pairs(path: Path) -> Pairs:
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple((field[0], field[1]) for field in fields if len(field) == 2)
