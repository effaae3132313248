"""What a page says to the readers of its language alone: of programs, networks and translators.

A translation tells who translated it, which programs are in its language, and where people who
speak it meet; the original need not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..languages import language
from ..model import Block
from .own_language import HOSTS

SAID = {
    "zh": "中文|汉语|汉化|简体|国内|中国|译者|译文|译注|原文|翻译|校对|微信|公众号|[Qq]{2} ?群"
    "|钉钉|飞书|[Bb] ?站|知乎|掘金|语雀|阿里云|腾讯云|华为云",
    "ja": "日本|訳者|訳注|原文|翻訳|邦訳",
    "ko": "한국|한글|국내|번역|옮긴이|원문",
}
"""How readers are told of what is theirs, by language."""
MEET = {
    "zh": r"://(?:[\w-]+\.)*(?:feishu\.cn|larksuite\.com|dingtalk\.com|qq\.com|qm\.qq\.com)(?:[/?]|\Z)"
}
"""Addresses at which speakers of a language meet."""


@cache
def _words(tag: str) -> re.Pattern[str] | None:
    return re.compile(SAID[tag]) if tag in SAID else None


def are_for_own_readers(blocks: Iterable[Block], locale: str) -> bool:
    """Whether each of some blocks speaks of what only readers of its language need."""
    tag = language(locale).tag
    words = _words(tag)
    return words is not None and all(
        words.search(block.text) or any(_is_own(mark.value, tag) for mark in block.marks)
        for block in blocks
    )


def _is_own(target: str, tag: str) -> bool:
    host = target.partition("://")[2].partition("/")[0]
    return bool(
        re.search(HOSTS.get(tag, r"(?!)"), host) or re.search(MEET.get(tag, r"(?!)"), target)
    )
