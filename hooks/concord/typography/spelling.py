"""Misspelt words: a slip beside the word that is meant, and what Chinese is known to confuse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..late_pattern import LatePattern
from .one_letter_apart import Near
from .real_words import REAL, common_words

LONG = 7
"""Of shorter words too many are one letter from another."""
SHORT = 6
"""Of shorter ones nothing is told."""
LONGEST = 10
"""In a word as long as this two slips are told from another word, if the letters are the same."""
OFTEN = 3
"""So often a text has the word that is meant, and the other once."""
VOWELS = frozenset("aeiou")
TAILS = ("nt", "nts", "nce", "nces", "ncy", "ble", "bly", "bility", "r", "rs")
"""Behind these vowels words differ rightly, or others do: dependant, independence, inverter."""
SENTENCE_WORD = r"(?<![\w./@'’-])[A-Za-z]{{{0},}}(?![\w@/'’-]|\.\w)"
"""A word of so many letters in a sentence, not in an address or in the name of a file."""
WORD = LatePattern(SENTENCE_WORD.format(SHORT), re.ASCII)
LONG_WORD = re.compile(rb"[a-z]{%d,}" % SHORT)
ENDING = re.compile(r"(?:'?s|i?[sz]?es|e?d|ing|[eo]?rs?|ly|al|ion|y|e|able|n|id|an?)?\Z")
VARIANTS = (
    (re.compile(r"our(?=\w|\Z)"), "or"),
    (re.compile("ll"), "l"),
    (re.compile("dgement"), "dgment"),
    (re.compile(r"([bt])re(?=s?\Z|d)"), r"\1er"),
    (re.compile("eable"), "able"),
    (re.compile(r"([tp])\1(?=ed|ing)"), r"\1"),
)
"""What some write so and others so: labelled, colour, judgement, centre, usable, inputted."""


def slip(word: str, other: str, *, by_vowel: bool = False) -> bool:
    """Whether a word of small letters is another with a letter more, less, or two exchanged.

    ``by_vowel``: or with one vowel for another, or, if it is long, with two slips.
    """
    is_other = len(word) == len(other) and sorted(word) != sorted(other)
    if word in REAL or (is_other and not (by_vowel and _differ_in_a_vowel(word, other))):
        return False
    # Loaded late: most pages have no two words that come so near.
    from rapidfuzz.distance import OSA

    most = 2 if by_vowel and len(word) >= LONGEST and set(word) == set(other) else 1
    if not 0 < OSA.distance(word, other, score_cutoff=most) <= most:
        return False
    return not (_differ_in_ending(word, other) or _plain(word) == _plain(other))


def _differ_in_a_vowel(one: str, two: str) -> bool:
    """Whether two long words differ in one vowel, and not as "-ant" and "-ent" do."""
    apart = [n for n, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    is_long = len(one) >= LONG and len(apart) == 1
    return is_long and {one[apart[0]], two[apart[0]]} <= VOWELS and one[apart[0] + 1 :] not in TAILS


def _differ_in_ending(one: str, two: str) -> bool:
    start = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    start = min(len(one), len(two)) if start is None else start
    return bool(ENDING.match(one[start:]) and ENDING.match(two[start:]))


def _plain(word: str) -> str:
    for form, usual in VARIANTS:
        word = form.sub(usual, word)
    return word


# Asked of an original by itself, and again beside each translation.
@lru_cache(maxsize=4)
def words(text: str) -> Counter[bytes]:
    """How often a text has each long word, in small letters, wherever it stands."""
    return Counter(LONG_WORD.findall(text.encode("ascii", "replace").lower()))


def meant(
    words: Iterable[bytes], known: Iterable[bytes], *, by_vowel: bool = False
) -> Iterator[tuple[str, str]]:
    """Each of some words with a known one of which it is a slip, as :func:`slip` has it.

    Beginning and end are right in what a writer does not see: only such words are compared.
    """
    most = 1 + by_vowel
    ends: dict[tuple[int, int], list[bytes]] = {}
    for word in known:
        ends.setdefault((word[0], word[-1]), []).append(word)
    there = {both: Near(some) for both, some in ends.items()}
    for word in words:
        near = there.get((word[0], word[-1]))
        for other in near.of(word, same_letters=by_vowel) if near else ():
            # As many letters, but for a slip, and the same but one: what all others fail soon.
            if not -most <= len(word) - len(other) <= most or len(set(word) ^ set(other)) > 1:
                continue
            if slip(word.decode(), other.decode(), by_vowel=by_vowel):
                yield word.decode(), other.decode()
                break


def slips(text: str) -> dict[str, str]:
    """The words that a text has once, each with one that it has often and that is meant."""
    times = words(text)
    often = [word for word, number in times.items() if number >= OFTEN]
    once = (word for word, number in times.items() if number == 1 and len(word) >= LONG)
    found = dict(meant(once, often)) if often else {}
    written = _written(text) if found else frozenset()
    return {
        word: right
        for word, right in found.items()
        if word not in common_words() and right in written
    }


def _written(text: str) -> frozenset[str]:
    """The words of a text, and names such as OpenStack, without those as in ``timeoutMs``.

    Nor those of constants, ``SHIP_NONETENDER``, whose makers write as they like.
    """
    found = re.findall(r"[A-Za-z]+", text)
    return frozenset(
        one.lower() for one in found if one.islower() or (one[0].isupper() and not one.isupper())
    )


MISSPELT = {
    "登陆(?![月火舰日作艇战场点页])": "登录",
    "(?<![看叫当称用])做为": "作为",
    "(?<![绝反面针相这那都就会])对像(?![素元是这那我你他一])": "对象",
    "(?<!发)布署(?!名)": "部署",
    "阀值": "阈值",
    "(?<![来各独亲源取出])自已(?![经有被在发存])": "自己",
    "(?<![自知利异克])己经": "已经",
    "既使(?![用得])": "即使",
    "纯本文": "纯文本",
    "按装(?![置配])": "安装",
    "反回": "返回",
    "复盖": "覆盖",
    "编缉": "编辑",
    "逻缉": "逻辑",
    "(?<![其吉])他门": "他们",
    "赋于": "赋予",
    "(?<![交送归])给于": "给予",
    "截止到?(?=目前|现在)": "截至",
    "时侯": "时候",
    "等侯": "等候",
    "(?<!传)递规": "递归",
    "内寸": "内存",
    "响映": "响应",
    "(?<![下系排罗序队])列如(?![下图此果])": "例如",
    "通迅": "通讯",
    "[帮邦]定": "绑定",
    "负栽": "负载",
    "集郡": "集群",
    "(?<=[接端窗入出])囗": "口",
    "值的(?=注意)": "值得",
    "变的(?=更|越来越|非常)": "变得",
    "既可(?=[。；])": "即可",
    "从新(?=(?:启动|加载|编译|运行)(?!的))": "重新",
    "(?<![唯统单不同万])一但": "一旦",
    "另一方便": "另一方面",
    "文挡": "文档",
    "缺醒": "缺省",
    "溶错": "容错",
    "(?<![移删去免消解清排])除了的(?![确士])": "除了",
    "(?<!目)的中(?=其[他余]|包[含括]| [A-Za-z_])": "中",
    "(?<![相适应正])当如果": "如果",
    "推送到发布到": "推送到",
    "Kubernete(?![A-Za-z])": "Kubernetes",
}
"""Chinese that sounds or looks like what is meant, where it can be no part of other words."""
CHINESE = LatePattern("|".join(f"(?:{form})" for form in MISSPELT))
HINTS = LatePattern(
    "一但|从新|他门|值的|做为|内寸|列如|另一方便|变的|响映|囗|复盖|对像|己经|布署|帮定|自已|截止|按装|文挡"
    "|除了的|的中[其包 ]|当如果|推送到发|Kubernete(?!s)"
    "|既[使可]|时侯|等侯|溶错|登陆|纯本文|给于|缺醒|编缉|负栽|赋于|逻缉|递规|通迅|邦定|阀值|集郡|反回"
)
"""What stands in each of these, found in less time."""


def may_be_misspelt(text: str) -> bool:
    """What soon tells of a text, or of a whole page, whether it can have one of these."""
    return HINTS.search(text) is not None


def misspelt_chinese(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a text has one of these, how it is written there, and how it is right."""
    for found in CHINESE.finditer(text) if may_be_misspelt(text) else ():
        meant = next(
            right for form, right in MISSPELT.items() if re.compile(form).match(text, found.start())
        )
        yield found.start(), found[0], meant
