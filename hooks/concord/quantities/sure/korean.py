"""Numbers in Korean words; none is certain, for most of their signs stand in other words, too."""

from __future__ import annotations

from collections.abc import Iterator

from ...late_pattern import LatePattern
from .. import numerals_zh
from .figure import Figure, number
from .words import possible

_HANJA = str.maketrans("일이삼사오육칠팔구십백천만억조", "一二三四五六七八九十百千万亿兆")
_COUNTED = (
    "개|건|곳|군데|대|달러|명|년|단계|배|번|분|시간|엔|원|월|위안|유로|일|종|줄|초|층|회|퍼센트"
)
_D = "[일이삼사오육칠팔구]"
_WRITTEN = LatePattern(rf"(?<![가-힣])(?:{_D}?[십백천만억]){{1,8}}{_D}?(?=\s?(?:{_COUNTED}))")


def figures(text: str) -> Iterator[Figure]:
    """What numbers in words of a text can say: 백만 엔, 이틀."""
    for found in _WRITTEN.finditer(text):
        value = numerals_zh.cardinal(found[0].translate(_HANJA))
        if value is not None:
            yield Figure(*found.span(), (number(value),), False)
    yield from possible(text, "words_ko.txt")
