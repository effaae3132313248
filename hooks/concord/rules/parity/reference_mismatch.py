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
from ...parity.pairing import counterparts
from ...registry import Registry
from ..rule import pair_rule


@pair_rule("PAR304", "reference-mismatch")
def reference_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the targets of links of each section with those of its counterpart."""
    ours, theirs = _targets(page, registry), _targets(translation, registry)
    places = {heading.id: heading.place for heading in translation.headings}
    for section, counterpart in sorted(counterparts(page, translation).items()):
        one, two = ours.get(section, {}), theirs.get(counterpart, {})
        for target in sorted(one.keys() - two.keys()):
            yield reference_mismatch.finding(
                places.get(counterpart, Place(translation.path)),
                f"section {section or 'at the top'} has no link to {target}",
                "link to it here too", (Related(one[target], f"link to {target}"),),
            )  # fmt: skip
        for target in sorted(two.keys() - one.keys()):
            yield reference_mismatch.finding(
                two[target], f"link to {target} has no counterpart in {page.locale}",
                "link to it in both or in neither", (Related(_top(page, section), section),),
            )  # fmt: skip


def _targets(page: Page, registry: Registry) -> dict[str, dict[str, Place]]:
    """By section: the targets inside the site, with the place of the first link to each."""
    found: dict[str, dict[str, Place]] = {}
    for reference in page.references:
        leads = registry.destination(page, reference.value) if reference.kind == "link" else None
        if leads:
            target = f"{leads.key}#{leads.anchor}" if leads.anchor else leads.key
            found.setdefault(reference.section, {}).setdefault(target, reference.place)
    return found


def _top(page: Page, section: str) -> Place:
    return next((h.place for h in page.headings if h.id == section), Place(page.path))
