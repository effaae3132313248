"""A block of a translated page without its language, or equal to the original.

Left behind by a hurried translation. Names, figures and code are the same in every language and
do not count. In a text that is translated a sentence, the last cell of a row, and an "and" or "or"
between two pieces of code are told as well, and so is a short heading whose words the original's
sentences have in small letters. Unless the rule is named, a text has to have two words that join
others, as a sentence has and a name, a slogan or a grammar has not, a head of a table others that
are translated, and a heading such a word, or it is translated elsewhere on the page. What a project
says of itself in a list and errors may be meant so. What is in letters of
the original's language alone, as Chinese, Korean or Thai, on a page whose language is not, is told
with its headings, title and heads of tables; unless the rule is named, cells and items have to say
something that names do not. Where both are in the translation's language, as the words tell that
join others, the original is told.

Bad:

    docs/zh/index.md:  OpenStack was only the beginning of the story.

Good:

    docs/zh/index.md:  OpenStack 只是开端。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from ...findings import Finding, Related
from ...languages.function_words import is_surely_in
from ...model import Block, Page, Place
from ...parity.left.for_one_language import for_one_language
from ...parity.left.kept_columns import ends_in_kept_column, is_of_data
from ...parity.left.left_columns import left_columns
from ...parity.left.left_evidence import is_head_left, is_left_for_sure
from ...parity.left.left_letters import has_letters, is_head_in_original, sentences_in_original
from ...parity.left.left_sentences import left_joints, left_sentences
from ...parity.left.left_texts import is_untranslated, left_headings, left_values
from ...parity.left.said_twice import said_twice
from ...parity.left.shown_texts import are_voices, without_shown
from ...parity.pages.not_begun import placeholder
from ...parity.pages.records import is_made, is_record
from ...parity.pairing import paired_blocks
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled
from ..unaccepted import unaccepted

MANY = 8
"""From so many blocks on, if they are most, one finding speaks of all."""


@pair_rule("PAR309", "untranslated-text", both=True)
def untranslated_text(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for blocks that hold words of the default locale only; most of a page is told once."""
    found = _found(page, translation, registry)
    yield from settled(unaccepted(found, page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    eager = registry.is_named(untranslated_text.code)
    if is_made(translation.source) or (not eager and _is_meant(page, translation)):
        return
    apart = for_one_language(translation)
    blocks = [pair for pair in paired_blocks(page, translation) if pair[1].start not in apart]
    for one, two in blocks:
        kept = left_columns(one, two, translation)
        if kept and (eager or is_head_left(two, kept, translation.locale)):
            yield _finding(page, translation, one, two, ", ".join(kept))
    left = [pair for pair in _left(page, translation, blocks, eager) if pair[1].start not in apart]
    if not eager:
        left = [pair for pair in left if not is_of_data(pair[1], translation)]
    others = {two.start for _, two in blocks} - {two.start for _, two in left}
    if not eager and page.locale.startswith("en"):
        twice = said_twice(blocks, page.locale)
        left = [
            (one, two)
            for one, two in left
            if two.start not in twice
            and (is_left_for_sure(two, translation) or _is_reversed(two, page, translation))
        ]
    if len(left) >= MANY and 2 * len(left) > len(blocks):
        yield _of_most(page, translation, left)
        return
    yield from _values(page, translation, eager)
    for one, two in left:
        yield _finding(page, translation, one, two, _short(two.text))
    mixed = [pair for pair in blocks if pair[1].start in others]
    yield from chain(
        _inside(page, translation, mixed, eager), _partly(page, translation, mixed, eager)
    )


def _is_meant(page: Page, translation: Page) -> bool:
    """Whether few translate such a page, or the original is still to come."""
    return is_record(page) or placeholder(page, translation) is page


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


def _partly(
    page: Page, translation: Page, blocks: list[tuple[Block, Block]], eager: bool
) -> Iterator[Finding]:
    """What is left inside a text in the letters of the original, once in each."""
    locales = page.locale, translation.locale
    for one, two in without_shown([x for x in blocks if has_letters(x[1], *locales)], translation):
        for at, said in islice(sentences_in_original(two, *locales, eager), 1):
            yield _finding(page, translation, one, two, _short(said), two.offset(at))


def _finding(
    page: Page, translation: Page, one: Block, two: Block, said: str, at: int = -1
) -> Finding:
    if at < 0 and _is_reversed(two, page, translation):
        return untranslated_text.finding(
            page.place(one.pieces[0][1]), f"not in {page.locale}: {said}",
            f"write it in {page.locale}", (Related(translation.place(two.start), "the same"),),
        )  # fmt: skip
    return untranslated_text.finding(
        translation.place(two.pieces[0][1] if at < 0 else at), f"not translated: {said}",
        f"write it in {translation.locale}", (Related(page.place(one.start), "the original"),),
    )  # fmt: skip


def _is_reversed(two: Block, page: Page, translation: Page) -> bool:
    """Whether a text that both have is in the translation's language, and not the original's."""
    return is_surely_in(two.prose, translation.locale, page.locale)


def _of_most(page: Page, translation: Page, left: list[tuple[Block, Block]]) -> Finding:
    """What speaks of all where most of a page is left, or of its original in its language."""
    text = " ".join(two.prose for _, two in left)
    if is_surely_in(text, translation.locale, page.locale):
        return untranslated_text.finding(
            page.place(left[0][0].pieces[0][1]),
            f"most of the page is not in {page.locale}: {len(left)} blocks, this is the first",
            f"write it in {page.locale}", (Related(Place(translation.path), "the translation"),),
        )  # fmt: skip
    return untranslated_text.finding(
        translation.place(left[0][1].pieces[0][1]),
        f"most of the page is not translated: {len(left)} blocks, of which this is the first",
        f"write it in {translation.locale}", (Related(Place(page.path), "the original"),),
    )  # fmt: skip


def _left(
    page: Page, translation: Page, blocks: list[tuple[Block, Block]], eager: bool
) -> list[tuple[Block, Block]]:
    """The headings and blocks that are left, unless the page shows them as code."""
    left = list(left_headings(page, translation, eager))
    locales = page.locale, translation.locale
    left += [pair for pair in blocks if is_untranslated(*pair, *locales, eager)]
    left += [pair for pair in blocks if is_head_in_original(*pair, page.locale, translation)]
    if are_voices(blocks, page.locale, translation.locale):
        left = [pair for pair in left if pair[1].kind != "row"]
    return without_shown(left, translation)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
