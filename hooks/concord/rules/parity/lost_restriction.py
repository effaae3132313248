"""A prohibition, a denial or a limit of which the counterpart says nothing.

Whoever reads that it can be done does it. Told is only what is said strictly, "must not", 无法 or
"is only", to which nothing on the other side answers, in whatever words. Where the rule is named,
sentences are compared one by one if both texts have as many.

Bad:

    en:  The agent must not run as root.      zh:  代理以 root 身份运行。

Good:

    en:  The agent must not run as root.      zh:  代理不得以 root 身份运行。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...model import Block, Page
from ...parity.restrictions import RESTRICTIONS, lost_restrictions, restricts
from ...parity.sentences import USUAL, Sentence, sentences, weight
from ...parity.texts import Text, arranged_otherwise, paired_cells
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled
from ..unaccepted import unaccepted

LEAST, MOST = 0.55, 1.9
"""A text so much shorter or longer than a translation of its counterpart is none of it."""
FEWEST = 4
"""So many letters a text has at least."""


@pair_rule("PAR316", "lost-restriction")
def lost_restriction(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for what restricts on one side only, text by text."""
    found = _found(page, translation, registry.is_named(lost_restriction.code))
    yield from settled(unaccepted(found, page, translation, registry), registry)


def _found(page: Page, translation: Page, eager: bool) -> Iterator[Finding]:
    tags = language(page.locale).tag, language(translation.locale).tag
    if tags not in RESTRICTIONS or tags not in USUAL:
        return
    for text in paired_cells(page, translation):
        there = page.place(text.one.start)
        for lost, added in _apart(text, tags, eager):
            if not eager and (
                text.two.start in arranged_otherwise(page, translation)
                or _is_beside(added, text.one, page, tags[::-1])
                or _is_beside(lost, text.two, translation, tags)
            ):
                continue
            where = f"({there.path}:{there.line}) is not said here"
            yield lost_restriction.finding(
                translation.place(text.two.start),
                f"“{lost}” {where}" if lost else f"“{added}” is not in {there.path}:{there.line}",
                "say it in both", (Related(there, "its counterpart"),),
            )  # fmt: skip


def _apart(text: Text, tags: tuple[str, str], eager: bool) -> Iterator[tuple[str, str]]:
    """What is lost and what is added, one of both, in a text or in a sentence of it."""
    whole = [
        *(("", said) for said in lost_restrictions(text.theirs, text.ours, tags[::-1])),
        *((said, "") for said in lost_restrictions(text.plain, text.theirs, tags)),
    ]
    if not (whole or eager):
        return
    ours, theirs = sentences(text.plain if eager else text.ours, text.theirs)
    if eager and len(ours) == len(theirs):
        for one, two in zip(ours, theirs, strict=True):
            yield from _restrictions(one.text, two.text, tags)
    elif _are_alike(ours, theirs, USUAL[tags]):
        yield from whole


def _is_beside(said: str, block: Block, page: Page, tags: tuple[str, str]) -> bool:
    """Whether a block next to one, of its section, restricts something as certainly.

    There a translator has cut paragraphs otherwise. ``tags`` lead from the language of what is
    said to that of the page.
    """
    at = next((n for n, one in enumerate(page.blocks) if one is block), -1) if said else -1
    if at < 0:
        return False
    around = (page.blocks[n] for n in (at - 1, at + 1) if 0 <= n < len(page.blocks))
    return any(
        one.section == block.section
        and not any(lost_restrictions(said, one.prose, tags))
        and any(restricts(one.prose, tags[1]))
        for one in around
    )


def _restrictions(one: str, two: str, tags: tuple[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((said, "") for said in lost_restrictions(one, two, tags))
    yield from (("", said) for said in lost_restrictions(two, one, tags[::-1]))


def _are_alike(ours: list[Sentence], theirs: list[Sentence], stretch: float) -> bool:
    both = weight(ours) * stretch, weight(theirs)
    return min(both) >= FEWEST and LEAST * both[0] < both[1] < MOST * both[0]
