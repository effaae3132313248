"""A section that cites other sources or places than its counterpart.

Both languages state the same facts, so they rest on the same evidence. Notes that name no source
that the site declares are called as each language likes: of these it tells, where the rule is not
named, figures are not compared thoroughly and no lock is kept, those of the original alone, where
the translation has fewer notes and none in the place of it.

Bad:

    en:  …in 2015.[^vancouver-talk-2018#project-focus]      zh:  ……2015 年。

Good:

    en:  …in 2015.[^vancouver-talk-2018#project-focus]
    zh:  ……2015 年[^vancouver-talk-2018#project-focus]。
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from ...findings import Finding, Related
from ...model import Block, Page, Place
from ...parity.links.targets import marks
from ...parity.pairing import blocks_of, paired_sections
from ...parity.sections import Section, heading_place, named
from ...registry import Registry
from ..asked import is_meant
from ..references.note_without_text import RANGE
from ..rule import pair_rule

Cited = dict[str, Place]
"""What a section cites, with the place of the first citation of each."""
Compared = tuple[Set[str], Set[str], Set[str]]
"""What a section cites alone, what its counterpart does, and what both do."""


@pair_rule("PAR305", "citation-mismatch")
def citation_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the citations of each section with those of its counterpart, then block by block."""
    eager = is_meant(citation_mismatch.code, registry)
    for section, counterpart in paired_sections(page, translation):
        one, two = _citations(page, section), _citations(translation, counterpart)
        ours: Set[str] = one.keys() - two.keys()
        theirs: Set[str] = two.keys() - one.keys()
        both: Set[str] = one.keys() & two.keys()
        if not eager and (ours or theirs or both):
            ours, theirs, both = _sure((ours, theirs, both), page, translation, registry)
        for cited in sorted(ours):
            yield citation_mismatch.finding(
                heading_place(translation, counterpart),
                f"section {named(translation, counterpart)} does not cite {cited}",
                "cite it here too", (Related(one[cited], f"cites {cited}"),),
            )  # fmt: skip
        for cited in sorted(theirs):
            yield citation_mismatch.finding(
                two[cited], f"{cited} is not cited in this section in {page.locale}",
                "cite it in both or in neither",
                (Related(heading_place(page, section), named(page, section)),),
            )  # fmt: skip
        yield from _by_block(page, translation, section, counterpart, both)


def _sure(compared: Compared, page: Page, translation: Page, registry: Registry) -> Compared:
    """Of what is cited the sources, and notes of the original that the translation has lost.

    Where it has another of its own, that may be the same in its words.
    """
    ours, theirs, both = (_sources(cited, registry) for cited in compared)
    notes = compared[0] - ours
    lost = _lost(page, translation) if notes and theirs == compared[1] else frozenset()
    return ours | (notes & lost), theirs, both


def _sources(cited: Set[str], registry: Registry) -> Set[str]:
    """Those that the site declares."""
    return {one for one in cited if one.partition("#")[0] in registry.sources}


def _lost(page: Page, translation: Page) -> Set[str]:
    """What a page cites and its translation nowhere, where that has fewer notes."""
    ours, theirs = _all_cited(page), _all_cited(translation)
    return ours - theirs if len(ours) > len(theirs) else frozenset()


def _all_cited(page: Page) -> Set[str]:
    return frozenset(cited for block in page.blocks for cited in _cited(block))


def _by_block(
    page: Page, translation: Page, section: Section, counterpart: Section, both: Set[str]
) -> Iterator[Finding]:
    """What both sections cite, but a block and its counterpart do not both."""
    for one, two in blocks_of(section, counterpart) if both else ():
        ours, theirs = _cited(one) & both, _cited(two) & both
        here, there = translation.place(two.start), page.place(one.start)
        for cited in sorted(ours - theirs):
            yield citation_mismatch.finding(
                here, f"does not cite {cited}, as {there.path}:{there.line} does",
                "cite it here too", (Related(there, f"cites {cited}"),),
            )  # fmt: skip
        for cited in sorted(theirs - ours):
            yield citation_mismatch.finding(
                here, f"cites {cited}, as {there.path}:{there.line} does not",
                "cite it in both or in neither", (Related(there, "its block"),),
            )  # fmt: skip


def _cited(block: Block) -> Set[str]:
    return {mark.value for mark in block.marks if mark.kind == "citation" and _is_name(mark.value)}


def _is_name(cited: str) -> bool:
    """Whether it is no class of characters, as [^a-z]."""
    return not RANGE.fullmatch(cited)


def _citations(page: Page, section: Section) -> Cited:
    found: Cited = {}
    for mark in marks(section, "citation"):
        if _is_name(mark.value):
            found.setdefault(mark.value, page.place(mark.offset))
    return found
