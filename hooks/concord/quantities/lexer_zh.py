"""The words of Chinese figures. English dates in digits (8 March 2017) are read as well."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from . import calendar_en, digits, idioms, modifiers
from . import calendar_zh as calendar
from . import numerals_zh as numerals
from .alternation import alternation
from .digits import Read
from .lexer import DIGITS, UNIT, Branch, lexer, number_branches, only_space
from .tokens import Token

_MONTHS = calendar_en.MONTHS | calendar_en.ABBREVIATIONS

_WORDS: dict[str, Token] = {
    **{word: Token("S", 0, 0, modifier=sign) for word, sign in modifiers.AFTER_ZH.items()},
    **{word: Token("L", 0, 0, modifier="<") for word in modifiers.WITHIN_ZH},
    **{word: Token("-", 0, 0) for word in ("至", "到", "直到")},
    **{word: Token("&", 0, 0) for word in ("和", "与", "、", "及")},
    **{word: Token("H", 0, 0, Fraction(half)) for word, half in (("上半年", 1), ("下半年", 2))},
    "或": Token("|", 0, 0),
    "百分之": Token("B", 0, 0),
    "分之": Token("/", 0, 0),
    "第": Token("#", 0, 0),
    "之": Token("Z", 0, 0),
    "一打": Token("h", 0, 0, Fraction(12)),
    "半打": Token("h", 0, 0, Fraction(6)),
    "一半": Token("V", 0, 0, Fraction(1, 2)),
    "半数": Token("V", 0, 0, Fraction(1, 2)),
    "过半": Token("V", 0, 0, Fraction(1, 2), modifier=">"),
    "％": Token("%", 0, 0),
}  # fmt: skip

_SKIPPED = (
    "最近 附近 远近 相近 临近 节约 合约 公约 条约 制约 契约 预约 违约 其余 业余 剩余 多余 收到 "
    "看到 遇到 得到 涉及 以及 普及 不同 许多 很多 众多 诸多 圆满 充满".split()
)
_DAYTIMES = alternation("上午 下午 早上 晚上 凌晨 中午 傍晚".split())
_UNIT = alternation(calendar.UNITS)

_plain_digits = digits.reader("digits")

_COUNTED = re.compile(rf"\s?[{calendar.CLASSIFIERS}]")
_COUNTER = re.compile(rf"\s?[{calendar.CLASSIFIERS}]\s?")
_COUNTED_NOUN = re.compile(r"\s?[\u4e00-\u9fff]{1,3}\s?")


def _numeral(match: re.Match[str], text: str) -> Token | None:
    words, (start, end) = match.group(), match.span()
    year, pair = numerals.year(words), numerals.neighbours(words)
    if year or pair:
        return Token("Y" if year else "t", start, end, Fraction(year) if year else pair)
    value = numerals.cardinal(words)
    if not value:
        return Token(".", start, end) if len(words) > digits.LONGEST else None
    more = ">" if any(sign in words for sign in numerals.MORE.strip("[]")) else ""
    code = "i" if value == 1 else "h" if value <= 31 and value.denominator == 1 else "w"
    return Token(code, start, end, value, numerals.scale(words), more)


def _digits(match: re.Match[str], text: str) -> Token | None:
    token = _plain_digits(match, text)
    if token and token.code == "Y" and _is_count(token, text):
        return Token("n", token.start, token.end, token.value)
    return token


def _is_count(token: Token, text: str) -> bool:
    """Whether four digits count something; the round 2000 does unless a sign says year."""
    if token.value == 2000:
        return text[token.end : token.end + 2].strip()[:1] != "年"
    return bool(_COUNTED.match(text, token.end))


def _word(match: re.Match[str], text: str) -> Token:
    entry = _WORDS[match.group()]
    return Token(entry.code, match.start(), match.end(), entry.value, modifier=entry.modifier)


def _before(match: re.Match[str], text: str) -> Token:
    word = match.group()
    sign = modifiers.BEFORE_ZH.get(word) or modifiers.BEFORE_ZH[word[:-1]]
    return Token("P", match.start(), match.end(), modifier=sign)


def _month(match: re.Match[str], text: str) -> Token:
    return Token("a", match.start(), match.end(), Fraction(_MONTHS[match.group().rstrip(".")]))


def _unit(match: re.Match[str], text: str) -> Token:
    word = match.group().lstrip("个個")
    code = "G" if word[0] == "半" else "U"
    modifier = ">" if word[0] == "多" else ""
    unit = calendar.UNITS[word.lstrip("多半")]
    return Token(code, match.start(), match.end(), unit, modifier=modifier)


def _half(match: re.Match[str], text: str) -> Token:
    code = "g" if text[match.start() - 1 : match.start()] == "年" else "v"
    return Token(code, match.start(), match.end(), Fraction(1, 2))


def _clock(match: re.Match[str], text: str) -> Token | None:
    words = match.group()
    hour, minute = (*map(int, re.findall(r"\d+", words)), 30 if "半" in words else 0)[:2]
    late = words.startswith(("下午", "晚上", "傍晚")) and hour < 12
    return Token("T", match.start(), match.end(), (hour + 12 * late, minute, 0))


def _fixed(code: str, value: object = None) -> Read:
    def read(match: re.Match[str], text: str) -> Token:
        return Token(code, match.start(), match.end(), value)

    return read


def _bridge(gap: str, token: Token) -> bool:
    """Counters join too: 5 个到 10 个, 5000 人以上."""
    if only_space(gap, token):
        return True
    if token.code == "-":
        return bool(_COUNTER.fullmatch(gap))
    apart = token.code in "SL" and token.end - token.start > 1
    return apart and bool(_COUNTED_NOUN.fullmatch(gap))


def _initials(words: Iterable[str]) -> str:
    return "".join({word[0] for word in words})


def _branch(name: str, keys: Iterable[str], pattern: str, read: Read) -> Branch:
    return Branch(name, frozenset(keys), pattern, read)


_CLOCK = r"\d{1,2}\s?[时時]\s?\d{1,2}\s?分(?!钟)"
_DAYTIME = rf"{_DAYTIMES}\s?\d{{1,2}}\s?[点點时時](?:\s?\d\d\s?分|半)?"
_FIRST = r"首[个個次届批项項位家份期任轮轮场款版条座例日句列章节步]|初代"
_PART = r"(?:问题|步骤|版本|附录)(?=\s?\d)|(?<![\u4e00-\u9fff])[图表](?=\s?\d)"
_BRANCHES = [
    _branch("idiom", idioms.CHINESE_KEYS, idioms.CHINESE, _fixed(".")),
    _branch("skipped", _initials(_SKIPPED), alternation(_SKIPPED), _fixed(".")),
    _branch("clock", digits.FIRST, _CLOCK, _clock),
    _branch("mixed", digits.FIRST, numerals.MIXED, _numeral),
    *(replace(branch, read=_digits) if branch.name == "digits" else branch
      for branch in number_branches(digits.PATTERNS)),
    _branch("numeral", numerals.CHARACTERS, numerals.WRITTEN, _numeral),
    _branch("daytime", "上下早晚凌中傍", _DAYTIME, _clock),
    _branch("unit", "个個周週星天小分秒", rf"[个個][多半]?{_UNIT}|{calendar.BARE_UNITS}", _unit),
    _branch("halfunit", "半", r"半(?=[年个個天小周]|分钟|世纪)|(?<=年)半", _half),
    *(_branch(f"date_{code}", _initials(pattern.split("|")), pattern,
              _fixed(code, calendar.YEAR if code == "y" else None))
      for code, pattern in calendar.DATE_SIGNS.items()),
    _branch("before", _initials(modifiers.BEFORE_ZH),
            rf"{alternation(modifiers.BEFORE_ZH)}[占有为達达]?", _before),
    _branch("tenths", "成", r"成(?![员為为立果功长長就分熟本都百千对交])", _fixed("k")),
    _branch("part", "问步版附图表", _PART, _fixed("R")),
    _branch("first", "首初", _FIRST, _fixed("o", Fraction(1))),
    _branch("word", _initials(_WORDS), alternation(_WORDS), _word),
    _branch("month", _MONTHS, rf"{alternation(_MONTHS)}(?![a-z])\.?", _month),
]  # fmt: skip

_SEEDS = DIGITS + "q'’〇二两兩三四五六七八九十百千万萬亿億半首初第打"
_KEYS = {key for branch in _BRANCHES for key in branch.keys} | set(_SEEDS)
_CHARACTERS = "".join(sorted(key for key in _KEYS if key > "\u3000"))

CHINESE = lexer(_BRANCHES, f"[{_CHARACTERS}]|[a-z]+|{UNIT}", _SEEDS, 6, _bridge)
