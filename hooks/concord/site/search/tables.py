"""The tables of search/: what a reader takes for the same, written or said in two ways."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

CHARACTERS = Path("search", "traditional", "characters.tsv")
SPELLINGS = Path("search", "spellings", "words.tsv")
EVERYDAY = Path("search", "everyday", "words.tsv")
WORD = re.compile("[a-z]+")

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """Pairs of what is the same to a reader.

    Traditional characters with their simplified forms; British words with American ones; words
    that readers use with those of the pages, several on each side.
    """

    characters: Pairs = ()
    spellings: Pairs = ()
    everyday: Pairs = ()

    def characters_of(self, text: str) -> str:
        """The pairs of which one stands in a text, in one string."""
        used = set(text)
        return "".join(a + b for a, b in self.characters if a in used or b in used)

    def spellings_of(self, text: str) -> str:
        """The pairs of which one stands in a text, words separated by spaces."""
        used = _words(text.lower())
        pairs = (f"{a} {b}" for a, b in self.spellings if a in used or b in used)
        return " ".join(pairs)

    def everyday_of(self, text: str) -> list[list[str]]:
        """The pairs whose second words stand in a text, with those of them that do."""
        low = text.lower()
        used = _words(low)
        pairs = []
        for asked, said in self.everyday:
            found = [w for w in said.split() if (w in used if w.isascii() else w in low)]
            if found:
                pairs.append([asked, " ".join(found)])
        return pairs


@lru_cache(maxsize=1)
def _words(text: str) -> frozenset[str]:
    """The words of a text, which two tables ask for one after the other."""
    return frozenset(WORD.findall(text))


def read_tables(root: Path) -> Tables:
    """The tables of a site; empty where it has none."""
    return Tables(_pairs(root / CHARACTERS), _pairs(root / SPELLINGS), _pairs(root / EVERYDAY))


def _pairs(path: Path) -> Pairs:
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple((field[0], field[1]) for field in fields if len(field) == 2)
