"""Damages to spacing and punctuation."""

from __future__ import annotations

import re
from random import Random

from concord.model import PROSE_KINDS
from concord.parity.pairing import paired_blocks

from .damage import Damage, Kind
from .docs import Docs
from .edits import change, line_of, verbatim

HAN = r"[\u4e00-\u9fff]"
SPACED = re.compile(rf"(?<={HAN}) (?=[A-Za-z]{{2}})|(?<=[A-Za-z]{{2}}) (?={HAN})")
NUMBER = re.compile(rf"(?<={HAN}) (?=\d)|(?<=\d) (?={HAN})")
COMMA = re.compile(rf"(?<={HAN})，(?={HAN})")
ENGLISH_COMMA = re.compile(r"(?<=[a-z]),(?= [a-z])")
NEXT = re.compile(r"(?<=[a-z]{3}[.]) (?=(?:The|It|They|This) [a-z])")
ENDED = re.compile(rf"[^\n]{{16}}{HAN}。\Z")
ENOUGH = 11
SENTENCE = re.compile(r"[a-z)]\.\Z")
ONCE = re.compile(rf"(?<={HAN})(?:的|可以|我们|如果)(?={HAN})")
THE = re.compile(r"(?<= )the(?= [a-z])")
QUOTED = re.compile(r"“(?=[^“”\n]+”)")
APOSTROPHE = re.compile(r"(?<=[a-z])’(?=[a-z])")
ENGLISH_QUOTED = re.compile(r"“[A-Za-z ]+”")
BRACKET = re.compile(rf"(?<={HAN})（(?={HAN})")
STOP = re.compile(rf"(?<={HAN})。(?={HAN})")


def replaced(
    docs: Docs, random: Random, form: re.Pattern[str], new: str, locale: str = "zh"
) -> Damage | None:
    """Replace one of what the form finds in the prose of a locale."""
    page = docs.any_page(random, locale)
    block = random.choice(page.blocks)
    found = list(form.finditer(block.text)) if block.kind in PROSE_KINDS else []
    if not found:
        return None
    start, end = random.choice(found).span()
    around = verbatim(page, block, start - 1, end + 1) if start else None
    return change(page, around[0] + 1, around[1] - 1, new) if around else None


def space_to_latin(docs: Docs, random: Random) -> Damage | None:
    """No space between Chinese and Latin letters."""
    return replaced(docs, random, SPACED, "")


def space_to_number(docs: Docs, random: Random) -> Damage | None:
    """No space between Chinese and digits."""
    return replaced(docs, random, NUMBER, "")


def half_comma(docs: Docs, random: Random) -> Damage | None:
    """A comma of half width between Chinese characters."""
    return replaced(docs, random, COMMA, ",")


def half_stop(docs: Docs, random: Random) -> Damage | None:
    """A full stop of half width, with a space, between Chinese sentences."""
    return replaced(docs, random, STOP, ". ")


def full_comma(docs: Docs, random: Random) -> Damage | None:
    """A comma of full width in an English sentence."""
    return replaced(docs, random, ENGLISH_COMMA, "，", "en")


def doubled(docs: Docs, random: Random) -> Damage | None:
    """A word that stands twice, in either language."""
    page = docs.any_page(random, random.choice(["en", "zh"]))
    form = ONCE if page.locale == "zh" else THE
    found = [
        (block.offset(one.start()), one[0])
        for block in page.blocks
        if block.kind in PROSE_KINDS
        for one in form.finditer(block.text)
        if one[0] != "的" or not re.search("[目有]的$|的确", block.text[: one.end() + 1])
    ]
    if not found:
        return None
    at, word = random.choice(found)
    return change(page, at, at, word + ("" if page.locale == "zh" else " "))


def bracket_apart(docs: Docs, random: Random) -> Damage | None:
    """A blank before a bracket of full width."""
    return replaced(docs, random, BRACKET, " （")


def turned(docs: Docs, random: Random) -> Damage | None:
    """A quotation mark turned round."""
    return replaced(docs, random, QUOTED, "”")


def close_sentence(docs: Docs, random: Random) -> Damage | None:
    """No blank between two English sentences."""
    return replaced(docs, random, NEXT, "", "en")


def straightened(docs: Docs, random: Random) -> Damage | None:
    """An apostrophe as a typewriter has it."""
    return replaced(docs, random, APOSTROPHE, "'", "en")


def quoted_straight(docs: Docs, random: Random) -> Damage | None:
    """An English quotation between marks as a typewriter has them."""
    page = docs.any_page(random, "en")
    found = [
        (block, one.span())
        for block in page.blocks
        if block.kind in PROSE_KINDS
        for one in ENGLISH_QUOTED.finditer(block.text)
    ]
    if not found:
        return None
    block, (start, end) = random.choice(found)
    around = verbatim(page, block, start, end)
    inner = page.source[around[0] + 1 : around[1] - 1] if around else ""
    return change(page, *around, f'"{inner}"') if around else None


def stop_left(docs: Docs, random: Random) -> Damage | None:
    """The stop at the end of a Chinese paragraph."""
    original, page = docs.any_pair(random)
    pairs = [pair for pair in paired_blocks(original, page) if pair[0].kind == "paragraph"]
    if sum(two.text.endswith("。") for _, two in pairs) < ENOUGH:
        return None
    one, two = random.choice(pairs)
    end = len(two.text) - 1
    around = verbatim(page, two, end, end + 1)
    if not (around and ENDED.search(two.text) and SENTENCE.search(one.text)):
        return None
    return change(page, *around, "", line_of(page, two.start))


KINDS = (
    Kind("no space between Chinese and letters", "TYP501", space_to_latin),
    Kind("no space between Chinese and digits", "TYP501", space_to_number),
    Kind("comma of half width", "TYP501", half_comma),
    Kind("full stop of half width", "TYP501", half_stop),
    Kind("blank before a bracket of full width", "TYP501", bracket_apart),
    Kind("comma of full width in English", "TYP502", full_comma),
    Kind("word that stands twice", "TYP503", doubled),
    Kind("quotation mark turned round", "TYP504", turned),
    Kind("stop at the end of a paragraph", "TYP505", stop_left),
    Kind("no blank between English sentences", "TYP509", close_sentence),
    Kind("straight apostrophe in English", "TYP510", straightened),
    Kind("straight quotation in English", "TYP510", quoted_straight),
)
