"""A section that cites other sources or places than its counterpart.

Both languages state the same facts, so they rest on the same evidence.

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
from ...parity.pairing import blocks_of, paired_sections
from ...parity.sections import Section, heading_place
from ...parity.targets import marks
from ...registry import Registry
from ..rule import pair_rule


@pair_rule("PAR305", "citation-mismatch")
def citation_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the citations of each section with those of its counterpart, then block by block."""
    for section, counterpart in paired_sections(page, translation):
        one, two = _citations(page, section), _citations(translation, counterpart)
        for cited in sorted(one.keys() - two.keys()):
            yield citation_mismatch.finding(
                heading_place(translation, counterpart),
                f"section {section.id or 'at the top'} does not cite {cited}",
                "cite it here too", (Related(one[cited], f"cites {cited}"),),
            )  # fmt: skip
        for cited in sorted(two.keys() - one.keys()):
            yield citation_mismatch.finding(
                two[cited], f"{cited} is not cited in this section in {page.locale}",
                "cite it in both or in neither", (Related(Place(page.path), section.id),),
            )  # fmt: skip
        yield from _by_block(page, translation, section, counterpart, one.keys() & two.keys())


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
    return {mark.value for mark in block.marks if mark.kind == "citation"}


def _citations(page: Page, section: Section) -> dict[str, Place]:
    """What is cited, with the place of the first citation of each."""
    found: dict[str, Place] = {}
    for mark in marks(section, "citation"):
        found.setdefault(mark.value, page.place(mark.offset))
    return found
