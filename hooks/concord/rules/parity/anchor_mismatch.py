"""A heading id that differs from that of the translation, or is missing.

A link to a section must work in both languages, and Python-Markdown gives Chinese headings the
ids ``_1``, ``_2`` if they have none of their own.

Bad:

    ## 极限

Good:

    ## 极限 { #limits }
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding, Related, Repair
from ...generators.slugs import made_ids
from ...model import Heading, Page
from ...parity.pairing import pairing
from ...registry import Registry
from ...settings import is_asked
from ..rule import pair_rule

ATTRIBUTES = re.compile(r"(\{:?)[ ]*(?:\.[\w-]+|[\w-]+=)[^{}]*\}[ \t]*\Z")
"""The attribute list at the end of a heading that has no id."""


@pair_rule("PAR303", "anchor-mismatch", fixable=True)
def anchor_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the ids of headings, where their number is the same."""
    ours, theirs = page.headings, translation.headings
    same = len(ours) == len(theirs)
    moved = sorted(h.id for h in ours) == sorted(h.id for h in theirs)
    if not (_writes_ids(page) or is_asked(anchor_mismatch.code, registry.settings)):
        return
    made = made_ids(ours, registry.ways.generator.slugs)
    agreed = {
        i
        for i, j in pairing(page, translation).headings
        if not ours[i].explicit and theirs[j].explicit and theirs[j].id in made[i]
    }
    for number, heading in enumerate(ours):
        if not heading.explicit and number not in agreed:
            yield anchor_mismatch.finding(
                heading.place, f"heading {heading.text} has no id", _write(heading)
            )
    for number, two in enumerate(theirs):
        one = ours[number] if same else None
        if one and number in agreed:
            continue
        if not two.explicit:
            yield _finding(two, one, f"heading {two.text} has no id", translation)
        elif one and one.id != two.id and not moved:
            yield _finding(two, one, f"id {two.id} differs from {one.id}", translation)


def _writes_ids(page: Page) -> bool:
    """Whether a page shows that ids are meant to be written: half of its headings have one."""
    return 2 * sum(heading.explicit for heading in page.headings) >= len(page.headings)


def _write(heading: Heading) -> str:
    return f"write {{ #{heading.id} }} behind it"


def _finding(two: Heading, one: Heading | None, message: str, page: Page) -> Finding:
    if one is None:
        return anchor_mismatch.finding(
            two.place, message, "write the id of its counterpart behind it"
        )
    return anchor_mismatch.finding(
        two.place, message, _write(one), (Related(one.place, one.text),),
        tuple(_repair(one, two, page)) if one.explicit else (),
    )  # fmt: skip


def _repair(one: Heading, two: Heading, page: Page) -> Iterator[Repair]:
    """Put the id of its counterpart on a heading written with number signs."""
    start = page.lines[two.place.line - 1]
    line = page.source[start : two.end]
    if not line.lstrip(" >").startswith("#"):
        return
    if two.explicit:
        at = start + line.rindex(f"#{two.id}") + 1
        yield Repair(at, at + len(two.id), one.id)
    elif found := ATTRIBUTES.search(line):
        yield Repair(start + found.end(1), start + found.end(1), f" #{one.id}")
    else:
        yield Repair(start + len(line.rstrip()), two.end, f" {{ #{one.id} }}")
