"""Damages to single words: misspelt, unmarked, of another form."""

from __future__ import annotations

import re
from random import Random

from concord.languages import chinese, english
from concord.model import SILENT_KINDS, Page
from concord.parity.pairing import paired_blocks
from concord.parity.wording.sound_alike import known
from concord.rules.parity.misheard_word import LONG as LONG_TEXT
from concord.rules.parity.missing_key import SHOWN
from concord.rules.parity.unmarked_code import LIKE_CODE
from concord.typography.spelling import LONG, OFTEN, WORD, slip, words

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, key_lines, line_of, verbatim

CONFUSED = {"作为": "做为", "登录": "登陆", "对象": "对像", "部署": "布署", "阈值": "阀值"}
"""Chinese and what is written for it."""
INSIDE = 2
"""So many letters at the beginning and the end of a word are left as they are."""


def letters_exchanged(docs: Docs, random: Random) -> Damage | None:
    """Two letters exchanged in a word that an English page has again and again."""
    page = docs.any_page(random, "en")
    times = words(page.source)
    found = [
        (start, word)
        for start, word in _words(page)
        if len(word) >= LONG and times[word.lower().encode()] > OFTEN
    ]
    if not found:
        return None
    start, word = random.choice(found)
    wrong = _exchanged(word, random)
    if not slip(wrong.lower(), word.lower()) or wrong.lower() in page.source.lower():
        return None
    return change(page, start, start + len(word), wrong)


def confused(docs: Docs, random: Random) -> Damage | None:
    """A Chinese word written with a character that looks or sounds alike."""
    page = docs.any_page(random, "zh")
    found = [
        (block.offset(one.start()), one[0])
        for block in page.blocks
        if block.kind not in SILENT_KINDS
        for one in re.finditer("|".join(CONFUSED), block.text)
        if verbatim(page, block, *one.span()) and not block.is_masked(*one.span())
    ]
    if not found:
        return None
    start, word = random.choice(found)
    return change(page, start, start + len(word), CONFUSED[word])


def name_exchanged(docs: Docs, random: Random) -> Damage | None:
    """Two letters exchanged in a name that a Chinese page has from its original."""
    original, page = docs.any_pair(random)
    source = original.source.lower()
    found = [
        (start, word)
        for start, word in _words(page)
        if len(word) >= LONG and word.lower() in source
    ]
    if not found:
        return None
    start, word = random.choice(found)
    wrong = _exchanged(word, random)
    if not slip(wrong.lower(), word.lower()) or wrong.lower() in source:
        return None
    return change(page, start, start + len(word), wrong)


def code_unmarked(docs: Docs, random: Random) -> Damage | None:
    """Code written as plain text in Chinese."""
    original, page = docs.any_pair(random)
    plain = re.sub("`[^`\n]*`", "", original.source)
    found = [
        (two.start, mark)
        for one, two in paired_blocks(original, page)
        for mark in two.marks
        if mark.kind == "code"
        and LIKE_CODE.search(mark.value)
        and "://" not in mark.value
        and " " not in mark.value
        and f"`{mark.value}`" in original.source[one.start : one.end]
        and two.text.count(mark.value) == 1
        and mark.value not in plain
        and not any(m.kind != "code" and m.start <= mark.start < m.end for m in two.marks)
    ]
    if not found:
        return None
    start, mark = random.choice(found)
    if page.source[mark.offset : mark.stop] != f"`{mark.value}`":
        return None
    return change(page, mark.offset, mark.stop, f" {mark.value} ", line_of(page, start))


def key_dropped(docs: Docs, random: Random) -> Damage | None:
    """A title or description taken out of the front matter of a Chinese page."""
    original, page = docs.any_pair(random)
    found = [key for key in SHOWN if key in original.meta and key in page.meta]
    if not found or len(page.meta) == 1:
        return None
    key = random.choice(found)
    lines = key_lines(page, key)
    return change(page, *lines, "", Spot(page.path, 1)) if lines else None


def addressed_otherwise(docs: Docs, random: Random) -> Damage | None:
    """您 for 你, once, on a page that has more of these."""
    page = docs.any_page(random, "zh")
    found = [
        block.offset(one.start())
        for block in page.blocks
        if block.kind not in SILENT_KINDS
        for one in re.finditer("你", block.prose)
    ]
    if len(found) < 2:
        return None
    start = random.choice(found)
    # Of two forms that stand once each, the one that is told is 你.
    left = [one for one in found if one != start] if len(found) == 2 else [start]
    return change(page, start, start + 1, "您", line_of(page, left[0]))


def person_for_thing(docs: Docs, random: Random) -> Damage | None:
    """他 for 它, where the English speaks of things."""
    original, page = docs.any_pair(random)
    found = [
        (two, one.start())
        for first, two in paired_blocks(original, page)
        if two.kind not in SILENT_KINDS
        and not english.SOMEBODY.search(first.text)
        and not chinese.SOMEBODY.search(two.text)
        for one in re.finditer("(?<![其吉])它", two.text)
        if verbatim(page, two, *one.span()) and not two.is_masked(*one.span())
    ]
    if not found:
        return None
    block, at = random.choice(found)
    start = block.offset(at)
    return change(page, start, start + 1, "他")


def misheard(docs: Docs, random: Random) -> Damage | None:
    """A Chinese word for one that sounds alike and that the English means."""
    original, page = docs.any_pair(random)
    words = [word for word in known() if word.meant in page.source and word.says_written]
    found = [
        (two.offset(at), word)
        for one, two in paired_blocks(original, page)
        if two.kind not in SILENT_KINDS and len(one.text) <= LONG_TEXT
        for word in words
        if (at := two.text.find(word.meant)) >= 0
        and verbatim(page, two, at, at + len(word.meant))
        and not two.is_masked(at, at + len(word.meant))
        and word.place(one.text, two.text.replace(word.meant, word.written, 1)) == at
    ]
    if not found:
        return None
    start, word = random.choice(found)
    return change(page, start, start + len(word.meant), word.written)


def _words(page: Page) -> list[tuple[int, str]]:
    return [
        (block.offset(one.start()), one[0])
        for block in page.blocks
        if block.kind not in SILENT_KINDS
        for one in WORD.finditer(block.prose)
        if verbatim(page, block, *one.span())
    ]


def _exchanged(word: str, random: Random) -> str:
    at = random.randrange(INSIDE, len(word) - INSIDE - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


KINDS = (
    Kind("letters of a name exchanged", "PAR312", name_exchanged),
    Kind("code as plain text", "PAR318", code_unmarked),
    Kind("title or description left out", "PAR319", key_dropped),
    Kind("person for a thing", "PAR321", person_for_thing),
    Kind("Chinese word for one that sounds alike", "PAR322", misheard),
    Kind("letters of an English word exchanged", "TYP506", letters_exchanged),
    Kind("Chinese word that looks or sounds alike", "TYP506", confused),
    Kind("reader addressed otherwise", "TYP507", addressed_otherwise),
)
