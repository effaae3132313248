"""Ids on the page that has them: of headings, of other elements, of entries in front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Heading, Page
from ..registry.moves import KEY, claimed
from .edits import Edit
from .front_matter import renamed_key, replaced
from .links import Moves

TABLES = ("terms", "sources")
LISTS = r"\{{:?[^{{}}\n]*?#{0}(?=[\s}}])"
TAGS = r"""<[a-zA-Z][^<>]*?\b(?:id|name)\s*=\s*["']{0}(?=["'])"""


def id_edits(page: Page, moves: Moves) -> Iterator[Edit]:
    """The edits that rename the ids of a page where they are given."""
    for (key, old), new in moves.ids.items():
        if key == page.key:
            yield from _given(page, old, new)
            yield from _moved_from(page, old, new)


def gives(page: Page, name: str) -> bool:
    """Whether a page gives an id to something: it can then be renamed."""
    return any(True for _ in _given(page, name, ""))


def _given(page: Page, old: str, new: str) -> Iterator[Edit]:
    for table in TABLES:
        entries = page.meta.get(table)
        if isinstance(entries, dict) and old in map(str, entries):
            yield renamed_key(page, (table, old), new)
    for heading in page.headings:
        if heading.id == old and not heading.explicit:
            yield _added(page, heading, new)
    code = [(m.offset, m.stop) for block in page.blocks for m in block.marks if m.kind == "code"]
    code += [(block.start, block.end) for block in page.blocks if block.kind == "code"]
    for form in (LISTS, TAGS):
        for found in re.finditer(form.format(re.escape(old)), page.source):
            if not any(start <= found.start() < end for start, end in code):
                yield Edit(found.end() - len(old), found.end(), new)


def _added(page: Page, heading: Heading, new: str) -> Edit:
    """Write the new id behind a heading that had its old one from its text."""
    start = page.lines[heading.place.line - 1]
    stop = start + len(page.source[start : heading.end].rstrip())
    return Edit(stop, heading.end, f" {{ #{new} }}")


def _moved_from(page: Page, old: str, new: str) -> Iterator[Edit]:
    """Where pages went that now are a part of this one."""
    for move in claimed(page):
        if move.anchor == old:
            number = next(
                n for n, one in enumerate(page.meta[KEY])
                if isinstance(one, dict) and str(one.get(move.old)) == old
            )  # fmt: skip
            yield replaced(page, (KEY, str(number), move.old), old, new)
