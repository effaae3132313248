"""English that has changed since its translation was accepted, block by block.

A translation that was right becomes wrong without a change of its own. The lock file remembers
which English each translation was accepted for; where there is no such file, the rule is silent.

Bad:

    translations.lock:  the English paragraph accepted in May; the page has been rewritten since

Good:

    the change is translated, then:  concord accept docs/zh/concepts/zuul.md
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...lock.staleness import Lag, counterpart, lags
from ...model import Page, Place
from ...registry import Registry
from ..rule import pair_rule

LONGEST = 40


@pair_rule("PAR308", "stale-translation", of_unbegun=True)
def stale_translation(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the blocks of a page with those its translation was accepted for."""
    if not registry.lock.kept or page.troubles or translation.troubles:
        return
    found = lags(page, translation, registry.lock)
    if found is None:
        yield stale_translation.finding(
            Place(translation.path), "this translation was never accepted",
            f"compare it with {page.path}, then concord accept {translation.path}",
            (Related(Place(page.path), "the original"),),
        )  # fmt: skip
    for lag in found or ():
        place = counterpart(lag, translation)
        block = f"{place.path}:{place.line}"
        yield stale_translation.finding(
            place, _message(lag, page),
            f"see concord diff {block}, translate the change, then concord accept {block}",
            (Related(lag.piece.place, lag.change),) if lag.piece else (),
        )  # fmt: skip


def _message(lag: Lag, page: Page) -> str:
    if lag.piece is None:
        part = lag.part if lag.part != "#" else "the top"
        return f"{page.path}: block {lag.number + 1} of {part} was removed since this was accepted"
    text = " ".join(lag.piece.text.split())
    text = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    place = lag.piece.place
    return f"{place.path}:{place.line} was {lag.change} since this was accepted: {text}"
