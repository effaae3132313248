"""Repairing a site: what rules offer to replace, round after round until nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..checking.check import Checked
from ..findings import Finding
from ..reading import digest_of
from ..registry import Registry
from .edits import Repairs, applied

ROUNDS = 10
"""So often the repaired pages are checked again; what has not settled then never will."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The outcome: bytes before and after by path, what is left, what would not settle."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    repairs: int
    left: tuple[Finding, ...]
    unsettled: tuple[str, ...] = ()


def fix(checked: Checked, wanted: Callable[[Finding], bool]) -> Fixed:
    """Repair the pages of a site until nothing is left to repair; nothing is written.

    ``wanted`` says which findings to repair. A file whose repairs undo one another is left as
    it was.
    """
    load = checked.reading.files.data
    before: dict[str, bytes] = {}
    after: dict[str, bytes] = {}
    changed: dict[str, bytes] = {}
    count = 0
    for _ in range(ROUNDS):
        offers = _offers(finding for finding in checked.findings if wanted(finding))
        before |= {path: load(path) for path in offers if path not in before}
        changed, done = _round(checked.registry, offers, before | after)
        if not changed:
            break
        after |= changed
        count += done
        checked = checked.again(after)
    kept = {path: data for path, data in after.items() if path not in changed}
    if changed:
        checked = checked.again(kept)
    return Fixed(before, kept, count, tuple(checked.findings), tuple(sorted(changed)))


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
