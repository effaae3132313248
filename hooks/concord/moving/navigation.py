"""The navigation after a move: entries rewritten, added or taken out; all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from posixpath import normpath, relpath

from ..layout.navigation import NavEntry, docs_folder, every_entry
from .edits import Edit

ENTRY = re.compile(r"(?P<indent>[ ]*)-[ ]+(?P<title>[^\n]*?:[ ]+)?\Z")
BEFORE = re.compile(r"(?:\[|,)(?P<gap>\s*)\Z")
BEHIND = re.compile(r"\s*(?:(,)\s*|(?=\]))")
"""What stands around an entry of a list in brackets."""
PROPERTIES = re.compile(r"(?:&(?P<anchor>\S+)\s+|!\S*\s+)*")
"""What YAML lets stand before a value: a name for other places to take it by, a type."""
PLAIN = re.compile(r"[\w./-]+\Z")


def renamed(text: str, name: str, keys: Mapping[str, str], paths: Mapping[str, str]) -> list[Edit]:
    """The edits of a configuration after pages moved, from ``keys`` and ``paths`` to new ones."""
    docs = docs_folder(text)
    names = dict(keys) | {relpath(old, docs): relpath(new, docs) for old, new in paths.items()}
    found = []
    for entry in every_entry(text, name):
        if new := names.get(normpath(entry.target)):
            start = _properties(text, entry).end()
            found.append(Edit(start, entry.end, _quoted(text[start], new)))
    return found


def without(text: str, name: str, keys: Collection[str], paths: Collection[str]) -> str:
    """A configuration without the entries of pages; sections that are empty then go as well.

    :raises ValueError: when an entry does not stand on a line of its own.
    """
    docs = docs_folder(text)
    gone = set(keys) | {relpath(path, docs) for path in paths}
    while found := [e for e in every_entry(text, name) if normpath(e.target) in gone]:
        text = _without_line(text, found[0])
    return text


def with_entry(text: str, name: str, section: str, target: str) -> str:
    """A configuration with a page at the end of a section of its navigation; "" is the top.

    :raises ValueError: when there is no such section, or its entries stand on one line.
    """
    head = re.compile(rf"^([ ]*)- [\"']?{re.escape(section)}[\"']?:[ ]*(#.*)?$", re.M)
    found = head.search(text) if section else re.compile(r"^()nav:[ ]*(#.*)?$", re.M).search(text)
    if not found:
        raise ValueError(f"there is no section {section} in nav of {name}")
    lines = text[found.end() + 1 :].splitlines(keepends=True)
    own, last, indent = len(found[1]), -1, ""
    for number, line in enumerate(lines):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            depth = len(line) - len(line.lstrip(" "))
            if depth <= own and not (not section and bare.startswith("- ")):
                break
            indent, last = indent or line[:depth], number
    indent = indent or " " * (own + 4 if section else 2)
    if last >= 0 and not lines[last].endswith("\n"):
        lines[last] += "\n"
    lines.insert(last + 1, f"{indent}- {target}\n")
    return text[: found.end() + 1] + "".join(lines)


def _properties(text: str, entry: NavEntry) -> re.Match[str]:
    found = PROPERTIES.match(text, entry.start, entry.end)
    assert found  # it also matches nothing
    return found


def _quoted(first: str, target: str) -> str:
    if first in "\"'":
        return f"{first}{target}{first}"
    return target if PLAIN.match(target) else f'"{target}"'


def _without_line(text: str, entry: NavEntry) -> str:
    anchor = _properties(text, entry)["anchor"]
    if anchor and re.search(rf"\*{re.escape(anchor)}(?![^\s,\]}}])", text):
        raise ValueError(f"{entry.place}: other entries name this one *{anchor}; "
                         "take it out by hand")  # fmt: skip
    before, behind = BEFORE.search(text[: entry.start]), BEHIND.match(text, entry.end)
    if before and behind:
        if behind[1]:
            return text[: entry.start] + text[behind.end() :]
        comma = text[before.start()] == ","
        return text[: before.start() if comma else entry.start] + text[entry.end :]
    start = text.rfind("\n", 0, entry.start) + 1
    end = text.find("\n", entry.end) + 1 or len(text)
    found = ENTRY.match(text[start : entry.start])
    if not found or text[entry.end : end].strip().partition("#")[0].strip():
        raise ValueError(f"{entry.place}: this entry has no line of its own; take it out by hand")
    text = text[:start] + text[end:]
    return _without_empty(text, start, len(found["indent"]))


def _without_empty(text: str, at: int, indent: int) -> str:
    """Take out the heads of sections above ``at`` that have no entries any more."""
    lines = list(_before(text, at))
    following = next((line for line in text[at:].splitlines() if _says(line)), "")
    if not lines or (_depth(following) >= indent and following.lstrip().startswith("-")):
        return text
    start, line = lines[-1]
    if _depth(line) >= indent or not re.match(r"[ ]*- .*:[ ]*(#.*)?$", line):
        return text
    return _without_empty(text[:start] + text[start + len(line) + 1 :], start, _depth(line))


def _before(text: str, at: int) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in text[:at].splitlines(keepends=True):
        if _says(line):
            yield offset, line.rstrip("\n")
        offset += len(line)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
