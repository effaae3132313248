"""Repairing a site: what rules offer to replace, round after round until nothing is left."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from ..checking.check import Checked
from ..findings import Finding
from ..model import Page
from ..reading import digest_of
from .as_repaired import AsRepaired
from .edits import Repairs, applied
from .harm import Spot, added, blamed, first_harmful, spot

ROUNDS = 10
"""So often the repaired pages are checked again; what has not settled then never will."""
TRIED = 4
"""So many checks of what was tried are kept: a try seldom begins with what is older."""
SEARCHES = 8
"""So many repairs are looked for one by one of which nothing but trying tells that they do harm."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The outcome: bytes before and after by path, what is left, what would not settle.

    The translation lock is among the files where it had to be carried along.
    """

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    repairs: int
    left: tuple[Finding, ...]
    unsettled: tuple[str, ...] = ()


def fix(checked: Checked, wanted: Callable[[Finding], bool]) -> Fixed:
    """Repair the pages of a site until nothing is left to repair; nothing is written.

    ``wanted`` says which findings to repair. A repair that would leave a finding that was not
    there is not made, and a file whose repairs undo one another is left as it was. What was not
    made beside others may be harmless once these are there: so it is tried again, but for what
    was found to do harm by itself.
    """
    guilty = set[Spot]()
    begun = AsRepaired(checked, checked, deque([checked], TRIED), {})
    site, is_all = _repaired(begun, wanted, guilty)
    for _ in range(ROUNDS):
        if is_all:
            break
        repairs = site.repairs
        site, is_all = _repaired(site, wanted, guilty)
        if site.repairs == repairs:
            break
    if lock := site.lock():
        site.load(lock)
    after = {**site.after, **lock}
    return Fixed(site.before, after, site.repairs, tuple(site.checked.findings), site.unsettled)


def _repaired(
    start: AsRepaired, wanted: Callable[[Finding], bool], guilty: set[Spot]
) -> tuple[AsRepaired, bool]:
    """A site repaired further without harm, and whether all that was wanted could be made.

    What is looked for among all repairs, since nothing tells what does the harm, is put into
    ``guilty``.
    """
    refused = {*guilty}
    site = start
    while True:
        site = _tried(start, wanted, refused)
        harm = _harm(start, site)
        if not harm or not site.made:
            return site, not refused
        blame = blamed(harm, site.made, start.checked.registry, site.checked.registry)
        if not blame and len(guilty) < SEARCHES:
            blame = first_harmful(site.made, partial(_does_harm, start, wanted))
            guilty |= blame
        refused |= blame or site.made


def _tried(start: AsRepaired, wanted: Callable[[Finding], bool], refused: set[Spot]) -> AsRepaired:
    """A site repaired further, but for the repairs that are refused."""
    site = replace(start, after=dict(start.after), made=set(), unsettled=())
    _repair(site, wanted, refused)
    return site


def _harm(start: AsRepaired, site: AsRepaired) -> list[Finding]:
    """What is found of a repaired site that was not there before."""
    return [*added(start.checked.findings, site.checked.findings)]


def _does_harm(
    start: AsRepaired, wanted: Callable[[Finding], bool], some: set[Spot]
) -> bool:  # fmt: skip
    """Whether some of the repairs do harm without the rest of them."""
    tried = _tried(start, lambda one: wanted(one) and spot(one) in some, set())
    return bool(_harm(start, tried))


def _repair(site: AsRepaired, wanted: Callable[[Finding], bool], refused: set[Spot]) -> None:
    """Repair a site, round after round."""
    begun = dict(site.after)
    changed: dict[str, bytes] = {}
    for _ in range(ROUNDS + 1):
        offered = [
            one
            for one in site.checked.findings
            if one.repairs and wanted(one) and spot(one) not in refused
        ]
        site.load(one.place.path for one in offered)
        changed, done = _round(site, _offers(offered))
        if not changed:
            return
        site.after |= changed
        site.repairs += done
        site.made.update(map(spot, offered))
        site.check()
    site.after = {path: data for path, data in site.after.items() if path not in changed}
    site.after |= {path: begun[path] for path in changed if path in begun}
    site.unsettled = tuple(sorted(changed))
    site.check()


def _offers(findings: Iterable[Finding]) -> dict[str, list[Repairs]]:
    """The repairs that findings offer, by path."""
    offers: dict[str, list[Repairs]] = {}
    for finding in findings:
        offers.setdefault(finding.place.path, []).append(finding.repairs)
    return offers


def _round(site: AsRepaired, offers: Mapping[str, list[Repairs]]) -> tuple[dict[str, bytes], int]:
    """The files that one round of repairs changes, and how many repairs that took.

    A file that is not what the registry was read from has been edited meanwhile and is left.
    """
    pages = {page.path: page for page in site.checked.registry.pages.values()}
    data = site.before | site.after
    changed, count = {}, 0
    for path, repairs in offers.items():
        if digest_of(data[path]) == pages[path].digest:
            mended, done = _applied(data[path], repairs, pages[path], site)
            if mended != data[path]:
                changed[path] = mended
                count += done
    return changed, count


def _applied(
    data: bytes, repairs: list[Repairs], page: Page, site: AsRepaired
) -> tuple[bytes, int]:
    """A file with its repairs, less those of headings whose ids they would change."""
    mended, done = applied(data, repairs)
    new = site.summary(page, mended)
    ids = site.checked.registry.ways.generator.ids
    if len(new.headings) != len(page.headings):
        return data, 0
    made = zip(ids(page.headings), ids(new.headings), strict=True)
    lines = {
        one.place.line
        for one, two, (was, is_now) in zip(page.headings, new.headings, made, strict=True)
        if was != is_now and not (one.explicit or two.explicit)
    }
    if not lines:
        return mended, done
    old = site.checked.reading.whole(page)
    kept = [one for one in repairs if not any(old.place(r.start).line in lines for r in one)]
    return applied(data, kept)
