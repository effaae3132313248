"""Text with Chinese in it, broken into the lines of a terminal."""

from __future__ import annotations

from itertools import pairwise

import pytest
from concord.report.wrapping import line_starts
from rich.cells import cell_len


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two ", "three"]),
        ("测试系统撑不住了，于是改用", 16, ["测试系统撑不住", "了，于是改用"]),
        ("改用 Zuul[^bmw-2018]。沃尔沃", 17, ["改用 ", "Zuul[^bmw-2018]。", "沃尔沃"]),
        ("他说（见下）的话", 6, ["他说", "（见", "下）的", "话"]),
        ("a\nb", 5, ["a\n", "b"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("宽", 1, ["宽"]),
        ("", 5, [""]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    starts = [0, *line_starts(text, width), len(text)]
    found = [text[one:two] for one, two in pairwise(starts)]
    assert found == lines


@pytest.mark.parametrize("width", [10, 20, 60, 80, 130])
def test_no_line_is_wider_than_asked_or_begins_with_a_stop(width: int) -> None:
    text = "宝马车里的软件越来越多，旧的测试系统撑不住了，于是改用 Zuul [^bmw]。" * 9
    starts = [0, *line_starts(text, width), len(text)]
    for one, two in pairwise(starts):
        assert cell_len(text[one:two].rstrip()) <= width
        assert text[one] not in "，。"
