"""A prohibition, a denial or a limit of which the counterpart says nothing.

Whoever reads that it can be done does it. Told is only what is said strictly, "must not", 无法 or
"is only", to which nothing on the other side answers; sentences are compared one by one if both
texts have as many. There are more words for it than the rule knows, so that it speaks only when it
is named.

Bad:

    en:  The agent must not run as root.      zh:  代理以 root 身份运行。

Good:

    en:  The agent must not run as root.      zh:  代理不得以 root 身份运行。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...model import Page
from ...parity.texts import Text, paired_cells
from ...parity.wording.restrictions import RESTRICTIONS, lost_restrictions, may_restrict
from ...parity.wording.sentences import USUAL, Sentence, sentences, weight
from ...registry import Registry
from ..rule import pair_rule

LEAST, MOST = 0.55, 1.9
"""A text so much shorter or longer than a translation of its counterpart is none of it."""
FEWEST = 4
"""So many letters a text has at least."""


@pair_rule("PAR316", "lost-restriction", default=False)
def lost_restriction(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for what restricts on one side only, text by text."""
    tags = language(page.locale).tag, language(translation.locale).tag
    if tags not in RESTRICTIONS or tags not in USUAL:
        return
    for text in paired_cells(page, translation):
        there = page.place(text.one.start)
        for lost, added in _apart(text, tags):
            where = f"({there.path}:{there.line}) is not said here"
            yield lost_restriction.finding(
                translation.place(text.two.start),
                f"“{lost}” {where}" if lost else f"“{added}” is not in {there.path}:{there.line}",
                "say it in both", (Related(there, "its counterpart"),),
            )  # fmt: skip


def _apart(text: Text, tags: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """What is lost and what is added, one of both, in a text or in a sentence of it."""
    if not may_restrict(text.plain, tags) and not may_restrict(text.theirs, tags[::-1]):
        return
    ours, theirs = sentences(text.plain, text.theirs)
    if len(ours) == len(theirs):
        for one, two in zip(ours, theirs, strict=True):
            yield from _restrictions(one.text, two.text, tags)
    elif _are_alike(ours, theirs, USUAL[tags]):
        yield from ((said, "") for said in lost_restrictions(text.plain, text.theirs, tags))
        yield from (("", said) for said in lost_restrictions(text.theirs, text.ours, tags[::-1]))


def _restrictions(one: str, two: str, tags: tuple[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((said, "") for said in lost_restrictions(one, two, tags))
    yield from (("", said) for said in lost_restrictions(two, one, tags[::-1]))


def _are_alike(ours: list[Sentence], theirs: list[Sentence], stretch: float) -> bool:
    both = weight(ours) * stretch, weight(theirs)
    return min(both) >= FEWEST and LEAST * both[0] < both[1] < MOST * both[0]
