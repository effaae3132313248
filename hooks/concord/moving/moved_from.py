"""Where a page stood before, as its front matter says it after a move: in YAML or in TOML."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import yaml

from ..model import Page
from ..own_files.json_text import UNSEEN, escaped
from ..registry.moves import KEY
from .edits import Edit, offset_of, refuse

TOP_LEVEL = re.compile(r"^(?![ \t#\n]|- )", re.M)
TOML = "+++"
IN_TOML = re.compile(rf"{KEY}[ \t]*=[ \t]*\[[^\[\]\n]*\][ \t]*\n")
OTHER = re.compile(r"\s*%?\{\s*[\"\n}]")
"""How front matter begins that is JSON, or a map of Elixir."""
NOT_SAID = f"front matter that cannot say {KEY}; make it YAML, or add --no-redirect to mv"


def with_moves(page: Page, old: Collection[Any], gone: Collection[str]) -> Edit:
    """The edit by which a page says that it stood at the ``old`` keys, and not at ``gone`` ones.

    :raises UnusableError: when its front matter is of a kind that cannot say it.
    """
    there = page.meta.get(KEY)
    entries = [one for one in (there if isinstance(there, list) else []) if one not in gone]
    entries += [one for one in old if one not in entries]
    if page.source.startswith(TOML):
        return _in_toml(page, entries)
    if page.source.startswith("---"):
        return _in_yaml(page, entries)
    if entries and (page.meta or OTHER.match(page.source)):
        raise refuse(page.place(0), NOT_SAID)
    text = _yaml(entries)
    return Edit(0, 0, f"---\n{text}---\n\n" if text else "")


def _in_yaml(page: Page, entries: Sequence[Any]) -> Edit:
    if KEY in page.meta:
        start = offset_of(page, page.meta_place(KEY))
        found = TOP_LEVEL.search(page.source, page.source.index("\n", start) + 1)
        return Edit(start, found.start() if found else len(page.source), _yaml(entries))
    fence = re.compile(r"^(---|\.\.\.)[ \t]*$", re.M).search(page.source, 4)
    at = fence.start() if fence else 4
    return Edit(at, at, _yaml(entries))


def _in_toml(page: Page, entries: Sequence[Any]) -> Edit:
    """Above all tables, for what stands below one is its own."""
    text = f"{KEY} = [{', '.join(map(_toml, entries))}]\n" if entries else ""
    if KEY not in page.meta:
        at = page.source.index("\n") + 1
        return Edit(at, at, text)
    start = offset_of(page, page.meta_place(KEY))
    found = IN_TOML.match(page.source, start)
    if not found:
        raise refuse(page.meta_place(KEY), f"{KEY} cannot be followed; write it on one line")
    return Edit(start, found.end(), text)


def _toml(entry: Any) -> str:
    if isinstance(entry, Mapping):
        return "{ " + ", ".join(f"{_toml(str(k))} = {_toml(v)}" for k, v in entry.items()) + " }"
    return escaped(json.dumps(str(entry), ensure_ascii=False))


def _yaml(entries: Sequence[Any]) -> str:
    return f"{KEY}:\n" + "".join(f"  - {_dumped(one)}\n" for one in entries) if entries else ""


def _dumped(entry: Any) -> str:
    # What was written as an escape stays one: nobody would see it otherwise.
    is_seen = not UNSEEN.search(str(entry))
    text = yaml.safe_dump(entry, default_flow_style=True, allow_unicode=is_seen, width=10_000)
    return text.removesuffix("\n").removesuffix("\n...").strip()
