"""From files to findings, the one way there is: read, gather, look, settle.

To read a page and to look at it cost far more than all else. So both are done only for pages that
have changed, and a second look is taken where the answer to something that a rule asked has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..findings import Finding
from ..registry import Registry
from ..settings import Settings
from .answers import answers
from .cache import Kept
from .cache_header import header
from .files import Files
from .gathering import gathered
from .hints import Hints
from .looking import Due, look_at_pages, look_at_site, rules_at_work
from .memory import Memory, Record, Unit, begun, due, remembered
from .noting_tables import Asked
from .part import Part, part_of
from .reading import Read, Reading, Step, read, silent
from .rests import Rests
from .settling import settle


@dataclass(frozen=True, slots=True)
class Checked:
    """A registry whose pages have neither blocks nor source, and all findings in order.

    ``memory`` is what the next check of the same site need not do again, ``part`` what of it was
    looked at, ``answers`` the digests of what the registry says today to what rules have asked.
    """

    registry: Registry
    findings: list[Finding]
    reading: Reading
    memory: Memory
    part: Part
    answers: Mapping[Asked, str] = field(default_factory=dict)

    @property
    def read(self) -> frozenset[str]:
        """The paths of the pages that were read anew."""
        return frozenset(self.reading.rests)

    def whole(self, step: Step = silent, kept: Rests | None = None) -> Registry:
        """The registry with whole pages; those that were not read anew, nor kept, are read now."""
        return replace(self.registry, pages=self.reading.all_whole(step, kept))

    def again(self, edited: Mapping[str, bytes], pages: Collection[Read] = ()) -> Checked:
        """The same site checked as if files, by path, had other bytes; raises as the first time.

        ``pages`` that somebody has read from such bytes are not read once more.
        """
        files = replace(self.reading.files, edited=edited)
        memory = self.memory.with_pages(page for page, _ in pages)
        return check_files(files, memory, part=self.part, before=self.reading.with_pages(pages))


def check(
    root: Path, settings: Settings, step: Step = silent, *,
    cached: bool = True, kept: Rests | None = None, only: Collection[str] = (),
) -> Checked:  # fmt: skip
    """Check the site of a repository, with what the last check left there unless told not to.

    Pages of which the rest is ``kept`` need not be read for a second look. Of ``only`` some locales
    it is the part that is looked at; the memory of it is left for a check of all to take.

    :raises UnusableError: when there is no docs folder, or no such locale.
    :raises LockError: when the translation lock cannot be read.
    :raises SettingsError: when a rule of another package cannot be used.
    """
    files, part = Files(root, settings), part_of(settings, only)
    if not cached:
        return check_files(files, Memory(), step, part=part)
    left = Kept(root / settings.cache, header(settings), only)
    checked = check_files(files, left.load(), step, kept, part)
    left.save(checked.memory, part)
    return checked


def check_once(
    root: Path, settings: Settings, step: Step = silent, *, only: Collection[str] = ()
) -> Checked:
    """Check a site without a memory of it before or after, which takes less; raises likewise."""
    part = part_of(settings, only)
    return check_files(Files(root, settings), Memory(), step, part=part, is_noted=False)


def check_files(
    files: Files, memory: Memory, step: Step = silent, kept: Rests | None = None,
    part: Part | None = None, *, is_noted: bool = True, before: Reading | None = None,
) -> Checked:  # fmt: skip
    """Check files, all or a part, but for what a memory of them still holds.

    What was read ``before`` of pages that are the same still is not read for a second look.
    Unless it is noted what rules ask, no memory is left for the next check. Raises as
    :func:`check`.
    """
    part = part or part_of(files.settings)
    reading = read(files, memory.pages(), step, part, memory.harmless if is_noted else None)
    if before is not None:
        reading = reading.after(before)
    registry = gathered(reading)
    now = answers(registry, memory.answers)
    records, anew = _known_and_due(memory, registry, now, part)
    if kept is not None:
        reading = reading.recall(kept, (p for (_, key), p in registry.pages.items() if key in anew))
    for unit, looks in look_at_pages(reading, registry, anew, step, is_noted=is_noted):
        records[unit] = records[unit].with_looks(looks)
    hints = Hints(registry, memory.hints)
    findings = settle(_found(records.values(), registry, part), registry, hints, part)
    is_new = hints.is_new or reading.harmless != memory.harmless
    if is_noted and (anew or is_new or len(records) != len(memory.records)):
        memory = remembered(records, registry, now, hints.kept(), reading.harmless)
        now = {**memory.answers}
    return Checked(registry, findings, reading, memory, part, now)


def _known_and_due(
    memory: Memory, registry: Registry, now: Mapping[Asked, str], part: Part
) -> tuple[dict[Unit, Record], Due]:
    """The records of all pages, with the looks that are still right, and which rules have to look.

    ``now`` are the digests of today's answers.
    """
    records = begun(registry)
    records |= {record.unit: record for record in memory.still_right(registry, now)}
    return records, due(records, part, rules_at_work(registry.settings))


def _found(records: Iterable[Record], registry: Registry, part: Part) -> Iterator[Finding]:
    """What a part says: of pages in the order of their locales, then of the site."""
    order = {locale: number for number, locale in enumerate(("", *registry.settings.locales))}
    at = {page.path: page for page in registry.pages.values()}
    for record in sorted(records, key=lambda one: order.get(one.page.locale, 0)):
        for finding in record.findings:
            if part.says(finding, record.page.locale, at.get(finding.place.path)):
                yield finding
    if part.has_site:
        yield from look_at_site(registry)
