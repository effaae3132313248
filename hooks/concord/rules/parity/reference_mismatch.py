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
from ...parity.pairing import Section, changes, heading_place, paired_sections
from ...parity.targets import bare_key, marks, shared_target
from ...registry import Registry
from ..references.unlinked_mention import unlinked
from ..rule import pair_rule
from ..settled import settled


@pair_rule("PAR304", "reference-mismatch")
def reference_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the targets of links of each section with those of its counterpart."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    both = page, translation
    eager = registry.is_named(reference_mismatch.code)
    for section, counterpart in paired_sections(page, translation):
        one, two = (
            _targets(page, section, both, registry),
            _targets(translation, counterpart, both, registry),
        )
        if one.keys() == two.keys():
            continue
        written = [
            {mark.value for mark in marks(part, "link")} - {""} for part in (section, counterpart)
        ]
        lone = set() if eager else _lone_lines(page, section, translation, counterpart)
        for target in sorted(one.keys() - two.keys()):
            place, name, link = one[target]
            if (
                link in written[1]
                or place[:2] in lone
                or target in _mentioned(translation, counterpart, registry)
            ):
                continue
            yield reference_mismatch.finding(
                heading_place(translation, counterpart),
                f"section {section.id or 'at the top'} has no link to {name}",
                "link to it here too", (Related(place, f"link to {name}"),),
            )  # fmt: skip
        for target in sorted(two.keys() - one.keys()):
            place, name, link = two[target]
            if (
                link in written[0]
                or place[:2] in lone
                or target in _mentioned(page, section, registry)
            ):
                continue
            yield reference_mismatch.finding(
                place, f"link to {name} has no counterpart in {page.locale}",
                "link to it in both or in neither",
                (Related(heading_place(page, section), section.id),),
            )  # fmt: skip


def _lone_lines(
    page: Page, section: Section, translation: Page, counterpart: Section
) -> set[tuple[str, int]]:
    """Path and line of all that stands in blocks without counterpart, which PAR307 tells of."""
    return {
        (one.path, line)
        for _, *sides in changes(section, counterpart)
        for one, blocks in zip((page, translation), sides, strict=True)
        for block in blocks
        for line in range(one.place(block.start).line, one.place(block.end).line + 1)
    }


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
) -> dict[str, tuple[Place, str, str]]:
    """The targets inside the site: where the first link to each stands, its name, what is written.

    What is written the same in both is the same, wherever a language lacks page or id.
    """
    found: dict[str, tuple[Place, str, str]] = {}
    for mark in marks(section, "link"):
        if leads := registry.destination(page, mark.value):
            name = f"{leads.key}#{leads.anchor}" if leads.anchor else leads.key
            target = shared_target(leads, both, registry)
            found.setdefault(target, (page.place(mark.offset), name, mark.value))
    return found
