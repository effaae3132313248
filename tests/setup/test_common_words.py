"""The usual words are those of SCOWL's lists, and say whose they are."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from concord.typography.real_words import COMMON, NOTICE, REAL, common_words

from tools.common_words import KINDS, LEVELS, common


def test_long_words_of_all_lists_are_taken_but_for_those_we_name(tmp_path: Path) -> None:
    for kind, level in product(KINDS, LEVELS):
        (tmp_path / f"{kind}-words.{level}").write_text(f"{kind}ish\nshort\n", "latin-1")
    last = "binding\nstarted\nMondays\nother's\nna\xefvely\n"
    (tmp_path / "british-words.20").write_text(last, "latin-1")
    assert common(tmp_path) == ["americanish", "binding", "britishish", "englishish"]
    assert "started" in REAL


def test_a_list_that_is_not_there_is_missed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        common(tmp_path)


def test_the_words_that_are_kept_say_whose_they_are() -> None:
    text = COMMON.read_text("utf-8")
    assert text.startswith(NOTICE)
    assert "Copyright 2000-2011 by Kevin Atkinson" in text
    assert "permission notice" in text
    words = common_words()
    assert all(re.fullmatch("[a-z]{7,}", word) for word in words)
    assert words.isdisjoint(REAL)
    assert "Kevin" not in words
