"""What a translation left out when it was accepted is known, and not told again.

That is so of headings, blocks and text that is not translated; a wrong figure or link speaks on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..findings import Finding
from ..lock.as_accepted import AsAccepted
from ..model import Page
from ..registry import Registry


def unaccepted(
    found: Iterable[Finding], page: Page, translation: Page, registry: Registry
) -> Iterator[Finding]:
    """The findings of a rule, less those of sections that stand as they were accepted.

    Whoever names the rule in the settings, or has figures compared thoroughly, hears all.
    """
    findings = list(found)
    if not findings or not registry.lock.kept or registry.settings.figures == "thorough":
        yield from findings
        return
    if registry.is_named(findings[0].code):
        yield from findings
        return
    accepted = AsAccepted(page, translation, registry.lock)
    for finding in findings:
        if not accepted.hold([finding.place, *(related.place for related in finding.related)]):
            yield finding
