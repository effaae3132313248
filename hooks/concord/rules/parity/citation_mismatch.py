"""A section that cites other sources or places than its counterpart.

Both languages state the same facts, so they rest on the same evidence.

Bad:

    en:  …in 2015.[^vancouver-talk-2018#project-focus]      zh:  ……2015 年。

Good:

    en:  …in 2015.[^vancouver-talk-2018#project-focus]
    zh:  ……2015 年[^vancouver-talk-2018#project-focus]。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Page, Place
from ...parity.pairing import counterparts
from ...registry import Registry
from ..rule import pair_rule


@pair_rule("PAR305", "citation-mismatch")
def citation_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the citations of each section with those of its counterpart."""
    ours, theirs = _citations(page), _citations(translation)
    places = {heading.id: heading.place for heading in translation.headings}
    for section, counterpart in sorted(counterparts(page, translation).items()):
        one, two = ours.get(section, {}), theirs.get(counterpart, {})
        for cited in sorted(one.keys() - two.keys()):
            yield citation_mismatch.finding(
                places.get(counterpart, Place(translation.path)),
                f"section {section or 'at the top'} does not cite {cited}",
                "cite it here too", (Related(one[cited], f"cites {cited}"),),
            )  # fmt: skip
        for cited in sorted(two.keys() - one.keys()):
            yield citation_mismatch.finding(
                two[cited], f"{cited} is not cited in this section in {page.locale}",
                "cite it in both or in neither", (Related(Place(page.path), section),),
            )  # fmt: skip


def _citations(page: Page) -> dict[str, dict[str, Place]]:
    """By section: what is cited, with the place of the first citation of each."""
    found: dict[str, dict[str, Place]] = {}
    for reference in page.references:
        if reference.kind == "citation":
            found.setdefault(reference.section, {}).setdefault(reference.value, reference.place)
    return found
