"""A heading id that differs from that of the translation, or is missing.

A link to a section must work in both languages, and Python-Markdown gives Chinese headings the
ids ``_1``, ``_2`` if they have none of their own. Unless the rule is named, figures are compared
thoroughly or a lock is kept, it tells only of a translation that has ids of its own for most of the
headings that have one in the original, where one was forgotten or misspelt. Where it is not named,
nothing is said of a heading that both languages write alike, nor of the original's where it has no
counterpart.

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
from ...model.kept_of_objects import kept_of_objects
from ...parity.outline.forgotten_ids import forgotten_ids
from ...parity.outline.proposed_ids import COUNTED, Proposals
from ...parity.pairing import pairing
from ...registry import Registry
from ..asked import is_meant
from ..rule import pair_rule

ATTRIBUTES = re.compile(r"(\{:?)[ ]*(?:\.[\w-]+|[\w-]+=)[^{}]*\}[ \t]*\Z")
"""The attribute list at the end of a heading that has no id."""
WRITTEN = re.compile(r"(\\?\{:?[ ]*#|\{/\*[ ]*#|\[#)[\w.:-]+([ ]*\}|[ ]*\*/\}|\])[ \t]*\Z")
"""An id behind a heading, in the form that a site's generator asks for."""
COUNTERPARTS = "write the id of its counterpart behind it"
MOST = 4
"""Where one heading of so many lacks an id, it was forgotten."""


@pair_rule("PAR303", "anchor-mismatch", fixable=True, both=True)
def anchor_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the ids of headings, where their number is the same."""
    ours, theirs = page.headings, translation.headings
    same = len(ours) == len(theirs)
    moved = sorted(h.id for h in ours) == sorted(h.id for h in theirs)
    eager = registry.is_named(anchor_mismatch.code)
    if not is_meant(anchor_mismatch.code, registry):
        for lost, without in forgotten_ids(page, translation):
            yield from _of_translation(without, lost, False, (translation, page))
        return
    if not (_writes_ids(page) or eager):
        return
    agreed, alike = _agreed(page, translation, registry, eager)
    proposals = Proposals(page, registry)
    paired = {i for i, _ in pairing(page, translation).headings}
    for number, heading in enumerate(ours):
        is_asked = eager or (number in paired and _needs(page, number))
        if not heading.explicit and number not in agreed and is_asked:
            other = theirs[number] if same else None
            yield _of_original(heading, proposals.proposal(heading, other), page)
    for number, two in enumerate(theirs):
        if number not in alike and (eager or _needs(translation, number)):
            one = proposals.proposed(ours[number], two) if same else None
            yield from _of_translation(two, one, moved, (translation, page))


def _agreed(
    page: Page, translation: Page, registry: Registry, eager: bool
) -> tuple[set[int], set[int]]:
    """The headings of the original whose counterparts have the ids that links need, and those.

    By their number on each page.
    """
    ours, theirs = page.headings, translation.headings
    made = made_ids(ours, registry.ways.generator.slugs)
    pairs = pairing(page, translation).headings
    same = len(ours) == len(theirs)
    agreed = {
        (i, j)
        for i, j in pairs
        if not ours[i].explicit and theirs[j].explicit and theirs[j].id in made[i]
    }
    alike = {(i, j) for i, j in agreed if same and i == j}
    if not eager:
        named = {(i, j) for i, j in pairs if _are_same_words(ours[i], theirs[j])}
        agreed, alike = agreed | named, alike | named
    return {i for i, _ in agreed}, {j for _, j in alike}


def _are_same_words(one: Heading, two: Heading) -> bool:
    """Whether two headings without ids are one name in Latin letters, so that both get one id."""
    is_plain = not (one.explicit or two.explicit) and one.text.isascii()
    is_same = one.text == two.text and one.id == two.id
    return is_plain and is_same and not COUNTED.match(one.id)


def _writes_ids(page: Page) -> bool:
    """Whether a page shows that ids are meant to be written: most of its headings have one."""
    written = sum(heading.explicit for heading in page.headings)
    return written > 0 and MOST * written >= (MOST - 1) * len(page.headings)


def _needs(page: Page, number: int) -> bool:
    """Whether a heading needs an id: to a title at the top of a page no link need name one."""
    heading = page.headings[number]
    return number > 0 or heading.level > 1 or heading.explicit


def _of_translation(
    two: Heading, one: Heading | None, moved: bool, pages: tuple[Page, Page]
) -> Iterator[Finding]:
    """What is wrong with the id of a translated heading; ``moved`` when all are there elsewhere.

    ``pages`` are its own and the original.
    """
    if not two.explicit:
        yield _finding(two, one, f"heading {two.text} has no id", pages)
    elif one and one.id and one.id != two.id and not moved:
        yield _finding(two, one, f"id {two.id} differs from {one.id}", pages)


def _of_original(heading: Heading, name: str, page: Page) -> Finding:
    hint = f"write {{ #{name} }} behind it" if name else "write an id of Latin words behind it"
    repairs = tuple(_written(heading, name, (page,))) if name else ()
    return anchor_mismatch.finding(
        heading.place, f"heading {heading.text} has no id", hint, (), repairs
    )


def _write(heading: Heading) -> str:
    return f"write {{ #{heading.id} }} behind it" if heading.id else COUNTERPARTS


def _finding(two: Heading, one: Heading | None, message: str, pages: tuple[Page, Page]) -> Finding:
    if one is None:
        return anchor_mismatch.finding(two.place, message, COUNTERPARTS)
    return anchor_mismatch.finding(
        two.place, message, _write(one), (Related(one.place, one.text),),
        tuple(_repair(one, two, pages)) if one.explicit else (),
    )  # fmt: skip


def _repair(one: Heading, two: Heading, pages: tuple[Page, Page]) -> Iterator[Repair]:
    """Put the id of its counterpart on a heading written with number signs."""
    if not two.explicit:
        yield from _written(two, one.id, pages)
        return
    page = pages[0]
    start = page.lines[two.place.line - 1]
    line = page.source[start : two.end]
    # An id below the heading is left to its writer.
    if line.lstrip(" >").startswith("#") and (found := line.rfind(f"#{two.id}")) >= 0:
        at = start + found + 1
        yield Repair(at, at + len(two.id), one.id)


def _written(heading: Heading, name: str, pages: tuple[Page, ...]) -> Iterator[Repair]:
    """Put an id behind a heading written with number signs, in its attribute list if it has one.

    The heading is on the first of the pages; the id takes the form of those that they write.
    """
    page = pages[0]
    line = _line(heading, page)
    start = heading.end - len(line)
    if not line.lstrip(" >").startswith("#"):
        return
    if found := ATTRIBUTES.search(line):
        yield Repair(start + found.end(1), start + found.end(1), f" #{name}")
    else:
        opened, closed = _form(*pages)
        written = line.rstrip().removesuffix(f" [{name}]")
        yield Repair(start + len(written), heading.end, f" {opened}{name}{closed}")


@kept_of_objects(2)
def _form(*pages: Page) -> tuple[str, str]:
    """What stands before and behind an id, as the first written one of the pages has it."""
    written = (_line(one, page) for page in pages for one in page.headings if one.explicit)
    found = next(filter(None, map(WRITTEN.search, written)), None)
    return (found[1], found[2]) if found else ("{ #", " }")


def _line(heading: Heading, page: Page) -> str:
    return page.source[page.lines[heading.place.line - 1] : heading.end]
