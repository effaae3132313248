"""Repairing a site: what rules offer to replace, round after round until nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from ..checking.run import check
from ..findings import Finding
from ..reading import digest_of, read_page
from ..registry import Registry, gather
from .edits import Repairs, applied

ROUNDS = 10
"""So often the repaired pages are checked again; what has not settled then never will."""

Load = Callable[[str], bytes]
"""Gives the bytes of the file at a path."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The outcome: bytes before and after by path, what is left, what would not settle."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    repairs: int
    left: tuple[Finding, ...]
    unsettled: tuple[str, ...] = ()


def fix(registry: Registry, load: Load, wanted: Callable[[Finding], bool]) -> Fixed:
    """Repair the pages of a registry until nothing is left to repair; nothing is written.

    ``wanted`` says which findings to repair. A file whose repairs undo one another is left as
    it was.
    """
    before: dict[str, bytes] = {}
    after: dict[str, bytes] = {}
    changed: dict[str, bytes] = {}
    count, findings = 0, check(registry)
    for _ in range(ROUNDS):
        offers = _offers(f for f in findings if wanted(f))
        before |= {path: load(path) for path in offers if path not in before}
        changed, done = _round(registry, offers, before | after)
        if not changed:
            break
        after |= changed
        count += done
        registry = _with(registry, changed)
        findings = check(registry)
    else:
        findings = check(_with(registry, {path: before[path] for path in changed}))
    kept = {path: data for path, data in after.items() if path not in changed}
    return Fixed(before, kept, count, tuple(findings), tuple(sorted(changed)))


def _offers(findings: Iterable[Finding]) -> dict[str, list[Repairs]]:
    """The repairs that findings offer, by path."""
    offers: dict[str, list[Repairs]] = {}
    for finding in findings:
        if finding.repairs:
            offers.setdefault(finding.place.path, []).append(finding.repairs)
    return offers


def _round(
    registry: Registry, offers: Mapping[str, list[Repairs]], data: Mapping[str, bytes]
) -> tuple[dict[str, bytes], int]:
    """The files that one round of repairs changes, and how many repairs that took.

    A file that is not what the registry was read from has been edited meanwhile and is left.
    """
    digests = {page.path: page.digest for page in registry.pages.values()}
    changed, count = {}, 0
    for path, repairs in offers.items():
        if digest_of(data[path]) == digests[path]:
            mended, done = applied(data[path], repairs)
            if mended != data[path]:
                changed[path] = mended
                count += done
    return changed, count


def _with(registry: Registry, changed: Mapping[str, bytes]) -> Registry:
    """The registry of the same site with some pages read anew."""
    pages = [
        read_page(changed[page.path], page.path, page.locale, page.key)
        if page.path in changed else page
        for page in registry.pages.values()
    ]  # fmt: skip
    fresh = gather(pages, registry.ways, registry.settings)
    return replace(fresh, lock=registry.lock, navigation=registry.navigation)
