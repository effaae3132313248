"""Repairing a site: what rules offer to replace, round after round until nothing is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ..checking.run import check
from ..findings import Finding
from ..lock.lockfile import lock_text
from ..lock.staleness import carried
from ..model import Page
from ..reading import digest_of, read_page
from ..registry import Registry, gather
from .edits import Repairs, applied

ROUNDS = 10
"""So often the repaired pages are checked again; what has not settled then never will."""

Load = Callable[[str], bytes]
"""Gives the bytes of the file at a path."""


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


Spot = tuple[str, int, str]
"""Where something is found: a path, a line, the code of a rule."""


@dataclass
class _Site:
    """The site as repaired so far, what is found in it, and the spots of the repairs."""

    registry: Registry
    findings: list[Finding]
    after: dict[str, bytes] = field(default_factory=dict)
    repairs: int = 0
    made: set[Spot] = field(default_factory=set)
    unsettled: tuple[str, ...] = ()


def fix(registry: Registry, load: Load, wanted: Callable[[Finding], bool]) -> Fixed:
    """Repair the pages of a registry until nothing is left to repair; nothing is written.

    ``wanted`` says which findings to repair. A repair that would leave a finding that was not
    there is not made, and a file whose repairs undo one another is left as it was.
    """
    before: dict[str, bytes] = {}
    found, refused = check(registry), set[Spot]()
    while True:
        site = _Site(registry, found)
        _repair(site, before, load, wanted, refused)
        harm = list(_added(found, site.findings))
        blamed = _blamed(harm, site.made, registry) if harm else set()
        if not blamed:
            break
        refused |= blamed
    _carry_lock(registry, site.registry, before, site.after)
    return Fixed(before, site.after, site.repairs, tuple(site.findings), site.unsettled)


def _repair(
    site: _Site, before: dict[str, bytes], load: Load, wanted: Callable[[Finding], bool],
    refused: set[Spot],
) -> None:  # fmt: skip
    """Repair a site, round after round."""
    for _ in range(ROUNDS + 1):
        offered = [
            one
            for one in site.findings
            if one.repairs and wanted(one) and _spot(one) not in refused
        ]
        paths = dict.fromkeys(one.place.path for one in offered)
        before |= {path: load(path) for path in paths if path not in before}
        changed, done = _round(site.registry, _offers(offered), before | site.after)
        if not changed:
            return
        site.after |= changed
        site.repairs += done
        site.made.update(map(_spot, offered))
        site.registry = _with(site.registry, changed)
        site.findings = check(site.registry)
    site.registry = _with(site.registry, {path: before[path] for path in changed})
    site.findings = check(site.registry)
    site.after = {path: data for path, data in site.after.items() if path not in changed}
    site.unsettled = tuple(sorted(changed))


def _offers(findings: Iterable[Finding]) -> dict[str, list[Repairs]]:
    """The repairs that findings offer, by path."""
    offers: dict[str, list[Repairs]] = {}
    for finding in findings:
        offers.setdefault(finding.place.path, []).append(finding.repairs)
    return offers


def _spot(finding: Finding) -> Spot:
    return finding.place.path, finding.place.line, finding.code


def _added(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of lines that have more of their rule than they had."""
    had = Counter(map(_spot, before))
    for finding in after:
        had[_spot(finding)] -= 1
        if had[_spot(finding)] < 0:
            yield finding


def _blamed(harm: Iterable[Finding], made: set[Spot], registry: Registry) -> set[Spot]:
    """The repairs that findings come of: those in their lines, else in their files, or all."""
    places = [place for one in harm for place in (one.place, *(r.place for r in one.related))]
    keys = {page.path: page.key for page in registry.pages.values()}
    lines = {(place.path, place.line) for place in places}
    files = {keys.get(place.path) for place in places}
    return (
        {spot for spot in made if spot[:2] in lines}
        or {spot for spot in made if keys.get(spot[0]) in files}
        or made
    )


def _round(
    registry: Registry, offers: Mapping[str, list[Repairs]], data: Mapping[str, bytes]
) -> tuple[dict[str, bytes], int]:
    """The files that one round of repairs changes, and how many repairs that took.

    A file that is not what the registry was read from has been edited meanwhile and is left.
    """
    pages = {page.path: page for page in registry.pages.values()}
    changed, count = {}, 0
    for path, repairs in offers.items():
        if digest_of(data[path]) == pages[path].digest:
            mended, done = _applied(data[path], repairs, pages[path], registry)
            if mended != data[path]:
                changed[path] = mended
                count += done
    return changed, count


def _applied(
    data: bytes, repairs: list[Repairs], page: Page, registry: Registry
) -> tuple[bytes, int]:
    """A file with its repairs, less those of headings whose ids they would change."""
    mended, done = applied(data, repairs)
    fresh = read_page(mended, page.path, page.locale, page.key).headings
    ids = registry.ways.generator.ids
    if len(fresh) != len(page.headings):
        return data, 0
    lines = {
        old.place.line
        for old, new, one, two in zip(
            page.headings, fresh, ids(page.headings), ids(fresh), strict=True
        )
        if one != two and not (old.explicit or new.explicit)
    }
    if not lines:
        return mended, done
    kept = [one for one in repairs if not any(page.place(r.start).line in lines for r in one)]
    return applied(data, kept)


def _with(registry: Registry, changed: Mapping[str, bytes]) -> Registry:
    """The registry of the same site with some pages read anew, and the lock carried along."""
    pages = [
        read_page(changed[page.path], page.path, page.locale, page.key)
        if page.path in changed else page
        for page in registry.pages.values()
    ]  # fmt: skip
    fresh = gather(pages, registry.ways, registry.settings)
    return replace(fresh, lock=carried(registry.lock, _changes(registry, fresh)))


def _changes(registry: Registry, fresh: Registry) -> Iterator[tuple[Page, Page]]:
    """Each page of the default locale that was changed, before and after."""
    for page in registry.of_locale(registry.settings.default):
        new = fresh.page(page.locale, page.key)
        if new and new is not page:
            yield page, new


def _carry_lock(
    registry: Registry, fresh: Registry, before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    """Put the lock among the files, if the repairs changed what it was written for."""
    path = registry.settings.lock
    if registry.lock.kept and fresh.lock.accepted != registry.lock.accepted:
        before[path] = lock_text(registry.lock).encode("utf-8")
        after[path] = lock_text(fresh.lock).encode("utf-8")
