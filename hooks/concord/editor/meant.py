"""What a name that is none is taken to mean, as an edit: offered to the writer, never made."""

from __future__ import annotations

from posixpath import dirname, relpath

from ..errors import UnusableError
from ..findings import Finding, Repair
from ..layout.pattern import ENDINGS
from ..model import Page
from ..moving.targets import Written, written_targets

PATHS = ("pages", "files")


def meant(finding: Finding, page: Page) -> Repair | None:
    """The edit that writes the nearest name, None where there is none or its place is not found."""
    guess = finding.guess
    if guess is None or not guess.found:
        return None
    start = page.lines[finding.place.line - 1] + finding.place.column - 1
    table = guess.among[0]
    if table in PATHS or table == "anchors":
        written = _target(page, start)
        return _rewritten(written, page, table, guess.found) if written else None
    end = page.source.find("\n", start)
    at = page.source.find(guess.mark + guess.name, start, end if end >= 0 else len(page.source))
    at += len(guess.mark)
    return Repair(at, at + len(guess.name), guess.found) if at >= start else None


def _target(page: Page, start: int) -> Written | None:
    """The target of the link that begins at an offset."""
    try:
        behind = [one for one in written_targets(page) if one.start >= start]
    except UnusableError:
        return None
    return min(behind, default=None)


def _rewritten(written: Written, page: Page, table: str, found: str) -> Repair | None:
    path, hash_, anchor = written.target.partition("#")
    if table == "anchors":
        return Repair(written.start, written.end, f"{path}#{found}")
    if path.startswith("/"):
        return None
    new = relpath(found, dirname(page.key) or ".")
    if not path.endswith(ENDINGS) and table == "pages":
        new = new.rpartition(".")[0]
    return Repair(written.start, written.end, f"{new}{hash_}{anchor}")
