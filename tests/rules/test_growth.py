"""Looking at a page takes time in proportion to its length, whatever is repeated in it.

Seen by slope: four times the text takes less than nine times the time; the square would be 16.
"""

from __future__ import annotations

import gc
import time

import autocorrect_py
import pytest
from concord.hazards.shape import LONGEST
from concord.layout.files import plain_ways
from concord.reading import read_page
from concord.registry import gather
from concord.rules.pages.unsafe_content import unsafe_content
from concord.rules.typography.cjk_typography import edits
from concord.settings import Settings

OWN = Settings(default="en")
SITE = gather([], {}, OWN, plain_ways(OWN))
REPEATED = (
    "[a", "[^a", "![a", "[a](", "[](", "# a\n", "a\n=\n", "!!! note\n", '??? note "a"\n    b\n',
    '=== "a"\n\n    b\n\n', "*a ", "**a", "`a", "```\n", "<b>", "<div>\n", "<div markdown>\n",
    "> a\n", "- a\n", "- &amp;\n", "|a", "|a|b|\n", "&amp;", "{ #a }", "\n", " ", "\\", "_", "<!--",
    "[^a]: b\n\n", "[a]: b\n", "a\n: b\n\n", "1. a\n", "<a ", "\t", "***", "http://a ", '"', "<",
)  # fmt: skip
SMALL, LARGE = 20_000, 80_000
LEAST = 0.05
"""Seconds under which a clock tells nothing."""


def text(unit: str, length: int) -> str:
    """A text of that length, in lines that are not too long."""
    whole = (unit * (length // len(unit) + 1))[:length]
    if "\n" in unit:
        return whole
    return "\n\n".join(whole[at : at + LONGEST // 2] for at in range(0, length, LONGEST // 2))


def taken(whole: str) -> float:
    """The seconds of the processor that reading and the rule take, the least of three."""
    found = []
    for _ in range(3):
        gc.collect()
        start = time.process_time()
        page = read_page(whole.encode(), "a.md", "en", "a.md")
        list(unsafe_content.look(page, SITE))
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize("unit", REPEATED)
def test_a_page_is_looked_at_in_proportion_to_its_length(unit: str) -> None:
    large = taken(text(unit, LARGE))
    assert large < LEAST or large < 9 * taken(text(unit, SMALL)) + LEAST


@pytest.mark.parametrize("unit", ["[a", "[^a", "![a", "# a\n", "!!! note\n", "- a\n", "a\n=\n"])
def test_a_million_of_them_is_told_at_once(unit: str) -> None:
    """Before anything is read, in one finding or a few that name the limit."""
    whole = (unit * 1_000_000)[:999_999]
    start = time.process_time()
    page = read_page(whole.encode(), "a.md", "en", "a.md")
    found = list(unsafe_content.look(page, SITE))
    assert time.process_time() - start < 10
    assert 0 < len(found) <= 20
    assert all("more than" in finding.message for finding in found)


@pytest.mark.parametrize("unit", ["中文English中文,", "a,中", "ａ,中"])
def test_changes_of_a_line_are_found_in_proportion_to_its_length(unit: str) -> None:
    def seconds(length: int) -> float:
        line = (unit * length)[:length]
        found = autocorrect_py.lint_for(line, "markdown").lines
        start = time.process_time()
        assert all(list(edits(one.old, one.new)) for one in found)
        return time.process_time() - start

    large = seconds(16_000)
    assert large < LEAST or large < 9 * seconds(4_000) + LEAST


@pytest.mark.parametrize(
    ("old", "new"),
    [("中a文,b", "中 a 文，b"), ("a", "b"), ("", "x"), ("中文English中文,", "中文 English 中文，")],
)
def test_changes_make_the_new_line_of_the_old_one(old: str, new: str) -> None:
    made, at = "", 0
    for a, b, c, d in edits(old, new):
        made, at = made + old[at:a] + new[c:d], b
    assert made + old[at:] == new
