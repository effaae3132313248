"""A comment that silences a rule without a reason, or without effect.

A reason tells the next writer why the rule does not apply here; a comment that silences nothing
hides the next finding of its rule.

Bad:

    <!-- concord: ignore PAR306 -->

Good:

    <!-- concord: ignore PAR306: the source gives the figure in one language only -->
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...findings import Finding
from ...model import Ignore
from ..rule import ignore_rule


@ignore_rule("PAG605", "useless-ignore")
def useless_ignore(ignores: Iterable[tuple[Ignore, bool]]) -> Iterator[Finding]:
    """Look at every such comment, with whether it silenced anything."""
    for ignore, used in ignores:
        if not ignore.reason:
            yield useless_ignore.finding(
                ignore.place, f"{ignore.code} is ignored without a reason",
                "write it behind a colon",
            )  # fmt: skip
        elif not used:
            yield useless_ignore.finding(
                ignore.place, f"{ignore.code} is ignored, but finds nothing here",
                "remove the comment",
            )  # fmt: skip
