"""The memory of the last check as a file, so that only what has changed is done again.

Lines of JSON: a header that says for which concord, Python, libraries, rules and settings it
holds; everything that was asked, with the digests of the answers, the hints, the codes of all
rules, the digests of other files that are harmless, and the names of all concepts; then a line for
each page: its locale and key, the numbers of the rules of each look and of what they asked, the
page, its original and the findings of each look, with tabs between, which JSON writes otherwise,
and a digest of that. A file with another header, or one that is damaged, counts for nothing; the
folder can be deleted at any time.

What a check of some locales leaves stands in a file of its own, until a check of all takes it in:
several at the same time, each of its locales, leave each other's alone.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from ..disk.atomic_write import write_whole
from ..disk.own_folders import make_cache
from ..disk.regular_file import opened
from ..findings import from_stored
from ..rules import rules
from .looking import Look
from .memory import Memory, Record
from .noting_tables import Asked
from .other_names import restored_names
from .part import Part
from .sealed_lines import TAB, sealed, unsealed
from .stored_page import is_storable, restored, stored

NAME = "pages.jsonl"
PART = "pages.{}.jsonl"
"""What a check of some locales leaves, for the one of all to take."""

Numbers = dict[Asked, int]
Stood = tuple[int, ...]


class Kept:
    """What checks have left in a folder, for ``head``; of ``only`` some locales or of all."""

    def __init__(self, folder: Path, head: str, only: Collection[str] = ()) -> None:
        self.folder, self.head = folder, head
        own = PART.format("-".join(sorted(only))) if only else NAME
        self.file, self.is_part = folder / own, bool(only)
        self.before = self.loaded = Memory()
        self.stood: Stood = ()
        self.parts: list[Path] = []

    def load(self) -> Memory:
        """The memory of the last check of the same locales, with that of others.

        A check of some locales takes what one of all has left, one of all what any has.
        """
        self.stood = _stands(self.file)
        self.loaded = self.before = _load(self.file, self.head)
        self.parts = [] if self.is_part else sorted(self.folder.glob(PART.format("*")))
        for file in [self.folder / NAME] if self.is_part else self.parts:
            other = _load(file, self.head)
            mine, others = (self.loaded, other) if self.is_part else (other, self.loaded)
            self.loaded = mine.joined(others)
        return self.loaded

    def save(self, memory: Memory, part: Part) -> None:
        """Write a part of a memory, unless it stands there, and remove the files it took in.

        Where that cannot be done, or another check has written meanwhile, the next one does its
        work again.
        """
        if memory is self.loaded and not self.parts:
            return
        try:
            make_cache(self.folder)
            write_whole(self.file, self._lines(memory.of(part)), lasting=False)
            for taken in self.parts:
                taken.unlink(missing_ok=True)
        except OSError:
            pass

    def _lines(self, new: Memory) -> Iterator[bytes]:
        """The lines of a memory; what stands in the file already is copied, which costs little."""
        old, records = self.before, {u: r for u, r in new.records.items() if is_storable(r.page)}
        numbers = {one: number for number, one in enumerate(new.answers)}
        yield _first(self.head)
        yield _alike(new)
        kept = {_name(r): r for unit, r in records.items() if r is old.records.get(unit)}
        # Where nothing but questions at the end is new, what stands there names the same ones.
        is_numbered = [*old.answers] == [*numbers][: len(old.answers)]
        for line in self._stored() if kept else ():
            name, _, values, _ = line.split(TAB)
            if name in kept:
                yield line if is_numbered else _line(kept[name], numbers, values)
        for unit, record in records.items():
            if record is not old.records.get(unit):
                yield _line(record, numbers, _values(record))

    def _stored(self) -> Iterator[bytes]:
        """The lines of pages as they stand in the file.

        :raises OSError: when it is not the one that was loaded.
        """
        with opened(self.file) as lines:
            if _stands(lines.fileno()) != self.stood:
                raise OSError(f"{self.file}: another check has written it")
            yield from islice(lines, 2, None)


def _stands(file: Path | int) -> Stood:
    """How a file stands; () where there is none."""
    try:
        at = os.stat(file)  # noqa: PTH116 (also of one that is open)
    except OSError:
        return ()
    return at.st_ino, at.st_size, at.st_mtime_ns


def _load(file: Path, head: str) -> Memory:
    """The memory in a file; an empty one where it is missing, damaged or not for ``head``."""
    try:
        with opened(file) as lines:
            if next(lines, b"") != _first(head):
                return Memory()
            asked, hints, codes, harmless, names = json.loads(unsealed(next(lines)))
            known = {tuple(one): digest for digest, *one in asked}
            numbered, alike = list(known), dict[str, frozenset[str]]()
            records = (_record(line, numbered, codes, alike) for line in lines)
            by_unit = {record.unit: record for record in records}
            names = restored_names(names)
            return Memory(by_unit, known, dict(hints), frozenset(harmless), names)
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return Memory()


def _first(head: str) -> bytes:
    return head.encode() + b"\n"


def _alike(memory: Memory) -> bytes:
    """The line of what many pages have alike."""
    digests = [[digest, *one] for one, digest in memory.answers.items()]
    every = [digests, dict(memory.hints), _codes(), sorted(memory.harmless), memory.names]
    return sealed(json.dumps(every).encode())


def _line(record: Record, numbers: Numbers, values: bytes) -> bytes:
    places = {code: number for number, code in enumerate(_codes())}
    looks = [
        [sorted(places[one] for one in look.rules), sorted(numbers[one] for one in look.asked)]
        for look in record.looks
    ]
    return sealed(TAB.join((_name(record), json.dumps(looks).encode(), values)))


def _name(record: Record) -> bytes:
    """What a record's line begins with."""
    return json.dumps(record.unit).encode()


def _codes() -> list[str]:
    """The codes of all rules, which lines name by their places in this list.

    For one header there is one list.
    """
    return sorted(rule.code for rule in rules())


def _values(record: Record) -> bytes:
    findings = [[finding.stored() for finding in look.findings] for look in record.looks]
    return json.dumps([stored(record.page), record.original, findings]).encode()


def _record(
    line: bytes, asked: list[Asked], codes: list[str], alike: dict[str, frozenset[str]]
) -> Record:
    """The record that a line holds; most looks are of the rules of others, which are ``alike``.

    :raises ValueError: among others.
    """
    _, numbers, values = unsealed(line).split(TAB)
    page, original, findings = json.loads(values)
    looks = []
    for (places, questions), found in zip(json.loads(numbers), findings, strict=True):
        name = str(places)
        of = alike.get(name) or frozenset([codes[number] for number in places])
        alike[name] = of
        noted = frozenset([asked[number] for number in questions])
        looks.append(Look(of, tuple(map(from_stored, found)), noted))
    return Record(restored(page), (original[0], original[1]) if original else None, tuple(looks))
