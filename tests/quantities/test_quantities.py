"""What figures say, by tables, and what holds for any text."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from concord.quantities import Quantity, find
from hypothesis import given
from hypothesis import strategies as st

from tests.expectations import load

FOLDER = Path(__file__).parent


def table(name: str) -> Any:
    return load(FOLDER / f"{name}.yml")


def written(quantity: Quantity) -> str:
    """A quantity in the form of the tables."""
    value = _written(quantity.kind, quantity.value)
    return " ".join(part for part in (quantity.modifier, quantity.kind, value) if part)


def _written(kind: str, value: Any) -> str:
    if isinstance(value, Fraction):
        decimal = value.denominator in (2, 5, 10) and value > 1
        return f"{float(value)}" if decimal else str(value)
    if kind == "duration":
        *amounts, unit = value
        return f"{'..'.join(map(str, amounts))} {unit}"
    if isinstance(value[-1], tuple | Fraction):
        return "..".join(_written(kind, end) for end in value)
    return (":" if kind == "time" else "-").join(
        "?" if part is None else str(part) for part in value
    )


def keys(text: str, locale: str) -> Counter[object]:
    return Counter(quantity.key for quantity in find(text, locale))


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_reads_figures(locale: str) -> None:
    for text, *expected in table(f"readings_{locale}"):
        assert [written(quantity) for quantity in find(text, locale)] == expected, text


@pytest.mark.parametrize(("english", "chinese"), table("equal"))
def test_translations_agree(english: str, chinese: str) -> None:
    assert keys(english, "en") == keys(chinese, "zh")


@pytest.mark.parametrize(("english", "chinese"), table("different"))
def test_other_figures_differ(english: str, chinese: str) -> None:
    assert keys(english, "en")
    assert keys(english, "en") != keys(chinese, "zh")


@pytest.mark.parametrize(
    ("locale", "text"),
    [(locale, text) for locale, texts in table("none").items() for text in texts],
)
def test_names_and_idioms_are_no_figures(locale: str, text: str) -> None:
    assert not find(text, locale)


def test_locale_is_a_language_tag() -> None:
    assert find("八万", "zh-Hans") == find("八万", "zh_CN") == find("八万", "ZH")
    assert find("seven", "en-GB")
    assert not find("seven", "fr")


def test_other_languages_read_digits() -> None:
    values = [quantity.value for quantity in find("12.345 Personen, 3,5 %, 2015", "de")]
    assert values == [12345, Fraction(7, 2), (2015, None, None)]


def test_place_covers_the_modifier() -> None:
    (quantity,) = find("It has more than 5,000 users.", "en")
    assert (quantity.start, quantity.end) == (7, 22)
    assert quantity.text == "more than 5,000"
    (quantity,) = find("共有 5000 人以上。", "zh")
    assert quantity.text == "5000 人以上"


def test_quantities_are_values() -> None:
    assert hash(find("seven", "en")) == hash(find("seven", "en"))


WORDS = st.sampled_from(
    "1 27 30 12.5 80,000 2015 2100 0 00 October May march to and of - – , . / : % + ~ one two "
    "twenty hundred million dozen half a first second third quarter the on the 8th years minute "
    "more than about or so between from Q3 1990s pm ' ( A ) İ ß ² ٣ \0 \n "
    "年 月 日 号 第 至 到 、 百分之 分之 三 两 十 百 万 亿 一 零 半 多 余 以上 左右 约 不到 "
    "个 个月 个半小时 年代 世纪 季度 上半年 首次 之 成 几 （ ） ２".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "\u00a0", "  "])), max_size=14).map(
        lambda pairs: "".join(word + gap for word, gap in pairs)
    ),
)


@given(TEXTS, st.sampled_from(["en", "zh", "fr", ""]))
def test_figures_lie_apart_within_the_text(text: str, locale: str) -> None:
    end = 0
    for quantity in find(text, locale):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.key == (quantity.kind, quantity.value, quantity.modifier)
        end = quantity.end


ENGLISH_MODIFIERS = {">": "more than ", "<": "fewer than ", "~": "about ", "~<": "nearly ", "": ""}
CHINESE_MODIFIERS = {">": "超过 ", "<": "不到 ", "~": "约 ", "~<": "近 ", "": ""}


@given(st.integers(1, 10**9), st.sampled_from(sorted(ENGLISH_MODIFIERS)))
def test_separators_and_wan_say_the_same(hundreds: int, modifier: str) -> None:
    number = hundreds * 100
    english = f"{ENGLISH_MODIFIERS[modifier]}{number:,} users"
    chinese = f"{CHINESE_MODIFIERS[modifier]}{number / 10000:.2f} 万个用户"
    assert keys(english, "en") == keys(chinese, "zh") == Counter([("number", number, modifier)])


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_say_the_same_in_any_form(day: date) -> None:
    forms = {
        f"{day.day} {day:%B} {day.year}": "en",
        f"{day:%B} {day.day}, {day.year}": "en",
        f"{day.year} 年 {day.month} 月 {day.day} 日": "zh",
        day.isoformat(): "fr",
    }
    expected = [("date", (day.year, day.month, day.day), "")]
    for text, locale in forms.items():
        assert [quantity.key for quantity in find(text, locale)] == expected, text


CHINESE_DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """A number up to 9,999 as it is read aloud in full."""
    digits = [int(digit) for digit in f"{number:04}"]
    text = "".join(
        CHINESE_DIGITS[digit] + (unit if digit else "")
        for digit, unit in zip(digits, "千百十\0", strict=True)
    )
    while "零零" in text:
        text = text.replace("零零", "零")
    return text.replace("\0", "").strip("零")


@given(st.integers(2, 9999))
def test_numerals_in_characters(number: int) -> None:
    assert keys(f"共{in_chinese(number)}个", "zh") == Counter([("number", number, "")])
