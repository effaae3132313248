"""A block of a translated page without its language, or equal to the original.

Left behind by a hurried translation. Names, figures and code are the same in every language and
do not count. In a text that is translated a sentence, the last cell of a row, and an "and" or "or"
between two pieces of code are told as well, and so is a short heading whose words the original's
sentences have in small letters. Unless the rule is named, a text has to have two words that join
others, as a sentence has and a name, a slogan or a grammar has not, a head of a table others that
are translated, and a heading such a word, or it is translated elsewhere on the page. What a project
says of itself in a list and errors may be meant so.

Bad:

    docs/zh/index.md:  OpenStack was only the beginning of the story.

Good:

    docs/zh/index.md:  OpenStack 只是开端。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise

from ...findings import Finding, Related
from ...languages import language
from ...late_pattern import LatePattern
from ...model import Block, Page, Place
from ...parity.announced_messages import announced_messages
from ...parity.kept_columns import ends_in_kept_column
from ...parity.left_columns import left_columns
from ...parity.left_evidence import is_head_left, is_left_for_sure
from ...parity.left_sentences import left_joints, left_sentences
from ...parity.left_texts import is_untranslated, left_headings, left_values
from ...parity.not_begun import placeholder
from ...parity.pairing import paired_blocks
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled
from ..unaccepted import unaccepted

MADE = LatePattern(
    r"\b(?:auto(?:matically)?[- ]generated (?:by|from|using|with|file|documentation)"
    r"|this (?:file|page) (?:is|was) (?:auto(?:matically)?[- ]?)?generated|DO NOT EDIT)\b"
    r"|^auto_generated: true\b", re.I | re.M,
)  # fmt: skip
"""What a page says that a program writes and no translator."""
HISTORY = LatePattern(
    r"(?:change[-_]?log|changes|release[-_]?notes?|releases|history|i?cla|licen[cs]e|notice"
    r"|release[-_]?v?\d+|v?\d+\.(?:\d+|x))\b",
    re.I,
)
"""How pages are called that list changes, or that people agree to as they are."""
RECORDS = re.compile(
    r"(?:change[-_]?logs?|releases?(?:[-_]?notes?)?|proposals?|rfcs?|keps?|enhancements?)\Z", re.I
)
"""How folders are called of pages that are written once, in one language."""
SPEECH = re.compile(r"“[^”]{40,}”|\"[^\"]{40,}\"")
"""A sentence of somebody's."""
VOICES = 3
"""So many rows in the translation's language on the original's page, too, are meant so."""
MANY = 8
"""From so many blocks on, if they are most, one finding speaks of all."""


