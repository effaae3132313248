"""What repairs would do that was not there before, and which of them are to blame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from ..findings import Finding
from ..model import Page
from ..registry import Registry

Line = tuple[str, int]
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


def blamed(
    harm: Iterable[Finding], made: set[Spot], before: Registry, after: Registry
) -> set[Spot]:  # fmt: skip
    """The repairs that findings seem to come of; none where nothing tells.

    They are in headings that the findings' lines link to, else in these lines, else in their
    files. ``before`` and ``after`` are the site without the repairs, and with them.
    """
    places = [place for one in harm for place in (one.place, *(r.place for r in one.related))]
    keys = {page.path: page.key for page in before.pages.values()}
    lines = {(place.path, place.line) for place in places}
    named = set(_named(lines, before, after))
    files = {keys.get(place.path) for place in places}
    return (
        {one for one in made if one[:2] in named}
        or {one for one in made if one[:2] in lines}
        or {one for one in made if keys.get(one[0]) in files}
    )


def _named(lines: set[Line], before: Registry, after: Registry) -> Iterator[Line]:
    """The lines of the headings to whose ids of before some lines link."""
    paths = {path for path, _ in lines}
    pages = [page for page in after.pages.values() if page.path in paths]
    known: dict[str, dict[str, list[Line]]] = {}
    for page in pages:
        links = [one for one in page.references if (page.path, one.place.line) in lines]
        for link in links:
            to = before.destination(page, link.value) if link.kind == "link" else None
            target = before.page(to.locale, to.key) if to else None
            if to and to.anchor and target:
                if target.path not in known:
                    known[target.path] = _by_ids(target, before)
                yield from known[target.path].get(to.anchor, [])


def _by_ids(page: Page, registry: Registry) -> dict[str, list[Line]]:
    """The lines of a page's headings by the ids that a link can name them by."""
    found: dict[str, list[Line]] = {}
    ids = registry.ways.generator.ids(page.headings)
    for heading, own in zip(page.headings, ids, strict=True):
        for name in own:
            found.setdefault(name, []).append((page.path, heading.place.line))
    return found


def first_harmful(
    made: Collection[Spot], does_harm: Callable[[set[Spot]], bool]
) -> set[Spot]:  # fmt: skip
    """The repair with which those before it, in order, begin to do harm; all of them do.

    It is asked about the half that is left each time, so of a thousand repairs ten times.
    """
    order = sorted(made)
    harmless, harmful = 0, len(order)
    while harmful - harmless > 1:
        middle = (harmless + harmful) // 2
        if does_harm({*order[:middle]}):
            harmful = middle
        else:
            harmless = middle
    return {order[harmful - 1]}
