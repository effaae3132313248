"""One id for two headings or elements of a page.

A link leads to the first, and never to the second. A page with many is told once, unless the rule
is named.

Bad:

    ## Limits { #limits }
    ## Limits of disks { #limits }

Good:

    ## Limits { #limits }
    ## Limits of disks { #disk-limits }
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Heading, Page
from ...registry import Registry
from ..rule import page_rule
from ..settled import settled


@page_rule("PAG610", "repeated-id")
def repeated_id(page: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the ids that are written on the page."""
    yield from settled(_found(page), registry)


def _found(page: Page) -> Iterator[Finding]:
    first: dict[str, Heading] = {}
    for heading in page.headings:
        if not heading.explicit:
            continue
        if heading.id in first:
            yield repeated_id.finding(
                heading.place, f"the id {heading.id} stands twice", "give it another",
                (Related(first[heading.id].place, "the first"),),
            )  # fmt: skip
        elif heading.id in page.anchors:
            yield repeated_id.finding(
                heading.place, f"the id {heading.id} is also that of another element",
                "remove one of them",
            )  # fmt: skip
        first.setdefault(heading.id, heading)