@pair_rule("PAR309", "untranslated-text")
def untranslated_text(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for blocks that hold words of the default locale only; most of a page is told once."""
    found = _found(page, translation, registry)
    yield from settled(unaccepted(found, page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    if _is_made(translation.source) or _is_history(page, registry):
        return
    if placeholder(page, translation) is page and not registry.is_named(untranslated_text.code):
        return
    eager = registry.is_named(untranslated_text.code)
    yield from _values(page, translation, eager)
    blocks = list(paired_blocks(page, translation))
    for one, two in blocks:
        kept = left_columns(one, two, translation)
        if kept and (eager or is_head_left(two, kept, translation.locale)):
            yield _finding(page, translation, one, two, ", ".join(kept))
    left = _left(page, translation, blocks, eager)
    others = {two.start for _, two in blocks} - {two.start for _, two in left}
    if not eager and page.locale.startswith("en"):
        left = [pair for pair in left if is_left_for_sure(pair[1], translation)]
    if len(left) >= MANY and 2 * len(left) > len(blocks):
        yield untranslated_text.finding(
            translation.place(left[0][1].pieces[0][1]),
            f"most of the page is not translated: {len(left)} blocks, of which this is the first",
            f"write it in {translation.locale}", (Related(Place(page.path), "the original"),),
        )  # fmt: skip
        return
    for one, two in left:
        yield _finding(page, translation, one, two, _short(two.text))
    mixed = [pair for pair in blocks if pair[1].start in others]
    yield from _inside(page, translation, mixed, eager)


def _values(page: Page, translation: Page, eager: bool) -> Iterator[Finding]:
    """What is left in front matter."""
    for name, value in left_values(page, translation, eager):
        yield untranslated_text.finding(
            translation.meta_place(name), f"not translated: {_short(value)}",
            f"write it in {translation.locale}", (Related(page.meta_place(name), name),),
        )  # fmt: skip


def _inside(
    page: Page, translation: Page, blocks: list[tuple[Block, Block]], eager: bool
) -> Iterator[Finding]:
    """What is left inside a text, once in each: a sentence, or else a word that joins."""
    locales = page.locale, translation.locale
    for one, two in blocks:
        found = chain(left_sentences(one, two, *locales), left_joints(one, two, *locales))
        for at, said in islice(found, 1):
            if not eager and ends_in_kept_column(two, translation):
                continue
            yield _finding(page, translation, one, two, _short(said), two.offset(at))


def _finding(
    page: Page, translation: Page, one: Block, two: Block, said: str, at: int = -1
) -> Finding:
    return untranslated_text.finding(
        translation.place(two.pieces[0][1] if at < 0 else at), f"not translated: {said}",
        f"write it in {translation.locale}", (Related(page.place(one.start), "the original"),),
    )  # fmt: skip


def _left(
    page: Page, translation: Page, blocks: list[tuple[Block, Block]], eager: bool
) -> list[tuple[Block, Block]]:
    """The headings and blocks that are left, unless the page shows them as code."""
    left = list(left_headings(page, translation, eager))
    left += [pair for pair in blocks if is_untranslated(*pair, page.locale, translation.locale)]
    samples = _samples(translation) if left else frozenset()
    if _are_voices(blocks, page.locale, translation.locale):
        left = [pair for pair in left if pair[1].kind != "row"]
    cited = (_cited(translation) | announced_messages(translation)) if left else frozenset()
    return [
        pair for pair in left
        if pair[1].start not in cited
        and not samples.issuperset(_lines(translation, pair[1]))
    ]  # fmt: skip


def _is_made(source: str) -> bool:
    """Whether a page says that a program writes it."""
    low = source.lower()
    return ("generated" in low or "do not edit" in low) and bool(MADE.search(source))


def _is_history(page: Page, registry: Registry) -> bool:
    """Whether a page lists changes or proposes some, which few translate, unless it is named."""
    *folders, name = page.key.split("/")
    is_record = HISTORY.match(name) or any(map(RECORDS.match, folders))
    return bool(is_record) and not registry.is_named(untranslated_text.code)


def _samples(page: Page) -> frozenset[str]:
    """The lines of a page's code: what it shows of it is no text of its own."""
    code = (block.text for block in page.blocks if block.kind == "code")
    return frozenset(line.strip() for text in code for line in text.split("\n"))


def _are_voices(blocks: list[tuple[Block, Block]], original: str, locale: str) -> bool:
    """Whether rows stand in both languages on both pages: what people said, each in his own."""
    ours, theirs = language(original).script, language(locale).script
    if theirs is None or ours is not None:
        return False
    rows = [two.text for one, two in blocks if two.kind == "row" and one.text == two.text]
    return sum(bool(theirs.search(text)) for text in rows) >= VOICES


def _cited(page: Page) -> frozenset[int]:
    """Where quotations begin that a colon, a link or marks announce: what others said as is."""
    return frozenset(
        two.start
        for one, two in pairwise(page.blocks)
        if two.container[-1:] == ("quote",) and (SPEECH.search(two.text) or _announces(one, two))
    )


def _announces(block: Block, quotation: Block) -> bool:
    if block.container == quotation.container:
        return False
    end = len(block.text.rstrip(" .。"))
    has_link = any(mark.kind == "link" and mark.end >= end > 0 for mark in block.marks)
    return has_link or block.text.rstrip().endswith((":", "："))


def _lines(page: Page, block: Block) -> set[str]:
    return {line.strip() for line in page.source[block.start : block.end].split("\n")}


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
