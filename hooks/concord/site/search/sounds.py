"""How the Chinese characters of names are read, so that names are found as they are typed.

Pinyin without tones, by pypinyin, which knows that 重 is zhòng in 重点 and chóng in 重新.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...late_pattern import LatePattern

HAN = LatePattern("[\u3400-\u4dbf\u4e00-\u9fff]+")


def sounds(names: Iterable[str]) -> dict[str, str]:
    """The characters of names by their syllables, both sorted; in pinyin ü is v.

    A character that is read in several ways in these names stands under each.
    """
    found: dict[str, set[str]] = defaultdict(set)
    runs = {run for name in names for run in HAN.findall(name)}
    for run in runs:
        for character, syllable in zip(run, _syllables(run), strict=True):
            if syllable.isascii() and syllable.isalpha():
                found[syllable].add(character)
    return {syllable: "".join(sorted(found[syllable])) for syllable in sorted(found)}


def _syllables(run: str) -> list[str]:
    """One for each character; characters that nobody can read are returned together otherwise."""
    # Loading its tables takes as long as rendering ten pages.
    from pypinyin import lazy_pinyin

    found: list[str] = lazy_pinyin(run)
    return found if len(found) == len(run) else [lazy_pinyin(character)[0] for character in run]
