"""The timeline: everything that has a date, by year."""

from __future__ import annotations

from typing import NamedTuple

from ....model import Concept
from ..view import Link, View
from ..wording.dates import year


class Moment(NamedTuple):
    """A concept with its date: as data (``value``) and in words."""

    concept: Link
    value: str
    words: str
    is_inferred: bool
    kind: str
    text: str


class Year(NamedTuple):
    """A year and what began in it, in order of time."""

    year: str
    moments: tuple[Moment, ...]


def timeline(view: View) -> tuple[Year, ...]:
    """Every dated concept of the term base."""
    found: dict[str, list[Moment]] = {}
    dated = [concept for concept in view.registry.concepts.values() if concept.when]
    for concept in sorted(dated, key=lambda concept: (_start(concept), concept.id)):
        names = concept.names.get(view.locale)
        found.setdefault(year(concept.when), []).append(
            Moment(
                view.link(concept), _start(concept), view.date(concept.when),
                concept.when_basis == "inferred",
                str(view.words.get(f"kind_{concept.kind}", concept.kind)),
                names.definition if names else "",
            )
        )  # fmt: skip
    return tuple(Year(name, tuple(moments)) for name, moments in sorted(found.items()))


def _start(concept: Concept) -> str:
    return concept.when.partition("/")[0]
