"""The table of Chinese words that sound alike is as its head says."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from concord.parity.wording.sound_alike import TABLE, Heard, known

from tests.frame.ambiguity import is_ambiguous

WORD = re.compile("[一-鿿]{2,3}")
LINES = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]


def test_every_line_has_two_words_and_no_more_than_three_patterns() -> None:
    for line in LINES:
        words, *patterns = line.split(" / ")
        assert all(map(WORD.fullmatch, words.split(" > "))), line
        assert 1 <= len(patterns) <= 3, line
        assert line == line.strip(), line


def test_no_pair_stands_twice() -> None:
    pairs = Counter((word.written, word.meant) for word in known())
    assert [pair for pair, number in pairs.items() if number > 1] == []
    assert len(pairs) == len(LINES)


@pytest.mark.parametrize("word", known(), ids=lambda word: f"{word.written}-{word.meant}")
def test_a_form_finds_the_word_and_english_says_one_of_both(word: Heard) -> None:
    assert word.written in word.form.pattern
    assert not word.says_meant.search("")
    assert word.says_written is None or not word.says_written.search("")


@pytest.mark.parametrize("word", known(), ids=lambda word: f"{word.written}-{word.meant}")
def test_no_pattern_takes_exponential_time(word: Heard) -> None:
    patterns = (word.says_meant, word.says_written, word.form)
    assert not any(map(is_ambiguous, filter(None, patterns)))
