"""The cache: what the last check read and found, so that only what has changed is done again.

One file of JSON lines: a header that says for which concord, Python, libraries and settings it
holds, then a line for the pages of each key. A file with another header, or one that is damaged,
counts for nothing; the folder can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import __version__
from ..findings import Finding, from_stored
from ..model import Page
from ..settings import Settings
from ..writing import write_whole
from .dependencies import digest_of_values
from .stored_page import restored, stored

NAME = "pages.jsonl"
TAB = b"\t"


@dataclass(frozen=True, slots=True)
class Record:
    """The pages of one key, and what the rules about them found.

    ``neighbours`` are the keys of pages they refer to; ``depends`` is the digest of all that the
    findings depend on, "" where there are none to keep.
    """

    key: str
    pages: tuple[Page, ...]
    neighbours: tuple[str, ...] = ()
    depends: str = ""
    findings: tuple[Finding, ...] = ()


def header(settings: Settings) -> str:
    """What a cache must have been written with to be read; "" and another never agree."""
    concerned = [
        settings.docs, settings.layout, settings.locales, settings.default, settings.glossary,
        settings.further_reading, settings.keys, settings.figures,
    ]  # fmt: skip
    return json.dumps(
        {
            "concord": __version__, "code": _code(), "python": sys.version,
            "libraries": digest_of_values(_libraries()),
            "settings": digest_of_values(concerned),
        }
    )  # fmt: skip


def _code() -> str:
    """The digest of this package's own files: whoever writes a rule runs it at once."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parents[1].rglob("*")):
        if path.suffix in (".py", ".txt"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:32]


def _libraries() -> list[str]:
    """All packages that Python finds, by the names of their metadata, which hold versions."""
    folders = (Path(name) for name in sys.path)
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))


def load(folder: Path, head: str) -> dict[str, Record]:
    """The records of a cache by key; none where it is missing, damaged or not for ``head``."""
    try:
        with (folder / NAME).open("rb") as lines:
            if next(lines, b"") != _first(head):
                return {}
            return {record.key: record for record in map(_record, lines)}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def save(folder: Path, head: str, kept: Collection[str], fresh: Iterable[Record]) -> None:
    """Write a cache whole: the lines of ``kept`` keys as they are, and ``fresh`` records.

    Where that cannot be done, the next check does all its work again.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
        write_whole(folder / NAME, _lines(folder / NAME, head, kept, fresh))
    except OSError:
        pass


def _lines(old: Path, head: str, kept: Collection[str], fresh: Iterable[Record]) -> Iterator[bytes]:
    yield _first(head)
    if kept:
        with old.open("rb") as lines:
            next(lines)
            yield from (line for line in lines if json.loads(line.partition(TAB)[0]) in kept)
    yield from map(_line, fresh)


def _first(head: str) -> bytes:
    return head.encode() + b"\n"


def _line(record: Record) -> bytes:
    """A key and its record, both JSON, with a tab between, which JSON writes otherwise."""
    values = [
        [stored(page) for page in record.pages], record.neighbours, record.depends,
        [finding.stored() for finding in record.findings],
    ]  # fmt: skip
    return json.dumps(record.key).encode() + TAB + json.dumps(values).encode() + b"\n"


def _record(line: bytes) -> Record:
    key, _, values = line.partition(TAB)
    pages, neighbours, depends, findings = json.loads(values)
    return Record(
        json.loads(key), tuple(map(restored, pages)), tuple(neighbours), depends,
        tuple(map(from_stored, findings)),
    )  # fmt: skip
