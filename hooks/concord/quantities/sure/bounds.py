"""Bounds of figures: more than, at least, up to, about; 至少, 不超过, 以内, 左右.

"More than" and "at least" are one bound, as are "fewer than" and "at most", since languages
swap them freely. A bound is certain only right beside its figure; that one is missing is
certain only where nothing in the whole block could be one.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ...late_pattern import LatePattern
from ..alternation import alternation

OPPOSITE = {(">", "<"), (">", "~"), ("<", "~"), (">", "~<"), ("after", "before")}


class Bounds(NamedTuple):
    """The words of a language: before a figure, behind it, and what could be one anywhere."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    signs: dict[str, str]
    perhaps: dict[str, re.Pattern[str]]


_WIDTH = 44
_ABOUT = frozenset(("约", "約", "大约", "大約", "近", "大概"))
_CLUNG_TO = ("", "年", "天", "月", "个月", "小时", "分钟")
_OTHER = "(?<![个個分区區性特级級类類])别"
"""Another, and not the end of a word such as 类别."""
_DENIED = {
    "en": LatePattern(r"(?:\b(?:not|never|cannot|no)|n't)\s(?!unless\b)(?:[a-z]+\s){0,4}$"),
    "zh": LatePattern(f"(?:[不未没沒]|{_OTHER})[得能会會可应應宜要该該允许]{{0,2}}$"),
}
_PERHAPS_DENIED = LatePattern(f"(?:[不未没沒無无勿禁]|{_OTHER})[^，。；：、,;]{{0,10}}$")
"""A word that denies further in front, of a bound or of something else."""
_PERHAPS_DENIED_EN = LatePattern(
    r"\b(?:(?:not|never|cannot|no|without)|\w+n't)\s(?:[a-z]+\s){0,4}for\s$"
    r"|\b(?:avoid|block|disallow|forbid|limit|prevent|prohibit|refus|reject|restrict)[a-z]*\s"
    r"(?:[a-z]+\s){0,4}$"
)
"""What is missing for more than some time, and what is kept from being more."""
_DENIES = {">": "<", "<": ">"}
_EN_GAP = r"\s(?:(?:a|an|the|about|around|every|than|approximately)\s)?(?:[$€£¥(*_\"“]*)$"
_ZH_EDGE = (
    "(?!(?<=[签预合契节制条公违履邀租失解])约|(?<=甚)至|(?<=[最附靠])近|最[大小高低](?:的|位))"
)
"""签约 and 最近 are words of their own, as is 甚至, in 甚至少于; so is 最大的, the largest."""
_ZH_GAP = r"[^\d，。；、：！？,.;:!?不未非\-]{0,6}$"
_AGO = re.compile(r"\s*(?:[a-z]+\s+)?(?:ago|earlier)\b")
"""What says how long something is past: "from 1 day ago" is no bound of a day."""
_TIMES_EN = re.compile(
    r"(?<![a-z])(?:(before|prior to|until|(?<!divided )(?<!multiplied )by)"
    r"|(after|since|from|following))\s(?:[a-z]+\s)?$"
)
_TIMES_ZH = re.compile(
    r"\s?[年月日号]?\s?(?:\d{1,2}\s?[月日]\s?){0,2}"
    "(?:(之前|以前|前(?!后))|(之后|以后|后(?!台)|起|以来))"
)
_RECKONED = re.compile(
    r"(?:[乘除加减減]|[乘除][以上]|[加减減][上去掉]|[增缩縮放扩擴][大小]|[*×÷]"
    r"|(?<![a-z])(?:multipl(?:ied|ying|y)|divid(?:ed|ing|e)|times)(?: by)?)\s?$"
)
"""What is done with a number: 乘 10 之后 is no time after the tenth."""


@cache
def _words(language: str) -> Bounds:
    before: dict[str, str] = {}
    behind: dict[str, str] = {}
    perhaps = {}
    for line in Path(__file__).with_name("bounds.txt").read_text("utf-8").splitlines():
        head, _, words = line.partition(": ")
        if not head.startswith(language):
            continue
        _, where, sign = head.split()
        entries = [word.strip() for word in words.split(", ") if not word.endswith("*")]
        if where == "perhaps":
            perhaps[sign] = re.compile(_any(entries, language))
        else:
            table = before if where == "before" else behind
            table |= dict.fromkeys(entries, sign)
    latin = language == "en"
    edge, gap, not_after = ("", _EN_GAP, "[a-z]") if latin else (_ZH_EDGE, _ZH_GAP, "")
    front = re.compile(f"{edge}({alternation(before, not_after)}){gap}")
    return Bounds(front, _behind(behind, latin), before | behind, perhaps)


