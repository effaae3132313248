"""The sentence around a mention."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.render.wording.sentences import LONGEST, around, beginning, row_as_text
from hypothesis import given
from hypothesis import strategies as st

from tests.expectations import load

CASES = load(Path(__file__).with_name("sentences.yml"))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentence(text: str, expected: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    assert "|".join(around(plain, start, end)) == expected


def test_long_sentences_are_cut_at_words() -> None:
    text = "word " * 200 + "label" + " word" * 200
    sentence = around(text, 1000, 1005)
    assert sentence.label == "label"
    assert sentence.before.startswith("… word ")
    assert sentence.after.endswith(" word …")
    assert len("".join(sentence)) <= LONGEST + 10


def test_cells_of_a_row_are_set_apart() -> None:
    row = row_as_text("reform\nthe tent")
    assert "".join(around(row, 7, 15)) == "reform · the tent"


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("One. Two, e.g. Three. Four.", 3, "One. Two, e.g. Three. Four."),
        ("One. Two. Three. Four.", 3, "One. Two. Three."),
        ("One. Two.", 1, "One."),
        ("一。二。", 1, "一。"),
        ("No end", 3, "No end"),
        (f"One. {'Word ' * 60}end.", 3, "One."),
        ("word " * 60, 3, "word " * 47 + "word …"),
        ("", 3, ""),
    ],
)
def test_a_beginning_is_whole_sentences_where_they_have_room(
    text: str, most: int, expected: str
) -> None:
    assert beginning(text, most) == expected


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_every_text_has_a_sentence_with_its_label(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    assert around(text, start, end).label.split() == text[start:end].split()
