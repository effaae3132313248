"""Two pages or entries with one id.

The id of a page is its file name (its folder's, for an index page); relations and citations
name it, and could mean either.

Bad:

    concepts/zuul.md  and  projects/zuul.md, both with a kind

Good:

    projects/zuul.md alone
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...registry import Registry
from ..rule import site_rule


@site_rule("TRM209", "shared-id")
def shared_id(registry: Registry) -> Iterator[Finding]:
    """Say which entries came second."""
    for name, first, second in registry.clashes:
        yield shared_id.finding(
            second, f"the id {name} is taken", "rename one of the two",
            (Related(first, f"{name} is here"),),
        )  # fmt: skip
