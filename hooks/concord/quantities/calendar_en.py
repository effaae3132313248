"""English words of time: months, units, weekdays, quarters."""

from __future__ import annotations

from fractions import Fraction

_NAMES = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
ABBREVIATIONS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
"""Months as well, but only beside a day or a year: Jan and Mark Dec may be persons."""

VERBS = frozenset({"march", "may"})
"""Months that are other words too, even with a capital."""

LEADING_INTO_MONTH = (
    "in of since until till by from to last next early late mid every each that this during "
    "before after between through and".split()
)
"""Words after which one of the `VERBS` is a month."""

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

UNITS: dict[str, tuple[Fraction, str]] = {
    word: (Fraction(factor), base)
    for words, factor, base in (
        ("year years yr yrs yearly", 12, "month"),
        ("month months monthly", 1, "month"),
        ("week weeks weekly", 7, "day"),
        ("fortnight fortnights", 14, "day"),
        ("day days daily", 1, "day"),
        ("hour hours hr hrs hourly", 60, "minute"),
        ("minute minutes min mins", 1, "minute"),
        ("seconds sec secs", Fraction(1, 60), "minute"),
    )
    for word in words.split()
}

LONG_UNITS: dict[str, tuple[Fraction, str]] = {
    "decade": (Fraction(120), "month"),
    "decades": (Fraction(120), "month"),
}
"""Units of which "a" is a figure, because other languages name the number (十年)."""

SECOND = (Fraction(1, 60), "minute")
