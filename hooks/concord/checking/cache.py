"""The memory of the last check as a file, so that only what has changed is done again.

Lines of JSON: a header that says for which concord, Python, libraries, rules and settings it
holds; everything that was asked, with the digests of the answers, the hints, the codes of all
rules, and the digests of other files that are harmless; then a line for each key: the key, the
numbers of the rules of each look and of what they asked, pages and the findings of each look, with
tabs between, which JSON writes otherwise. A file with another header, or one that is damaged,
counts for nothing; the folder can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from .. import __version__
from ..atomic_write import write_whole
from ..findings import from_stored
from ..rules import OURS, Rule
from ..settings import Settings
from .answers import digest_of_value
from .looking import Look, rules_at_work
from .memory import Memory, Record
from .noting_tables import Asked
from .recording import settings_of_rules
from .stored_page import is_storable, restored, stored

NAME = "pages.jsonl"
TAB = b"\t"

Numbers = dict[Asked, int]
Codes = dict[str, int]


def header(settings: Settings) -> str:
    """What a cache must have been written with to be read."""
    at_work, code_of = rules_at_work(settings), cache(_code_of)
    return json.dumps(
        {
            "concord": __version__, "code": _own_code(),
            "python": sys.version, "libraries": digest_of_value(_libraries()),
            "rules": digest_of_value([[rule.code, code_of(_package(rule))] for rule in at_work]),
            "settings": digest_of_value(settings_of_rules(settings)),
        }
    )  # fmt: skip


def _code(path: Path) -> str:
    """The digest of a package's own files: whoever writes a rule runs it at once."""
    digest = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.suffix in (".py", ".txt", ".yml"):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:32]


@cache
def _own_code() -> str:
    """The digest of this package as it was when this process, which stays with it, first asked."""
    return _code(Path(__file__).parents[1])


def _package(rule: Rule) -> str:
    """The package that a rule of others comes from; "" for our own."""
    return "" if rule in OURS else rule.module.partition(".")[0]


def _code_of(package: str) -> str:
    """The digest of a package with rules; "" for our own.

    Where it is no file, as in an archive, no two are the same.
    """
    if not package:
        return ""
    file = sys.modules[package].__file__
    if file is None or not Path(file).is_file():
        return os.urandom(16).hex()
    return _code(Path(file).parent if Path(file).stem == "__init__" else Path(file))


def _libraries() -> list[str]:
    """All packages that Python finds, by the names of their metadata, which hold versions."""
    folders = (Path(name) for name in sys.path)
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))


def load(folder: Path, head: str) -> Memory:
    """The memory in a folder; an empty one where it is missing, damaged or not for ``head``."""
    try:
        with (folder / NAME).open("rb") as lines:
            if next(lines, b"") != _first(head):
                return Memory()
            asked, hints, codes, harmless = json.loads(next(lines))
            known = {tuple(one): digest for digest, *one in asked}
            numbered = list(known)
            records = (_record(line, numbered, codes) for line in lines)
            by_key = {record.key: record for record in records}
            return Memory(by_key, known, dict(hints), frozenset(harmless))
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return Memory()


def save(folder: Path, head: str, old: Memory, new: Memory) -> None:
    """Write a memory whole, unless it is ``old``, which stands there already.

    Where that cannot be done, the next check does all its work again.
    """
    if new is old:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
        write_whole(folder / NAME, _lines(folder / NAME, head, old, new), lasting=False)
    except OSError:
        pass


def _lines(file: Path, head: str, old: Memory, new: Memory) -> Iterator[bytes]:
    """The lines of a memory; what stands in the file already is copied, which costs little."""
    records = {key: r for key, r in new.records.items() if all(map(is_storable, r.pages))}
    asked = sorted({one for record in records.values() for one in record.asked})
    numbers = {one: number for number, one in enumerate(asked)}
    codes = sorted({code for record in records.values() for code in record.rules})
    places = {code: number for number, code in enumerate(codes)}
    yield _first(head)
    digests = [[new.answers[one], *one] for one in asked]
    yield json.dumps([digests, dict(new.hints), codes, sorted(new.harmless)]).encode() + b"\n"
    kept = {key for key, record in records.items() if record is old.records.get(key)}
    for key, values in _stored(file) if kept else ():
        if key in kept:
            yield _line(records[key], numbers, places, values)
    for key, record in records.items():
        if key not in kept:
            yield _line(record, numbers, places, _values(record))


def _stored(file: Path) -> Iterator[tuple[str, bytes]]:
    """The pages and findings of each key as they stand in a file."""
    with file.open("rb") as lines:
        for line in islice(lines, 2, None):
            key, _, values = line.split(TAB)
            yield json.loads(key), values


def _first(head: str) -> bytes:
    return head.encode() + b"\n"


def _line(record: Record, numbers: Numbers, codes: Codes, values: bytes) -> bytes:
    looks = [
        [sorted(codes[one] for one in look.rules), sorted(numbers[one] for one in look.asked)]
        for look in record.looks
    ]
    return TAB.join((json.dumps(record.key).encode(), json.dumps(looks).encode(), values))


def _values(record: Record) -> bytes:
    pages = [stored(page) for page in record.pages]
    findings = [[finding.stored() for finding in look.findings] for look in record.looks]
    return json.dumps([pages, findings]).encode() + b"\n"


def _record(line: bytes, asked: list[Asked], codes: list[str]) -> Record:
    key, numbers, values = line.split(TAB)
    pages, findings = json.loads(values)
    looks = tuple(
        Look(
            frozenset(codes[number] for number in rules),
            tuple(map(from_stored, found)),
            frozenset(asked[number] for number in questions),
        )
        for (rules, questions), found in zip(json.loads(numbers), findings, strict=True)
    )
    return Record(json.loads(key), tuple(map(restored, pages)), looks)
