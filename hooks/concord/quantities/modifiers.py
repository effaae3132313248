"""Words that widen a figure: more than, at least, nearly, about, up to; 超过、近、约、以内.

"More than" and "at least" are one modifier, as are "fewer than" and "at most": languages
swap them freely. Words that stand behind a figure are the second table of each language.
"""

from __future__ import annotations

OVER, UNDER, ABOUT, NEARLY = ">", "<", "~", "~<"


def table(signs: dict[str, str]) -> dict[str, str]:
    """The sign of each word, from the words of each sign."""
    return {word: sign for sign, words in signs.items() for word in words.split(", ")}


BEFORE_EN = table({
    OVER: (
        "more than, over, at least, no fewer than, no less than, not less than, not fewer than, "
        "upwards of, in excess of, a minimum of, greater than, well over, just over, exceeding, "
        "exceeds, exceed, exceeded, surpassing, surpassed, larger than, as little as, "
        "as few as"
    ),
    UNDER: (
        "fewer than, less than, up to, at most, no more than, not more than, a maximum of, "
        "not exceed, not exceeding, cannot exceed, never exceed, never exceeds, "
        "under, below, just under, smaller than, as many as"
    ),
    ABOUT: (
        "about, around, roughly, some, approximately, approx., circa, c., an estimated, "
        "in the region of"
    ),
    NEARLY: "nearly, almost, close to, approaching, not quite",
})  # fmt: skip

AFTER_EN = table({
    OVER: "or more, plus, odd, and more, or longer, or later",
    UNDER: "or fewer, or less",
    ABOUT: "or so, or thereabouts",
})  # fmt: skip

BEFORE_ZH = table({
    OVER: (
        "超过, 超, 多于, 大于, 高于, 逾, 至少, 最少, 不少于, 不低于, 不下, 不止, 起码, 突破, 超出, "
        "超過, 多達於"
    ),
    UNDER: (
        "不到, 不足, 少于, 低于, 小于, 不满, 至多, 最多, 不超过, 不多于, 不高于, 不超過, 少於, "
        "不得超过, 不能超过, 不会超过, 不应超过, 不可超过, 未超过, 没有超过, 并未超过, 不大于"
    ),
    ABOUT: "约, 大约, 约为, 大概, 大致, 约有, 約, 大約, 约莫, 差不多",
    NEARLY: "近, 接近, 将近, 几近, 逼近, 將近, 几乎",
})  # fmt: skip

AFTER_ZH = table({
    OVER: "多, 余, 餘, 有余, 以上, 之多, 或以上, 或更多",
    UNDER: "以下, 或以下",
    ABOUT: "左右, 上下, 前后, 前後",
})  # fmt: skip

WITHIN_ZH = "以内 以內 之内 之內".split()
"""At most, behind a number; behind a duration no more than 内 and "within" are: a span."""
