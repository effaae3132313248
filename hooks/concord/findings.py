"""A finding: one shape, one order, one line of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from .model import Place


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding is about."""

    place: Place
    message: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """Replace ``start`` to ``end`` (offsets in the page's text) by ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A name that is none, for which the nearest one is looked for when the finding is settled.

    ``among`` says among which names of the registry: ("concepts",), ("sources",), ("files",
    locale), ("pages", locale), ("anchors", locale, key), ("places", source). ``mark`` stands
    before the one ``found``, which then takes the place of the finding's hint.
    """

    name: str
    among: tuple[str, ...]
    mark: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: where, what, and what to do about it."""

    code: str
    rule: str
    place: Place
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()
    repairs: tuple[Repair, ...] = field(default=(), compare=False)
    guess: Guess | None = None

    @property
    def fixable(self) -> bool:
        """Whether ``concord fix`` can mend it."""
        return bool(self.repairs)

    def __str__(self) -> str:
        return f"{self.place} {self.code} {self.message}"

    def as_dict(self) -> dict[str, Any]:
        """The shape of the JSON report."""
        return {
            "code": self.code,
            "rule": self.rule,
            **self.place._asdict(),
            "message": self.message,
            "hint": self.hint,
            "fixable": self.fixable,
            "related": [{**r.place._asdict(), "message": r.message} for r in self.related],
        }

    def stored(self) -> dict[str, Any]:
        """The shape of the cache: everything, as plain values."""
        return {
            **{name: getattr(self, name) for name in self.__slots__},
            "related": tuple(map(asdict, self.related)),
            "repairs": tuple(map(asdict, self.repairs)),
            "guess": asdict(self.guess) if self.guess else None,
        }


def from_stored(data: dict[str, Any]) -> Finding:
    """The finding that :meth:`Finding.stored` wrote."""
    return Finding(
        **{
            **data,
            "place": Place(*data["place"]),
            "related": tuple(Related(Place(*r["place"]), r["message"]) for r in data["related"]),
            "repairs": tuple(Repair(**r) for r in data["repairs"]),
            "guess": _guess(data["guess"]),
        }
    )


def _guess(data: dict[str, Any] | None) -> Guess | None:
    return Guess(**{**data, "among": tuple(data["among"])}) if data else None


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by path, place and code, each once."""
    unique = {(f.place, f.code, f.message): f for f in findings}
    return [unique[key] for key in sorted(unique)]
