"""Front matter after a move: ids of concepts and sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from ..model import Page
from .edits import Edit, offset_of, refuse

RELATIONS = ("broader", "related")
COMMENT = re.compile(r"[ \t]#.*")
ITEM = re.compile(r"[ \t]*-[ \t]+\Z")


Found = tuple[tuple[str, ...], str]
"""The path of a value in the front matter, and the value."""


def values(page: Page, names: Collection[str]) -> Iterator[Found]:
    """Every text that stands under keys with these names, alone or in a list."""
    for path, value in _walk(page.meta, ()):
        own = path[-2] if path[-1].isdigit() and len(path) > 1 else path[-1]
        if own in names and isinstance(value, str):
            yield path, value


def _walk(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if path:
        yield path, value
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _walk(one, (*path, str(name)))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _walk(one, (*path, str(number)))


def replaced(page: Page, path: tuple[str, ...], old: str, new: str) -> Edit:
    """The edit that puts ``new`` for the ``old`` beginning of a value.

    :raises UnusableError: when the value is not written behind its key, in one line.
    """
    start = _value(page, path, old)
    return Edit(start, start + len(old), new)


def renamed_key(page: Page, path: tuple[str, ...], new: str) -> Edit:
    """The edit that gives a key another name."""
    start = _start(page, path)
    if page.source[start : start + 1] in "\"'":
        start += 1
    if not page.source.startswith(path[-1], start):
        raise refuse(page.meta_place(*path), f"the key {path[-1]} cannot be followed")
    return Edit(start, start + len(path[-1]), new)


def removed(page: Page, path: tuple[str, ...], value: str, alone: bool = False) -> Edit:
    """The edit that takes a value out: an item of a list, or a key with its value.

    An item that is ``alone`` in a list of lines takes the key of the list along.
    """
    start = _start(page, path)
    line = page.source.rfind("\n", 0, start) + 1
    end = page.source.index("\n", start) + 1
    head = page.source[line:start]
    rest = COMMENT.sub("", page.source[start:end]).strip().rstrip("\"'")
    is_item = path[-1].isdigit()
    whole = ITEM.match(head) if is_item else not head.strip()
    if whole and (is_item or rest.endswith(value)):
        first = _start(page, path[:-1]) if alone else line
        return Edit(page.source.rfind("\n", 0, first) + 1 if alone else line, end, "")
    behind = _value(page, path, value) + len(value)
    found = re.compile(r"[\"']?[ \t]*(,[ \t]*)?").match(page.source, behind)
    stop = found.end() if found else behind
    if found and not found[1]:
        before = re.search(r",[ \t]*\Z", page.source[line:start])
        start = line + before.start() if before else start
    return Edit(start, stop, "")


def _start(page: Page, path: tuple[str, ...]) -> int:
    return offset_of(page, page.meta_place(*path))


def _value(page: Page, path: tuple[str, ...], value: str) -> int:
    """The offset of a value: its own in a list, behind its key in a mapping."""
    start = _start(page, path)
    key = "" if path[-1].isdigit() else rf"[\"']?{re.escape(path[-1])}[\"']?[ \t]*:[ \t]+"
    found = re.compile(rf"{key}[\"']?(?={re.escape(value)})").match(page.source, start)
    if not found:
        raise refuse(page.meta_place(*path), f"{value} cannot be followed; write it on one line")
    return found.end()
