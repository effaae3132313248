"""Findings that are known already, so that only new ones speak.

The file is text, a line each: code, digest, path. The digest is that of the block in which a
finding stands, so that it is known again when lines have moved, and speaks again when the block
has changed.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable

from ..errors import UnusableError
from ..findings import Finding
from ..own_files.entry_lines import entry_lines, was_ours

HEAD = """\
# What concord found before it was begun with: code, digest of the block, path.
# Written by "concord baseline".
"""
ANEW = "write it anew with concord baseline"
OTHER = "name another file in the settings (baseline)"
"""What to do about a file that never was a baseline, over which nothing is written."""
DIGITS = 10
CODE, DIGEST = re.compile(r"[A-Z]+\d+\Z"), re.compile(rf"[0-9a-f]{{{DIGITS}}}\Z")

Known = Counter[tuple[str, str, str]]
"""How often a rule speaks of a block: by code, digest and path."""

Lines = Callable[[str], list[str]]
"""Gives the lines of the file at a path; none where it cannot be read."""


def known(findings: Iterable[Finding], lines: Lines) -> Known:
    """The findings as the file keeps them."""
    return Counter(_entry(finding, lines) for finding in findings)


def unknown(findings: Iterable[Finding], before: Known, lines: Lines) -> list[Finding]:
    """The findings that are not among those known before, each of which counts once."""
    left = Counter(before)
    out = []
    for finding in findings:
        entry = _entry(finding, lines)
        left[entry] -= 1
        if left[entry] < 0:
            out.append(finding)
    return out


def baseline_text(entries: Known) -> str:
    """The text of the file, sorted by path."""
    ordered = sorted(entries.elements(), key=lambda entry: (entry[2], entry[0], entry[1]))
    return HEAD + "".join(f"{code} {digest} {path}\n" for code, digest, path in ordered)


def read_baseline(text: str, name: str) -> Known:
    """The entries that a file's text holds.

    :raises UnusableError: when a line is none of them.
    """
    entries: Known = Counter()
    for number, line in entry_lines(text):
        if not _is_entry(line):
            hint = ANEW if is_baseline(text) else OTHER
            raise UnusableError(f"not a line of a baseline; {hint}", f"{name}:{number}")
        code, digest, path = line.split(" ", 2)
        entries[code, digest, path] += 1
    return entries


def is_baseline(text: str) -> bool:
    """Whether a file's text was a baseline before it was damaged, as by a merge."""
    return was_ours(text, HEAD, _is_entry)


def _is_entry(line: str) -> bool:
    fields = line.split(" ", 2)
    return len(fields) == 3 and bool(CODE.match(fields[0])) and bool(DIGEST.match(fields[1]))


def _entry(finding: Finding, lines: Lines) -> tuple[str, str, str]:
    place = finding.place
    block = _block(lines(place.path), place.line - 1) or finding.message
    digest = hashlib.sha256(" ".join(block.split()).encode("utf-8", "replace")).hexdigest()
    return finding.code, digest[:DIGITS], place.path


def _block(lines: list[str], number: int) -> str:
    """The lines without a blank one around a line, from 0; "" where that itself is blank."""
    if not 0 <= number < len(lines) or not lines[number].strip():
        return ""
    first = last = number
    while first and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    return "\n".join(lines[first : last + 1])
