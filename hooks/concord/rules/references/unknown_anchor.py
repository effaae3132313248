"""A link names a heading id that its page does not have.

The browser goes to the top of the page and the reader looks for a section that is not there.

Bad:

    [limits](story/limits.md#lmits)

Good:

    [limits](story/limits.md#limits)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding, Guess
from ...model import Page
from ...registry import Registry
from ..rule import page_rule
from ..settled import settled

GENERATED = re.compile(r"(?:fn(?:ref\d*)?[:-].+|user-content-.+|_?top|__\w+_\d+(?:_\d+)?|L\d+)\Z")
"""Ids that no page writes: of footnotes, of the top (HTML standard), of tabs, of lines of code."""


@page_rule("REF102", "unknown-anchor")
def unknown_anchor(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at every link that names an id on a page of this locale."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    for reference in page.references:
        found = registry.destination(page, reference.value) if reference.kind == "link" else None
        if not found or not found.anchor or found.locale != page.locale:
            continue
        target = registry.page(found.locale, found.key)
        if not target or target.is_unread:
            continue
        ids = registry.anchors(found.locale, found.key)
        if "*" in ids or page.is_part:
            continue
        if found.anchor in ids or GENERATED.match(found.anchor):
            continue
        if not (reference.value.startswith("#") and _is_label(found.anchor, page, registry)):
            yield unknown_anchor.finding(
                reference.place, f"no id {found.anchor} on {found.key}",
                "name the id of a heading",
                guess=Guess(found.anchor, ("anchors", found.locale, found.key), "#"),
            )  # fmt: skip


def _is_label(name: str, page: Page, registry: Registry) -> bool:
    """Whether a name is a label of MyST on any page: there a link needs no more."""
    return registry.ways.generator.names_objects and any(
        name in other.anchors for other in registry.of_locale(page.locale)
    )
