"""From files to findings, the one way there is: read, gather, look, settle.

To read a page and to look at it cost far more than all else. So both are done only for pages that
have changed, and a second look is taken where the answer to something that a rule asked has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..findings import Finding
from ..registry import Registry
from ..settings import Settings
from .answers import answers
from .cache import header, load, save
from .files import Files
from .gathering import gathered
from .hints import Hints
from .looking import look_at_pages, look_at_site, rules_at_work
from .memory import Memory, Record, due, pages_by_key, remembered
from .reading import Reading, Rests, Step, read, silent
from .settling import settle


@dataclass(frozen=True, slots=True)
class Checked:
    """A registry whose pages have neither blocks nor source, and all findings in order.

    ``memory`` is what the next check of the same site need not do again.
    """

    registry: Registry
    findings: list[Finding]
    reading: Reading
    memory: Memory

    @property
    def read(self) -> frozenset[str]:
        """The paths of the pages that were read anew."""
        return frozenset(self.reading.rests)

    def whole(self, step: Step = silent, kept: Rests | None = None) -> Registry:
        """The registry with whole pages; those that were not read anew, nor kept, are read now."""
        return replace(self.registry, pages=self.reading.all_whole(step, kept))

    def again(self, edited: Mapping[str, bytes]) -> Checked:
        """The same site checked as if files, by path, had other bytes; raises as the first time."""
        return check_files(replace(self.reading.files, edited=edited), self.memory)


def check(
    root: Path, settings: Settings, step: Step = silent, *,
    cached: bool = True, kept: Rests | None = None,
) -> Checked:  # fmt: skip
    """Check the site of a repository, with what the last check left there unless told not to.

    Pages of which the rest is ``kept`` need not be read for a second look.

    :raises UnusableError: when there is no docs folder.
    :raises LockError: when the translation lock cannot be read.
    :raises SettingsError: when a rule of another package cannot be used.
    """
    files = Files(root, settings)
    if not cached:
        return check_files(files, Memory(), step)
    folder, head = root / settings.cache, header(settings)
    memory = load(folder, head)
    checked = check_files(files, memory, step, kept)
    save(folder, head, memory, checked.memory)
    return checked


def check_files(
    files: Files, memory: Memory, step: Step = silent, kept: Rests | None = None
) -> Checked:
    """Check files, but for what a memory of them still holds; raises as :func:`check`."""
    reading = read(files, memory.pages(), step, memory.harmless)
    registry = gathered(reading)
    by_key = pages_by_key(registry)
    now = answers(registry, memory.answers)
    records = {record.key: record for record in memory.still_right(by_key, now)}
    at_work = frozenset(rule.code for rule in rules_at_work(registry.settings))
    anew = due(by_key, records, at_work)
    if kept is not None:
        reading = reading.recall(kept, (page for key in anew for page in by_key[key]))
    for key, looks in look_at_pages(reading, registry, anew, step):
        record = records.get(key) or Record(key, tuple(by_key[key]), ())
        records[key] = record.with_looks(looks)
    found = [finding for record in records.values() for finding in record.findings]
    hints = Hints(registry, memory.hints)
    findings = settle([*found, *look_at_site(registry)], registry, hints)
    is_new = hints.is_new or reading.harmless != memory.harmless
    if anew or is_new or len(records) != len(memory.records):
        memory = remembered(records, registry, now, hints.kept(), reading.harmless)
    return Checked(registry, findings, reading, memory)
