"""Repairing a site: what rules offer to replace, round after round until nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from ..checking.check import Checked
from ..findings import Finding
from ..lock.carrying import carried
from ..lock.lockfile import lock_text
from ..model import Page
from ..reading import digest_of, read_page
from ..registry import Registry
from .edits import Repairs, applied
from .harm import Spot, added, blamed, spot

ROUNDS = 10
"""So often the repaired pages are checked again; what has not settled then never will."""


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


@dataclass
class _Site:
    """The site as repaired so far, and the spots of the repairs; ``first`` is as it was found."""

    first: Checked
    checked: Checked
    before: dict[str, bytes]
    after: dict[str, bytes] = field(default_factory=dict)
    repairs: int = 0
    made: set[Spot] = field(default_factory=set)
    unsettled: tuple[str, ...] = ()

    def load(self, paths: Iterable[str]) -> None:
        """Keep the bytes of files as they were found."""
        data = self.first.reading.files.data
        self.before |= {path: data(path) for path in paths if path not in self.before}

    def check(self) -> None:
        """Check the site as it is now, the lock carried along."""
        self.checked = self.first.again({**self.after, **self.lock()})

    def lock(self) -> dict[str, bytes]:
        """The lock by its path, where the repairs change what it was written for."""
        registry = self.first.registry
        if not registry.lock.kept or not self.after:
            return {}
        pages = {page.path: page for page in registry.pages.values() if page.path in self.after}
        changes = [
            tuple(read_page(data, page.path, page.locale, page.key) for data in pair)
            for path, page in pages.items()
            for pair in [(self.before[path], self.after[path])]
        ]
        new = carried(registry.lock, ((one, two) for one, two in changes), registry.settings)
        if new.accepted == registry.lock.accepted:
            return {}
        return {registry.settings.lock: lock_text(new).encode("utf-8")}


def fix(checked: Checked, wanted: Callable[[Finding], bool]) -> Fixed:
    """Repair the pages of a site until nothing is left to repair; nothing is written.

    ``wanted`` says which findings to repair. A repair that would leave a finding that was not
    there is not made, and a file whose repairs undo one another is left as it was. What was not
    made beside others may be harmless once these are there: so it is tried again.
    """
    site, is_all = _repaired(_Site(checked, checked, {}), wanted)
    for _ in range(ROUNDS):
        if is_all:
            break
        repairs = site.repairs
        site, is_all = _repaired(site, wanted)
        if site.repairs == repairs:
            break
    if lock := site.lock():
        site.load(lock)
    after = {**site.after, **lock}
    return Fixed(site.before, after, site.repairs, tuple(site.checked.findings), site.unsettled)


def _repaired(start: _Site, wanted: Callable[[Finding], bool]) -> tuple[_Site, bool]:
    """A site repaired further without harm, and whether all that was wanted could be made."""
    refused = set[Spot]()
    while True:
        site = replace(start, after=dict(start.after), made=set(), unsettled=())
        _repair(site, wanted, refused)
        harm = list(added(start.checked.findings, site.checked.findings))
        guilty = blamed(harm, site.made, start.checked.registry) if harm else set()
        if not guilty:
            return site, not refused
        refused |= guilty


def _repair(site: _Site, wanted: Callable[[Finding], bool], refused: set[Spot]) -> None:
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
        changed, done = _round(site.checked.registry, _offers(offered), site.before | site.after)
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
    old, new = (read_page(text, page.path, page.locale, page.key) for text in (data, mended))
    ids = registry.ways.generator.ids
    if len(new.headings) != len(old.headings):
        return data, 0
    made = zip(ids(old.headings), ids(new.headings), strict=True)
    lines = {
        one.place.line
        for one, two, (was, is_now) in zip(old.headings, new.headings, made, strict=True)
        if was != is_now and not (one.explicit or two.explicit)
    }
    if not lines:
        return mended, done
    kept = [one for one in repairs if not any(old.place(r.start).line in lines for r in one)]
    return applied(data, kept)
