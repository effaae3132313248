"""Excerpts: what fits on a terminal, with the caret in the right cell."""

from __future__ import annotations

import pytest
from concord.report.excerpt import excerpt
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

LONG = "字" * 100 + "X" + "字" * 100


@pytest.mark.parametrize(
    ("line", "column", "width", "text", "caret"),
    [
        ("plain text", 7, 40, "plain text", 6),
        ("大帐篷 tent", 5, 40, "大帐篷 tent", 7),
        ("\tindented", 2, 40, "    indented", 4),
        ("end", 4, 40, "end", 3),
        ("end", 99, 40, "end", 3),
        ("", 1, 40, "", 0),
        ("a\x1b[31mred", 2, 40, "a\ufffd[31mred", 1),
    ],
)
def test_excerpt(line: str, column: int, width: int, text: str, caret: int) -> None:
    assert excerpt(line, column, width) == (text, caret)


def test_a_long_line_is_cut_at_both_ends() -> None:
    shown = excerpt(LONG, 101, 80)
    assert shown.text.startswith("…字")
    assert shown.text.endswith("字…")
    assert cell_len(shown.text.partition("X")[0]) == shown.indent


@given(st.text(alphabet="aX 字\t\u0301é🙂", max_size=300), st.data())
def test_the_caret_stands_under_the_character(line: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(line)))
    shown = excerpt(line[:at] + "\u2603" + line[at:], at + 1, 80)
    assert cell_len(shown.text.partition("\u2603")[0]) == shown.indent
    assert cell_len(shown.text) <= 81
