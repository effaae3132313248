"""The files of the docs folder that are not pages: what is not on the list is refused."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Set
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..layout.file_names import shown
from ..model import Page, Place, Trouble
from ..own_files.tables import read_table
from .characters import CONTROL
from .contents import LOOKED_INTO, content_hazard
from .drawings import drawing_hazards
from .limits import LARGEST

CODE = "PAG606"
LARGEST_FILE = 20_000_000
"""Bytes of a file that is neither a page nor a drawing."""
HEAD = 64
LIST = Path(__file__).with_name("attachments.yml")


class Kind(NamedTuple):
    """What the content of a file has to be: a drawing, text, or what begins so."""

    word: str
    begins: re.Pattern[bytes] | None


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of files that a site may hold, by their endings."""
    table = read_table(LIST.read_text("utf-8"))
    return {
        ending: Kind(entry.get("is", ""), _begins(entry.get("begins", "")))
        for ending, entry in table.items()
    }


def _begins(form: str) -> re.Pattern[bytes] | None:
    return re.compile(form.encode("latin-1"), re.S) if form else None


def misnamed(names: Iterable[str]) -> Iterator[Page]:
    """A page for each file with such a name, to carry the finding; the file is not read."""
    for name in names:
        yield troubled(shown(name), "a file name with control characters", "rename the file")


class Harmless:
    """Contents in which nothing is refused, by their digests.

    Those that are ``known`` are not looked into again; ``met`` are those that were there.
    """

    def __init__(self, known: Set[str] = frozenset()) -> None:
        self.known, self.met = known, set[str]()

    def holds(self, digest: str) -> bool:
        """Whether a content is known to be one."""
        if digest in self.known:
            self.met.add(digest)
        return digest in self.known


def unsafe(root: Path, names: Iterable[str], harmless: Harmless | None = None) -> Iterator[Page]:
    """A page for everything refused in files that are not pages, by their paths from ``root``.

    Unless it is told what is ``harmless``, it takes no digest of them.
    """
    for name in names:
        ending = PurePosixPath(name).suffix.lower()
        kind = kinds().get(ending)
        if kind is None:
            what = f"a {ending} file" if ending else "a file whose name has no ending"
            known = ", ".join(kinds())
            yield troubled(name, f"{what}, which is not on the list", f"the list: {known}")
        elif found := _in_file(root / name, ending, kind, harmless):
            troubles = tuple(_trouble(name, *entry) for entry in found)
            yield Page(name, "", name, troubles=troubles, is_unread=True)


def _in_file(
    path: Path, ending: str, kind: Kind, harmless: Harmless | None
) -> list[tuple[int, str, str]]:  # fmt: skip
    most = LARGEST if kind.word == "drawing" else LARGEST_FILE
    try:
        if path.stat().st_size > most:
            return [(1, f"a {ending} file of more than {most} bytes", "make it smaller")]
        with path.open("rb") as file:
            data = file.read() if kind.word or ending in LOOKED_INTO else file.read(HEAD)
    except OSError as error:
        return [(1, f"cannot be read: {error.strerror}", "put a readable file there")]
    if harmless is None:
        return _in_data(data, ending, kind)
    digest = hashlib.sha256(f"{ending}\0".encode() + data).hexdigest()
    if harmless.holds(digest):
        return []
    found = _in_data(data, ending, kind)
    if not found:
        harmless.met.add(digest)
    return found


def _in_data(data: bytes, ending: str, kind: Kind) -> list[tuple[int, str, str]]:
    if kind.word == "drawing":
        return [(*found, "draw it without that") for found in drawing_hazards(data)]
    is_it = _is_text(data) if kind.word else bool(kind.begins and kind.begins.match(data))
    if not is_it:
        hint = "give it the ending of what it is"
        return [(1, f"no {ending} file, in spite of its name", hint)]
    found = content_hazard(ending, data, kinds())
    return [(1, found, "make it without that")] if found else []


def _is_text(data: bytes) -> bool:
    try:
        return not CONTROL.search(data.decode("utf-8").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        return False


def _trouble(name: str, line: int, message: str, hint: str) -> Trouble:
    return Trouble(CODE, Place(name, line), message, hint)


def troubled(name: str, message: str, hint: str) -> Page:
    """A page that carries one finding about a whole file."""
    return Page(name, "", name, troubles=(_trouble(name, 1, message, hint),), is_unread=True)