def _behind(words: dict[str, str], latin: bool) -> re.Pattern[str]:
    if latin:
        return re.compile(rf"(?:\s[\w°/%-]+){{0,2}}?\s({alternation(words)})(?![a-z])")
    return re.compile(rf"\s?[\w\u4e00-\u9fff°℃%/\s]{{0,7}}?({alternation(words)})(?![自源到数])")


def _any(words: list[str], language: str) -> str:
    if language != "en":
        return alternation(words)
    plain = [word for word in words if word[0].isalpha()]
    signs = [word for word in words if not word[0].isalpha()]
    return rf"(?<![a-z]){alternation(plain)}(?![a-z])|{alternation(signs)}"


def bound_of(folded: str, start: int, end: int, language: str) -> tuple[str, int]:
    """The bound that certainly belongs to a figure, "" for none, and where both begin."""
    words = _words(language)
    before = folded[max(0, start - _WIDTH) : start]
    if found := _nearest(words.before, before, language):
        sign = _sign_before(words, found, language)
        is_doubted = language == "zh" and _is_other_behind(words, folded, end, sign)
        return "?" if is_doubted else sign, start - len(found[0])
    if folded.startswith("+", end) and not folded[end + 1 : end + 2].isalnum():
        return ">", start
    if before.endswith(("~", "≈")) and not before[:-1].rstrip()[-1:].isdigit():
        return "~", start - 1
    behind = folded[end : end + 24]
    found = words.behind.match(behind)
    if found and language == "en":
        return words.signs[" ".join(found[1].split())], start
    if found and _PERHAPS_DENIED.search(before):
        return "?", start
    return (_chinese(found, behind, words) if found else ""), start


def _sign_before(words: Bounds, found: re.Match[str], language: str) -> str:
    """The bound that a word in front of a figure is, less what denies it."""
    sign, ahead = words.signs[" ".join(found[1].split())], found.string[: found.start()]
    if language == "en" and _PERHAPS_DENIED_EN.search(ahead):
        return "?"
    if _DENIED[language].search(ahead):
        return _DENIES.get(sign, sign)
    return "?" if language == "zh" and _PERHAPS_DENIED.search(ahead) else sign


def _is_other_behind(words: Bounds, folded: str, end: int, sign: str) -> bool:
    """Whether the opposite stands behind a figure: 最大频率 3.4 GHz 或更高."""
    found = words.behind.match(folded[end : end + 24])
    return found is not None and (words.signs[found[1]], sign) in ((">", "<"), ("<", ">"))


def _nearest(words: re.Pattern[str], before: str, language: str) -> re.Match[str] | None:
    """The word in front of a figure: 超过 in 最大温度超过, but 超过 in 超过约, too."""
    found = words.search(before)
    nearer = found and language == "zh" and words.search(before, found.end(1))
    return nearer if nearer and nearer[1] not in _ABOUT else found


def _chinese(found: re.Match[str], behind: str, words: Bounds) -> str:
    """多, 余 and 来 belong to a figure only where nothing but a space parts them."""
    gap = behind[: found.start(1)].strip()
    if found[1] in "多余餘来來" and gap not in _CLUNG_TO:
        return ""
    return words.signs[found[1]]


def time_of(folded: str, start: int, end: int, language: str) -> str:
    """Whether a date is the end ("before") or the beginning ("after") of something."""
    if _RECKONED.search(folded[max(0, start - 16) : start]):
        return ""
    if language == "en":
        is_past = _AGO.match(folded, end)
        found = None if is_past else _TIMES_EN.search(folded[max(0, start - 24) : start])
    else:
        end -= folded[end - 1 : end] in ("年", "月", "日", "号")
        found = _TIMES_ZH.match(folded[end : end + 12])
    return "" if not found else "before" if found[1] else "after"


def could_hold(folded: str, bound: str, language: str) -> bool:
    """Whether anything in a text could be this bound."""
    sign = "~" if "~" in bound else bound
    return bool(_words(language).perhaps[sign].search(folded)) or any(
        mark in folded for mark in ("~≈" if sign == "~" else ">≥+" if sign == ">" else "<≤")
    )
