"""Many findings of one rule on one page, told as one unless the rule is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..findings import Finding, Related
from ..registry import Registry

MANY = 5
"""From so many findings of one kind on, one speaks for a page and lists the places of the rest."""


def settled(found: Iterable[Finding], registry: Registry, many: int = MANY) -> Iterator[Finding]:
    """The findings of one rule on one page: each, or the first for all of them.

    Whoever names the rule in the settings hears each by itself.
    """
    findings = list(found)
    if len(findings) < many or registry.is_named(findings[0].code):
        yield from findings
        return
    first, *others = findings
    more = tuple(Related(one.place, one.message) for one in others)
    yield replace(
        first, message=f"{first.message}; so at {len(findings)} places of this page",
        related=(*first.related, *more),
    )  # fmt: skip
