"""A section that refers to other pages or concepts than its counterpart.

What one language explains by a link, the other should; a differing target is mostly a slip. Where
the rule is not named, nor figures compared thoroughly, only sections that surely belong together
are compared, and no link is told whose end the other page writes in another address.

Bad:

    en:  [Zuul](../projects/zuul.md)      zh:  [Zuul](../projects/openstack.md)

Good:

    en:  [Zuul](../projects/zuul.md)      zh:  [Zuul](../projects/zuul.md)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...layout.destinations import Destination
from ...model import Page, Place
from ...parity.blocks.most_apart import are_mostly_apart
from ...parity.links.differing_targets import Both, sure_targets, told_targets
from ...parity.links.led_outside import led_outside
from ...parity.links.links_elsewhere import Led
from ...parity.links.targets import bare_key, led_to, marks, shared_target
from ...parity.links.two_names import Targets
from ...parity.pairing import changes, paired_sections
from ...parity.sections import Section, heading_place, named
from ...parity.sure_sections import are_sure
from ...reading.blocks import ANY
from ...registry import Registry
from ..references.unlinked_mention import unlinked
from ..rule import pair_rule
from ..settled import settled


@pair_rule("PAR304", "reference-mismatch")
def reference_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the targets of links of each section with those of its counterpart."""
    found = list(_found(page, translation, registry))
    is_named = registry.is_named(reference_mismatch.code)
    if found and (is_named or not are_mostly_apart(page, translation, registry)):
        yield from settled(found, registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    eager = registry.is_named(reference_mismatch.code)
    led = Led(page, translation, registry)
    for section, counterpart in paired_sections(page, translation):
        targets = _differing(page, section, translation, counterpart, registry, led)
        if not targets:
            continue
        one, two = targets
        both = page, section, translation, counterpart
        lone = set() if eager else _lone_lines(*both).union(led_outside(*both))
        for place, name in _lacking(one, two, lone, translation, counterpart, registry):
            yield reference_mismatch.finding(
                heading_place(translation, counterpart),
                f"section {named(translation, counterpart)} has no link to {name}",
                "link to it here too", (Related(place, f"link to {name}"),),
            )  # fmt: skip
        for place, name in _lacking(two, one, lone, page, section, registry):
            yield reference_mismatch.finding(
                place, f"link to {name} has no counterpart in {page.locale}",
                "link to it in both or in neither",
                (Related(heading_place(page, section), named(page, section)),),
            )  # fmt: skip


def _differing(
    page: Page, section: Section, translation: Page, counterpart: Section, registry: Registry,
    led: Led,
) -> Both | None:  # fmt: skip
    """The targets of two sections that are to be compared; None where nothing is."""
    both = page, translation
    eager = registry.is_named(reference_mismatch.code)
    one = _targets(page, section, both, registry)
    two = _targets(translation, counterpart, both, registry)
    if one.keys() == two.keys():
        return None
    if not eager:
        files = [registry.files.get(side.locale, frozenset()) for side in both]
        one, two = told_targets(one, two, led, files)
    if eager or registry.settings.figures == "thorough":
        return one, two
    if not are_sure(page, section, translation, counterpart):
        return None
    return sure_targets(one, two, both), sure_targets(two, one, both[::-1])


def _lacking(
    here: Targets, there: Targets, lone: set[tuple[str, int]], page: Page, section: Section,
    registry: Registry,
) -> Iterator[tuple[Place, str]]:  # fmt: skip
    """What one section links to and the other, of ``page``, neither links to, writes nor mentions.

    Places and names; none on the lines ``lone``.
    """
    written = {mark.value for mark in marks(section, "link")} - {""}
    for target in sorted(here.keys() - there.keys()):
        place, name, link, _ = here[target]
        if link in written or place[:2] in lone or target in _mentioned(page, section, registry):
            continue
        yield place, name


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


def _targets(page: Page, section: Section, both: tuple[Page, Page], registry: Registry) -> Targets:
    """The targets inside the site: where the first link to each stands, its name, what is written.

    What is written the same in both is the same, wherever a language lacks page or id.
    """
    found: Targets = {}
    for mark in marks(section, "link"):
        if mark.value and (leads := led_to(page, mark.value, both[0], registry)):
            name = f"{leads.key}#{leads.anchor}" if leads.anchor else leads.key
            target = shared_target(leads, both, registry)
            is_there = _has_id(leads, registry)
            found.setdefault(target, (page.place(mark.offset), name, mark.value, is_there))
    return found


def _has_id(leads: Destination, registry: Registry) -> bool:
    """Whether the page that a link names has the id that it names, in some language."""
    target = registry.page(leads.locale, leads.key) if leads.anchor else None
    if not target or not leads.anchor or target.is_unread:
        return True
    asked = registry.ways.generator.asked(leads.anchor)
    for locale in dict.fromkeys((leads.locale, registry.settings.default)):
        ids = registry.anchors(locale, leads.key) if registry.page(locale, leads.key) else ()
        if ANY in ids or any(one in ids for one in asked):
            return True
    return False
