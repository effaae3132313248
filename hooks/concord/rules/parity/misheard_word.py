"""A Chinese word that sounds like the one that the English original means, and means another thing.

A keyboard offers both, the eye reads over it, and the reader is told something else. Told is only
what the original says nothing of, where it says what the other word means; and one of two ways to
write a word, as 秘钥 and 密钥, on a page that else writes the usual one. Unless the rule is named,
texts have to be short, so that no other part of them can be what is meant, or words beside it to
tell it: 收到影响 can only be 受到. The words stand in
``hooks/concord/parity/wording/sound_alike.txt``.

Bad:

    en:  Specify the folder of the logs.      zh:  制定日志的目录。

Good:

    en:  Specify the folder of the logs.      zh:  指定日志的目录。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...model import SILENT_KINDS, Page, Place
from ...parity.pairing import paired_texts
from ...parity.wording.sound_alike import Heard, heard
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

LANGUAGES = ("en", "zh")
LONG = 250
"""In a longer text of the original something else may be what is meant."""


@pair_rule("PAR322", "misheard-word")
def misheard_word(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the texts of pages that have one of the words, and English of the other."""
    spoken = tuple(language(one.locale).tag for one in (page, translation))
    words = heard(translation.source) if spoken == LANGUAGES else []
    if words:
        longest = len(page.source) if registry.is_named(misheard_word.code) else LONG
        yield from settled(_found(page, translation, words, longest), registry)


def _found(page: Page, translation: Page, words: list[Heard], longest: int) -> Iterator[Finding]:
    for one, two in paired_texts(page, translation):
        if two.kind in SILENT_KINDS:
            continue
        is_long = len(one.text) > longest
        for word in words:
            if is_long and word.for_written and not word.is_sure:
                continue
            at = word.place(one.text, two.text) if word.written in two.text else None
            if at is None or two.is_masked(at, at + len(word.written)):
                continue
            there = page.place(one.start)
            yield misheard_word.finding(
                translation.place(two.offset(at)),
                _said(word, there),
                f"write {word.meant}", (Related(there, "its counterpart"),),
            )  # fmt: skip


def _said(word: Heard, there: Place) -> str:
    if not word.for_written:
        return f"{word.written} stands beside {word.meant}"
    return f"{word.written} is not what {there.path}:{there.line} says, it seems"
