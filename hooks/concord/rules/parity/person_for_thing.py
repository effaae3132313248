"""他 for a thing, in a Chinese text whose English original speaks of nobody.

它 is meant: both sound alike, and a reader looks for the person. Told only where neither text has
a word for people.

Bad:

    en:  The gate waits until it is free.      zh:  门禁会等到他空闲。

Good:

    en:  The gate waits until it is free.      zh:  门禁会等到它空闲。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import HAN, language
from ...model import SILENT_KINDS, Page
from ...parity.pairing import paired_blocks
from ...parity.wording.pronouns import persons_for_things
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

LANGUAGES = ("en", "zh")


@pair_rule("PAR321", "person-for-thing")
def person_for_thing(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look at Chinese pages that have the character at all."""
    spoken = tuple(language(one.locale).tag for one in (page, translation))
    if spoken == LANGUAGES and "他" in translation.source:
        yield from settled(_found(page, translation), registry)


def _found(page: Page, translation: Page) -> Iterator[Finding]:
    pairs = (pair for pair in paired_blocks(page, translation) if pair[1].kind not in SILENT_KINDS)
    for one, two, at in persons_for_things(pairs, HAN):
        there = page.place(one.start)
        yield person_for_thing.finding(
            translation.place(two.offset(at)),
            f"他 is a person, and there is none in {there.path}:{there.line}",
            "write 它", (Related(there, "its counterpart"),),
        )  # fmt: skip
