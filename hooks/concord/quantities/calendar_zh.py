"""Chinese words of time: units, and the signs that close the parts of a date."""

from __future__ import annotations

from fractions import Fraction

DATE_SIGNS = {
    "m": "月(?![饼球亮])",
    "D": "日(?![本志程常益渐后前子报历期记])|号(?![称召码])",
    "e": "年代",
    "y": "年(?![级級龄齡轮货薪])度?",
    "j": "周年",
    "C": "世[纪紀]",
    "q": "季度",
}
"""Codes of tokens and the patterns of their signs."""

UNITS: dict[str, tuple[Fraction, str]] = {
    word: (Fraction(factor), base)
    for words, factor, base in (
        ("月", 1, "month"),
        ("季度", 3, "month"),
        ("世纪", 1200, "month"),
        ("星期 礼拜 周 週", 7, "day"),
        ("天", 1, "day"),
        ("小时 小時 钟头", 60, "minute"),
        ("分钟 分鐘", 1, "minute"),
        ("秒钟 秒鐘 秒", Fraction(1, 60), "minute"),
    )
    for word in words.split()
}
"""What follows a number and 个, as in 六个月."""

BARE_UNITS = (
    "周(?![年围边期末密到])|週(?!年)|星期|天(?![津然气际性使才堂空地])|小[时時]|分[钟鐘]|秒[钟鐘]?"
)
"""Those that do without 个, as in 四十分钟."""

YEAR = (Fraction(12), "month")

CLASSIFIERS = "个個名人家项項条條份行台臺位次种種篇封处處张張件款套组組支门門场場座倍"
"""Signs after which four digits are a number and not a year."""
