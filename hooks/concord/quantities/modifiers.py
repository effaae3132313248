"""Words that widen a figure: more than, at least, nearly, about, up to; 超过、近、约、以内.

"More than" and "at least" are one modifier, as are "fewer than" and "at most": languages
swap them freely. Words that stand behind a figure are the second table of each language.
"""

from __future__ import annotations

_OVER, _UNDER, _ABOUT, _NEARLY = ">", "<", "~", "~<"


def _table(signs: dict[str, str]) -> dict[str, str]:
    return {word: sign for sign, words in signs.items() for word in words.split(", ")}


BEFORE_EN = _table({
    _OVER: (
        "more than, over, at least, no fewer than, no less than, not less than, not fewer than, "
        "upwards of, in excess of, a minimum of, greater than, well over, just over, exceeding, "
        "exceeds, exceed, exceeded, surpassing, surpassed, larger than, as little as, "
        "as few as"
    ),
    _UNDER: (
        "fewer than, less than, up to, at most, no more than, not more than, a maximum of, "
        "under, below, just under, smaller than, as many as"
    ),
    _ABOUT: (
        "about, around, roughly, some, approximately, approx., circa, c., an estimated, "
        "in the region of"
    ),
    _NEARLY: "nearly, almost, close to, approaching, not quite",
})  # fmt: skip

AFTER_EN = _table({
    _OVER: "or more, plus, odd, and more, or longer, or later",
    _UNDER: "or fewer, or less",
    _ABOUT: "or so, or thereabouts",
})  # fmt: skip

BEFORE_ZH = _table({
    _OVER: (
        "超过, 超, 多于, 大于, 高于, 逾, 至少, 最少, 不少于, 不低于, 不下, 不止, 起码, 突破, 超出, "
        "超過, 多達於"
    ),
    _UNDER: (
        "不到, 不足, 少于, 低于, 小于, 不满, 至多, 最多, 不超过, 不多于, 不高于, 不超過, 少於"
    ),
    _ABOUT: "约, 大约, 约为, 大概, 大致, 约有, 約, 大約, 约莫, 差不多",
    _NEARLY: "近, 接近, 将近, 几近, 逼近, 將近, 几乎",
})  # fmt: skip

AFTER_ZH = _table({
    _OVER: "多, 余, 餘, 有余, 以上, 之多, 或以上, 或更多",
    _UNDER: "以下, 或以下",
    _ABOUT: "左右, 上下, 前后, 前後",
})  # fmt: skip

WITHIN_ZH = "以内 以內 之内 之內".split()
"""At most, behind a number; behind a duration no more than 内 and "within" are: a span."""

CLINGING_ZH = frozenset("多余餘")
"""Those of AFTER_ZH that no counter may part from the number (5000 人以上, but 550 多家)."""
