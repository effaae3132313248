"""What a better line changes in one: no letter, however marks and blanks come and go."""

from __future__ import annotations

from concord.typography.autocorrect import edits, linted
from hypothesis import given
from hypothesis import strategies as st

PIECES = ["字", "值", "ab", "c", "1", " ", "  ", "   ", ",", ";", ":", "!", "，", "；", ".", "`d`"]
LINES = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def applied(line: str, changes: list[tuple[int, int, str]]) -> str:
    """The line after its changes, made from the last to the first."""
    for start, end, text in reversed(changes):
        line = line[:start] + text + line[end:]
    return line


@given(LINES, LINES)
def test_they_make_any_line_of_any_other(old: str, new: str) -> None:
    assert applied(old, list(edits(old, new))) == new


@given(st.sampled_from(["{}", "| {} | 1 |", "- {}", "## {}"]), LINES)
def test_none_of_them_touches_a_letter(frame: str, text: str) -> None:
    line = frame.format(text)
    for _, old, new in linted([line], [0], 0):
        for start, end, put in edits(old, new):
            assert not any(one.isalnum() for one in old[start:end] + put), (old, new)
