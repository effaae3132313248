"""Figures compared only where they are certain: by tables, and how time grows."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.quantities import find
from concord.quantities.sure import Side, Text, may_say, unmatched
from hypothesis import given
from hypothesis import strategies as st

from tests.expectations import load
from tests.slope import grows_slower

FOLDER = Path(__file__).parent / "sure"
AGREE = load(FOLDER / "agree.yml")
CLASH = load(FOLDER / "clash.yml")
DIFFER = load(FOLDER / "differ.yml")
OTHER_WAYS = load(FOLDER / "other_ways.yml")


def told(source: str, target: str, locale: str = "zh") -> list[list[str]]:
    """What is without counterpart in either text."""
    sides = unmatched(Text(source, "en"), Text(target, locale))
    return [
        [text[figure.start : figure.end] for figure in side]
        for text, side in zip((source, target), sides, strict=True)
    ]


@pytest.mark.parametrize(("source", "target"), [pair for group in AGREE.values() for pair in group])
def test_nothing_is_said_of_good_translations(source: str, target: str) -> None:
    assert told(source, target) == [[], []]


@pytest.mark.parametrize(("locale", "source", "target"), OTHER_WAYS["agree"])
def test_numbers_are_read_as_a_language_writes_them(locale: str, source: str, target: str) -> None:
    assert told(source, target, locale) == [[], []]


@pytest.mark.parametrize(("locale", "source", "target", "ours", "theirs"), OTHER_WAYS["differ"])
def test_other_numbers_are_told_in_each_language(
    locale: str, source: str, target: str, ours: list[str], theirs: list[str]
) -> None:
    assert told(source, target, locale) == [ours, theirs]


@pytest.mark.parametrize(("source", "target"), CLASH)
def test_something_is_said_where_figures_clash(source: str, target: str) -> None:
    assert any(told(source, target))


@pytest.mark.parametrize(("source", "target", "ours", "theirs"), DIFFER)
def test_what_certainly_differs_is_said(
    source: str, target: str, ours: list[str], theirs: list[str]
) -> None:
    assert told(source, target) == [ours, theirs]


@pytest.mark.parametrize(
    ("locale", "source", "target", "ours", "theirs"),
    [
        ("ja", "The first of 24 cm and 1.8 million", "最初は24 cmと180万", [], []),
        ("ja", "Port 8080", "ポート 8008", ["8080"], ["8008"]),
        ("fr", "Two of 1.5 and 10,000", "Deux, 1,5 et 10 000", [], []),
        ("fr", "16 GB in 3 weeks", "16 Go en trois semaines", [], []),
        ("de", "1,000 people", "1.000 Menschen", [], []),
        ("de", "1,000 people", "2.000 Menschen", ["1,000"], ["2.000"]),
        ("ko", "It took 1 million yen and 3 days", "백만 엔과 사흘이 걸렸습니다", [], []),
        ("ko", "It took 1 million yen", "1백만 엔이 걸렸습니다", [], []),
        ("ko", "144 million users", "1억 4,400만 명의 사용자", [], []),
        ("ko", "Raise it by 10", "10만큼 올립니다", [], []),
        ("ko", "300 of 10,000 files", "파일 만 개 중 삼백 개", [], []),
        ("ko", "300 of 10,000 files", "파일 백만 개 중 삼백 개", ["10,000"], []),
        ("ja", "80% of them in 2 years", "二年でその八割", [], []),
        ("ja", "80% of them", "その七割", ["80%"], []),
    ],
)
def test_without_a_lexer_digits_are_compared_on_both_sides(
    locale: str, source: str, target: str, ours: list[str], theirs: list[str]
) -> None:
    assert told(source, target, locale) == [ours, theirs]


def test_code_and_other_hidden_spans_only_answer() -> None:
    hidden = Text("Use 8080 here", "en", ((4, 8),))
    assert unmatched(hidden, Text("用它", "zh")) == ([], [])
    assert unmatched(hidden, Text("用 8080", "zh")) == ([], [])


def test_blocks_that_have_nothing_in_common_are_not_compared() -> None:
    source = ", ".join(str(number) for number in range(100, 112))
    target = "、".join(str(number) for number in range(200, 212))
    assert told(source, target) == [[], []]


UNITS = (
    "2015年 1- 中文English中文, 1, 三 一 9 1, 三到 1日、 5%- Q3 1月 第三 (a1 1. one"
    " more-than- 1:2/ a1. 五百 十 ²"
).split()


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("read", ["find", "unmatched"])
def test_time_grows_with_the_length(unit: str, read: str) -> None:
    """Four times the text takes about four times as long; squares would take sixteen."""
    look = {"find": _found, "unmatched": _unmatched}[read]
    assert grows_slower(look, lambda length: (unit * length)[:length], (1500, 6000), most=8)


def test_so_it_does_with_that_of_a_number() -> None:
    assert grows_slower(_found, lambda groups: "1" + ",000" * groups + " 万", (1000, 4000), most=8)


def _found(text: str) -> None:
    find(text, "en"), find(text, "zh"), find(text, "fr")


def _unmatched(text: str) -> None:
    unmatched(Text(text, "en"), Text(text + "。", "zh"))


@pytest.mark.parametrize(
    "digits",
    ["9" * 19000, "1" + ",000" * 5000, "3." + "1" * 9000, "三" * 9000, f"令和{'9' * 9000}"],
)
def test_endless_numbers_are_read_without_error(digits: str) -> None:
    for locale in ("en", "zh", "fr"):
        find(f"{digits} 万 {digits}th", locale)
        assert told(digits, f"{digits}。", locale) == [[], []]


TOKENS = [*"019.,:/-–%+$ 年月日第三十百万半点成倍之個约以上ab\n", "half", "0000", "0130", "2024"]
TEXTS = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)


@given(TEXTS, TEXTS, st.sampled_from(["zh", "ja", "fr"]))
def test_any_two_texts_can_be_compared(source: str, target: str, locale: str) -> None:
    for text, side in zip((source, target), told(source, target, locale), strict=True):
        assert all(figure in text for figure in side)
    assert told(source, source, locale) == [[], []]


@given(TEXTS, st.sampled_from(["en", "zh", "ja", "fr"]), st.booleans())
def test_what_may_say_nothing_has_no_certain_figure(text: str, locale: str, words: bool) -> None:
    assert may_say(text, locale, words) or not Side(Text(text, locale), words).certain


@pytest.mark.parametrize("pair", [*(pair for group in AGREE.values() for pair in group), *CLASH])
def test_nor_has_it_in_sentences(pair: list[str]) -> None:
    for text, locale in zip(pair, ("en", "zh"), strict=True):
        assert may_say(text, locale, with_words=True) or not Side(Text(text, locale), True).certain


def test_most_sentences_may_say_nothing() -> None:
    assert not may_say("The first of them is one that nobody knows.", "en", with_words=True)
    assert not may_say("第一个是没有人知道的。", "zh", with_words=True)
    assert not may_say("three hundred", "en", with_words=False)
    assert may_say("three hundred", "zh", with_words=True)
    assert may_say("三百", "zh", with_words=True)
    assert may_say("３ 台", "ja", with_words=False)
