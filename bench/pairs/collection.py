"""The pairs: reading them, and which half each belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml

HERE = Path(__file__).parent
FIGURES = ("number", "date", "modifier", "unit", "version")
KINDS = (*FIGURES, "code", "link", "missing", "untranslated")
CLEAN = "none"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Pair(NamedTuple):
    """An English text and its translation; wrong: a kind, or "none"."""

    id: str
    wrong: str
    locale: str
    source: str
    target: str
    size: str

    @property
    def half(self) -> str:
        """Open, to work with, or held, to measure with only; by the id, so for good."""
        return ("open", "held")[sha256(self.id.encode()).digest()[0] % 2]


def pairs() -> list[Pair]:
    """All pairs, sentences first."""
    return [pair for size in ("sentences", "pages") for pair in _read(size)]


def _read(size: str) -> Iterator[Pair]:
    for path in sorted((HERE / size).glob("*.yml")):
        for entry in yaml.load(path.read_text("utf-8"), LOADER):
            (locale,) = entry.keys() - {"id", "wrong", "en"}
            yield Pair(
                entry["id"], entry["wrong"], locale, entry["en"].strip(),
                entry[locale].strip(), size,
            )  # fmt: skip
