"""Units of measure and money behind a number, and which of them can be one."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ...late_pattern import LatePattern
from ..alternation import alternation

Units = frozenset[str]
"""The units that a form can mean; none where nothing is known."""

NONE: Units = frozenset()
ALIKE = {
    "G": frozenset({"GB", "GiB", "Gbit"}), "T": frozenset({"TB", "TiB", "tonne"}),
    "M": frozenset({"MB", "MiB", "Mbit", "million"}), "K": frozenset({"kB", "KiB", "kelvin"}),
    "k": frozenset({"kB", "KiB"}), "m": frozenset({"minute", "metre", "million", "millicore"}),
    "Gi": frozenset({"GiB"}), "Mi": frozenset({"MiB"}), "Ki": frozenset({"KiB"}),
    "dollar": frozenset({"dollar", "USD", "HKD"}), "dollars": frozenset({"dollar", "USD", "HKD"}),
    "pound": frozenset({"pound", "GBP"}), "pounds": frozenset({"pound", "GBP"}),
    "KB": frozenset({"kB", "KiB"}), "kB": frozenset({"kB", "KiB"}), "C": NONE, "F": NONE,
    "degree": NONE, "degrees": NONE, "度": NONE, "°": NONE,
}  # fmt: skip
"""Forms that can mean several units."""

SIGNS = {
    "$": frozenset({"USD", "dollar", "HKD"}), "€": frozenset({"EUR"}), "£": frozenset({"GBP"}),
    "¥": frozenset({"CNY", "JPY"}), "￥": frozenset({"CNY", "JPY"}),
}  # fmt: skip
"""Signs of currencies, which stand in front."""


class Measure(NamedTuple):
    """What a unit measures, and how much of it."""

    dimension: str
    factor: Fraction


@cache
def _tables() -> tuple[dict[str, Measure], dict[str, Units]]:
    measures: dict[str, Measure] = {}
    forms: dict[str, Units] = {}
    for line in Path(__file__).with_name("units.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, written = line.partition(":")
            name, dimension, factor = head.split()
            measures[name] = Measure(dimension, Fraction(factor))
            forms |= dict.fromkeys(written.split(), frozenset({name}))
    return measures, forms | ALIKE


MEASURES, FORMS = _tables()
_LOWER = {form.lower(): units for form, units in FORMS.items() if len(form) > 3}
_HAN = alternation(form for form in FORMS if form[0] > "\u3000")
_BEHIND_HAN = LatePattern(
    rf"\s?(?:[多余餘来來几幾]\s?)?[个個]?\s?({_HAN})(?<!年(?=[代级級龄齡轮货薪]))(?<!周(?=期))(?<!元(?=[包组組数數素件]))"
    r"(?<!天(?=[然气]))(?<!升(?=级))"
)
_BEHIND = LatePattern(
    r"(?:\s?[个個]\s?|[ \u00a0-])?(%|％|‰|[°℃℉µμ]?[A-Za-z]{1,14}"
    r"(?:/(?:sec(?:ond)?|[a-z])| per second)?|[°℃℉])(?![A-Za-zÀ-ɏ])"
    r"(?<![ \u00a0]y)(?<![ \u00a0][a-z](?=['’]))"
)
"""A y that stands apart is a word of Spanish, and a letter before an apostrophe one of French."""
_A_SECOND = re.compile(r"(?:/sec(?:ond)?| per second)\Z")
"""How a speed ends that is not written short, as MB/s is."""


def unit_behind(text: str, end: int) -> tuple[Units, int]:
    """The units that the word behind a number can mean, and where it ends; else none and `end`."""
    if found := _BEHIND.match(text, end):
        units = _meant(found[1])
        if units is not None:
            return units, found.end()
    elif found := _BEHIND_HAN.match(text, end):
        return FORMS[found[1]], found.end()
    return NONE, end


def _meant(form: str) -> Units | None:
    """The units that a word or sign can mean, None where it is no unit."""
    if spelt := _A_SECOND.search(form):
        # Other languages say it in front: 每秒 100 MB.
        form = form[: spelt.start()]
        speed = speed_of(form)
        return speed and speed | FORMS[form]
    return FORMS.get(form) or _LOWER.get(form.lower())


def speed_of(form: str) -> Units:
    """The units of so much in a second, as MB/s of MB; none where that is no unit."""
    return FORMS.get(f"{form}/s", NONE)


def can_be_one(ours: Units, theirs: Units) -> bool:
    """Whether two forms can mean the same unit; one that is not known can be any."""
    return not ours or not theirs or bool(ours & theirs)


def amounts(value: Fraction, units: Units) -> list[tuple[str, Fraction]]:
    """A number of units as amounts of what they measure."""
    measured = (MEASURES[name] for name in units if name in MEASURES)
    return [(measure.dimension, value * measure.factor) for measure in measured]
