"""Modifiers that stand a few words away from their figure: 最多同时 100 个, a limit of some 100.

They are looked for only where a figure lacks the modifier that its counterpart has.
"""

from __future__ import annotations

import re

from .alternation import alternation
from .lower_case import fold
from .modifiers import ABOUT, NEARLY, OVER, UNDER, table
from .quantity import Quantity
from .sure import Text

_ENGLISH = table({
    OVER: (
        "at least, minimum, min, from, starting, plus, and up, over, more, above, exceed, exceeds, "
        "exceeding, beyond, past, larger, longer, higher, greater"
    ),
    UNDER: (
        "at most, up to, maximum, max, limit, limited, capped, cap, within, no more than, until, "
        "less, fewer, never more, cannot exceed, exceed, ceiling, below, under, smaller, shorter, "
        "lower, no one, nobody, none, may not, must not, cannot, never, not"
    ),
    ABOUT: "about, around, roughly, approximately, some, or so, estimated, approx., order of",
    NEARLY: (
        "nearly, almost, close to, just under, not quite, approaching, short of, "
        "past, last, recent, recently, latest"
    ),
})  # fmt: skip

_CHINESE = table({
    OVER: (
        "至少, 最少, 起码, 不少于, 不低于, 不小于, 下限, 最低, 以上, 起步, 超过, 超出, 多达, 不止, "
        "开外, 高于, 大于, 多于, 或更多, 或更高, 或更长, 或更新"
    ),
    UNDER: (
        "至多, 最多, 顶多, 不超过, 不多于, 不高于, 不大于, 上限, 最大, 最高, 封顶, 以内, 之内, "
        "为限, 限制, 限于, 限定, 以下, 不到, 不足, 不得超过, 不能超过, 未超过, 为止, 低于, 小于, "
        "少于, 或更少, 或更低, 或更短, 未满, 不满"
    ),
    ABOUT: (
        "大约, 约有, 约为, 大概, 大致, 左右, 上下, 前后, 估计, 差不多, 大体, 约需, "
        "约要, 约可, 约用, 约花, 约占, 约在, 约达, 约合"
    ),
    NEARLY: "接近, 将近, 逼近, 几乎, 差不多",
})  # fmt: skip

_MARKS = {OVER: "[>≥]", UNDER: "[<≤]", ABOUT: "[~≈]|(?<=[十百千万亿])来", NEARLY: "~"}
_BEFORE = re.compile(r"[^\d。；，：！？;:!?]{0,40}\Z")
_BEHIND = re.compile(r"[^\d。；，：！？;:!?]{0,24}")
"""As far as a modifier can be from its figure, with nothing between that ends the thought."""


def _patterns(words: dict[str, str], form: str) -> dict[str, re.Pattern[str]]:
    return {
        sign: re.compile(
            form.format(alternation(w for w in words if words[w] == sign)) + f"|{_MARKS[sign]}"
        )
        for sign in (OVER, UNDER, ABOUT, NEARLY)
    }


_SIGNS = {"en": _patterns(_ENGLISH, "(?<![a-z]){}(?![a-z])"), "zh": _patterns(_CHINESE, "{}")}


def stands_apart(text: Text, figure: Quantity, sign: str) -> bool:
    """Whether a modifier of this sign is said near a figure of a text, or as a part of it."""
    folded = fold(text.text)
    before = _BEFORE.search(folded, max(0, figure.start - 40), figure.start)
    behind = _BEHIND.match(folded, figure.end)
    assert before is not None
    assert behind is not None
    near = folded[before.start() : behind.end()]
    return any(
        pattern.search(near) for known, pattern in _SIGNS[text.language].items() if sign in known
    )
