"""A section that refers to other pages or concepts than its counterpart.

What one language explains by a link, the other should; a differing target is mostly a slip.

Bad:

    en:  [Zuul](../projects/zuul.md)      zh:  [Zuul](../projects/openstack.md)

Good:

    en:  [Zuul](../projects/zuul.md)      zh:  [Zuul](../projects/zuul.md)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Page, Place
from ...parity.pairing import Section, heading_place, paired_sections
from ...parity.targets import bare_key, marks, shared_target
from ...registry import Registry
from ..references.unlinked_mention import unlinked
from ..rule import pair_rule


@pair_rule("PAR304", "reference-mismatch")
def reference_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the targets of links of each section with those of its counterpart."""
    both = page, translation
    for section, counterpart in paired_sections(page, translation):
        one, two = (
            _targets(page, section, both, registry),
            _targets(translation, counterpart, both, registry),
        )
        for target in sorted(one.keys() - two.keys()):
            if target in _mentioned(translation, counterpart, registry):
                continue
            place, name = one[target]
            yield reference_mismatch.finding(
                heading_place(translation, counterpart),
                f"section {section.id or 'at the top'} has no link to {name}",
                "link to it here too", (Related(place, f"link to {name}"),),
            )  # fmt: skip
        for target in sorted(two.keys() - one.keys()):
            if target in _mentioned(page, section, registry):
                continue
            place, name = two[target]
            yield reference_mismatch.finding(
                place, f"link to {name} has no counterpart in {page.locale}",
                "link to it in both or in neither",
                (Related(heading_place(page, section), section.id),),
            )  # fmt: skip


def _mentioned(page: Page, section: Section, registry: Registry) -> set[str]:
    """The concepts that a section mentions first and does not link to, of which REF104 speaks."""
    if not registry.concepts:
        return set()
    return {
        bare_key(concept.target)
        for block, _, concept in unlinked(page, registry)
        if block in section.blocks
    }


def _targets(
    page: Page, section: Section, both: tuple[Page, Page], registry: Registry
) -> dict[str, tuple[Place, str]]:
    """The targets inside the site: where the first link to each stands, and its name there."""
    found: dict[str, tuple[Place, str]] = {}
    for mark in marks(section, "link"):
        if leads := registry.destination(page, mark.value):
            name = f"{leads.key}#{leads.anchor}" if leads.anchor else leads.key
            target = shared_target(leads, both, registry)
            found.setdefault(target, (page.place(mark.offset), name))
    return found
