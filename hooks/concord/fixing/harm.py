"""What repairs would do that was not there before, and which of them are to blame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..findings import Finding
from ..registry import Registry

Spot = tuple[str, int, str]
"""Where something is found: a path, a line, the code of a rule."""


def spot(finding: Finding) -> Spot:
    """The spot of a finding."""
    return finding.place.path, finding.place.line, finding.code


def added(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of lines that have more of their rule than they had."""
    had = Counter(map(spot, before))
    for finding in after:
        had[spot(finding)] -= 1
        if had[spot(finding)] < 0:
            yield finding


def blamed(harm: Iterable[Finding], made: set[Spot], registry: Registry) -> set[Spot]:
    """The repairs that findings come of: those in their lines, else in their files, or all."""
    places = [place for one in harm for place in (one.place, *(r.place for r in one.related))]
    keys = {page.path: page.key for page in registry.pages.values()}
    lines = {(place.path, place.line) for place in places}
    files = {keys.get(place.path) for place in places}
    return (
        {one for one in made if one[:2] in lines}
        or {one for one in made if keys.get(one[0]) in files}
        or made
    )
