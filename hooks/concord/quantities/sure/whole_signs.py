"""Times of day, versions of a number alone or before a release, and powers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...late_pattern import LatePattern
from .written_whole import Whole

TIME, VERSION = "time of day", "version"

_ZONE = r"(?:\s?[ap](?:m|\.m\.))?(?:\s?[(（]?(?P<zone>[A-Za-z]{2,4}T|UTC|GMT)(?![A-Za-z+-]))?"
_START = r"(?<![\d.,/+-])(?<!\d:)"
_TIMES = [
    LatePattern(form)
    for form in (
        rf"{_START}(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
        rf"(?i:{_ZONE})",
        rf"{_START}(?P<hour>1?\d)\.(?P<minute>[0-5]\d)(?=\s?[ap]\.?m)(?i:{_ZONE})",
        rf"{_START}(?P<hour>[012]?\d)\s?[点點時时시]\s?(?:(?P<minute>[0-5]?\d)\s?[分분]|半)"
        r"(?P<zone>)",
    )
]
_VERSIONS = LatePattern(
    r"(?<![\w.^/-])(?:[vV]\d{1,3}(?!\w|[.-]\w)"
    r"|[vV]?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?-?(?:alpha|beta|rc|pre|dev)\.?\d{1,4}(?!\w|\.\d)"
    r"|\d{1,3}\^\{?\d{1,3}(?!\d))"
)
_DIGITS = re.compile(r"\d+")
_HALF = 30
_ROUND = 12
"""Hours after which a clock shows the same."""


def times(text: str) -> Iterator[Whole]:
    """Times of day: hour by a clock of twelve, minute, and the zone where it is named."""
    for form in _TIMES:
        for found in form.finditer(text):
            minute = int(found["minute"] or _HALF)
            meaning = int(found["hour"]) % _ROUND, minute, (found["zone"] or "").upper() or None
            yield Whole(*found.span(), TIME, frozenset({meaning}))


def are_other_times(one: Whole, two: Whole) -> bool:
    """Whether two times differ by minutes alone, or by hours in a zone that both name.

    By hours alone they may be one moment, told as readers elsewhere have it.
    """
    ((hour, minute, zone),), ((other_hour, other_minute, other_zone),) = one.meanings, two.meanings
    if hour == other_hour:
        return minute != other_minute
    return zone is not None and zone == other_zone


def versions(text: str) -> Iterator[Whole]:
    """Versions of one number, as v2, those before a release, as 1.0-rc.1, and powers, as 2^32."""
    for found in _VERSIONS.finditer(text):
        yield Whole(*found.span(), VERSION, frozenset({(found[0].lower().lstrip("v"),)}))


def are_other_versions(one: Whole, two: Whole) -> bool:
    """Whether two that differ are of one form."""
    ours, theirs = (
        {_DIGITS.sub("0", str(part)) for (part,) in side.meanings} for side in (one, two)
    )
    return ours == theirs
