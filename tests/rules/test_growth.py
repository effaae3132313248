"""Looking at a page takes time in proportion to its length, whatever is repeated in it.

Seen by slope: four times the text takes less than nine times the time; the square would be 16.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import autocorrect_py
import pytest
from concord.findings import Finding
from concord.hazards.limits import LONGEST
from concord.model import Page
from concord.parity.left.for_one_language import for_one_language
from concord.reading import read_page
from concord.registry import gather
from concord.rules.pages.unsafe_content import unsafe_content
from concord.rules.parity.block_mismatch import block_mismatch
from concord.rules.parity.figure_mismatch import figure_mismatch
from concord.settings import Settings
from concord.typography.autocorrect import edits, linted
from concord.typography.spelling import meant

from tests.slope import grows_slower
from tests.ways import plain_ways

OWN = Settings(default="en", extend_select=("PAG606",))
SITE = gather([], {}, OWN, plain_ways(OWN))
REPEATED = (
    "[a", "[^a", "![a", "[a](", "[](", "# a\n", "a\n=\n", "!!! note\n", '??? note "a"\n    b\n',
    '=== "a"\n\n    b\n\n', "*a ", "**a", "`a", "```\n", "<b>", "<div>\n", "<div markdown>\n",
    "> a\n", "- a\n", "- &amp;\n", "|a", "|a|b|\n", "&amp;", "{ #a }", "\n", " ", "\\", "_", "<!--",
    "---|", "-|-\n", "| - |\n", "| ", "://a@", "[a.com](", "!!!a ", "a\u0301", "> -|-\n\n",
    "[^a]: b\n\n", "[a]: b\n", "a\n: b\n\n", "1. a\n", "<a ", "\t", "***", "http://a ", '"', "<",
    "~~a ", "&#65;", "![a][", "中文，", '<a id="b"></a> ', "`\u0441url` ", "`\u0430", "> - a\n",
    "[a.com, official](http://b.c) ", "[a](mailto:b?c&) ",
    "!!! a\n\n    !!! b\n\n        c\n\n", "a\n{ #b .c }\n\n", "<!-- a -->\n\n",
)  # fmt: skip


SLOW = ("[a.com](",)
"""Of these a long line, which is as long in every text, takes Python-Markdown a second."""


def text(unit: str, length: int) -> str:
    """A text of that length, in lines that are not too long."""
    whole = (unit * (length // len(unit) + 1))[:length]
    if "\n" in unit:
        return whole
    line = LONGEST // (8 if unit in SLOW else 2)
    return "\n\n".join(whole[at : at + line] for at in range(0, length, line))


def look(whole: str) -> list[Finding]:
    """Read a page, and what the rule says of it."""
    page = read_page(whole.encode(), "a.md", "en", "a.md")
    return list(unsafe_content.look(page, SITE))


@pytest.mark.parametrize("unit", REPEATED)
def test_a_page_is_looked_at_in_proportion_to_its_length(unit: str) -> None:
    assert grows_slower(look, partial(text, unit), (20_000, 80_000), most=9)


@pytest.mark.parametrize("unit", ["[a", "[^a", "![a", "# a\n", "!!! note\n", "- a\n", "a\n=\n"])
def test_a_million_of_them_is_refused(unit: str) -> None:
    """Before anything is read, in one finding or a few that name the limit."""
    found = look((unit * 1_000_000)[:999_999])
    assert 0 < len(found) <= 20
    assert all("more than" in finding.message for finding in found)


@pytest.mark.parametrize("unit", ["中文English中文,", "a,中", "ａ,中"])
def test_changes_of_a_line_are_found_in_proportion_to_its_length(unit: str) -> None:
    def old_and_new(length: int) -> list[tuple[str, str]]:
        found = autocorrect_py.lint_for((unit * length)[:length], "markdown").lines
        return [(one.old, one.new) for one in found]

    def look(lines: list[tuple[str, str]]) -> bool:
        return all(list(edits(old, new)) for old, new in lines)

    assert grows_slower(look, old_and_new, (4_000, 16_000), most=9)


@pytest.mark.parametrize(
    ("old", "new"),
    [("中a文,b", "中 a 文，b"), ("a", "b"), ("", "x"), ("中文English中文,", "中文 English 中文，")],
)
def test_changes_make_the_new_line_of_the_old_one(old: str, new: str) -> None:
    made, at = "", 0
    for first, last, text in edits(old, new):
        made, at = made + old[at:first] + text, last
    assert made + old[at:] == new


def test_elements_without_end_are_looked_at_in_proportion_to_their_number() -> None:
    """AutoCorrect looks for the end of each in all that it is given."""

    def look(number: int) -> None:
        lines = ["<b>甲", ""] * number
        assert not list(linted(lines, [*range(0, 2 * number, 2)], 0))

    assert grows_slower(look, lambda number: number, (1_000, 4_000), most=9)


def test_words_that_are_all_alike_are_compared_in_proportion_to_their_number() -> None:
    """None is compared with all others that begin and end as it does."""

    def alike(number: int) -> tuple[list[bytes], list[bytes]]:
        letters = bytes.maketrans(b"0123456789", b"bcdefghikl")
        words = [b"a" + b"%06d" % (one * 7919 % 999_983) + b"z" for one in range(2 * number)]
        known = [word.translate(letters) for word in words]
        return known[:number], known[number:]

    assert grows_slower(lambda both: list(meant(*both)), alike, (1_000, 4_000), most=9)


def definitions(number: int) -> tuple[Page, Page]:
    """So many terms with two definitions each, and a translation that has lost one of them."""
    terms = ((f"T{one}", f"词{one}", f"the {one}. of them is so") for one in range(number))
    rows = [(f"{en}\n:   {said}\n:   And {said} again\n\n", f"{zh}\n:   第{zh}个\n\n")
            for en, zh, said in terms]  # fmt: skip
    page, translation = ("".join(side).encode() for side in zip(*rows, strict=True))
    return read_page(page, "a.md", "en", "a.md"), read_page(translation, "a.zh.md", "zh", "a.md")


def test_what_is_lost_is_looked_at_in_proportion_to_its_number() -> None:
    """Each asks for what stands beside it in its section, and for all that this writes."""

    def look(both: tuple[Page, Page]) -> None:
        list(block_mismatch.look(*both, SITE))

    assert grows_slower(look, definitions, (200, 800), most=9)


@pytest.mark.parametrize(
    "unit", ['<A zh="', "<Aa zh:", "{% if lang == 'zh'", "{% if lang %}", "lang"]
)
def test_components_without_end_are_read_in_proportion_to_their_number(unit: str) -> None:
    def page(number: int) -> Page:
        page = page_of("{% if " + f"{unit}\n\n" * number)
        assert not page.is_unread
        return page

    assert grows_slower(for_one_language, page, (2_000, 8_000), most=9)


MULTIPLIED = {
    "cells": "|" + "a|" * 400 + "\n|" + "-|" * 400 + "\n" + "|a\n" * 300,
    "characters": "\n\n".join(["[a] " * 50] * 600) + "\n\n[a]: b" + "c" * 15_000,
    "parts": "<!-- concord: timeline -->\n\n" * 60,
    "on a page": ("[a](" * 1500 + "\n\n") * 3,
    "calls of one note": ("a[^b] " * 100 + "\n\n") * 11,
    "notes": "[^a]: b\n\n" * 2001,
    "images": "![A](a.svg)\n\n" * 600,
}


@pytest.mark.parametrize(("what", "whole"), MULTIPLIED.items(), ids=MULTIPLIED)
def test_what_is_long_only_when_it_is_built_is_told(what: str, whole: str) -> None:
    found = [found.message for found in unsafe_content.look(page_of(whole), SITE)]
    assert len(found) == 1
    assert found[0].startswith(("more than", "a table", "brackets", "references"))
    assert found[0].endswith(what)
    half = whole[: whole.rfind("\n", 0, len(whole) // 3)] if what != "characters" else whole[:9000]
    assert not list(unsafe_content.look(page_of(half), SITE))


@pytest.mark.parametrize("head", ["", "\n", "---\ntitle: A\n---\n", "---\ntitle: A\n---\n\n"])
def test_a_long_list_is_no_long_paragraph_wherever_it_begins(head: str) -> None:
    assert not list(unsafe_content.look(page_of(head + "- item of a list\n" * 1900), SITE))


def page_of(text: str) -> Page:
    """A page of that text."""
    return read_page(text.encode(), "a.md", "en", "a.md")


ROWS = "| A | B |\n|---|---|\n"
Said = Callable[[int, int], str]
FIGURES: dict[str, tuple[Said, Said]] = {
    "a half": (
        lambda at, many: f"It holds {at + 30} fish.\n",
        lambda at, many: f"能装 {at + 30 + at % 2 * many} 条。\n",
    ),
    "days": (
        lambda at, many: f"On {1900 + at % 190}-03-1{at % 10}.\n",
        lambda at, many: f"于 {1900 + at % 190} 年 3 月 {1 + at % 2}{at % 10} 日。\n",
    ),
    "versions": (
        lambda at, many: f"Needs {at}.{at % 7}.\n",
        lambda at, many: f"需要 {at}.{at % 7 + at % 2}。\n",
    ),
    "hours": (
        lambda at, many: f"At {at % 24}:{10 + at % 50} UTC.\n",
        lambda at, many: f"于 {(at + 8) % 24}:{10 + at % 49} 北京时间。\n",
    ),
    "rows": (
        lambda at, many: f"| F{at} | {at} of 9 kg |\n",
        lambda at, many: f"| F{at} | {at + 1} 条 7 kg |\n",
    ),
}
"""What a line of each language says, by its number and how many there are."""


@pytest.mark.parametrize("kind", FIGURES)
def test_figures_that_differ_are_compared_in_proportion_to_their_number(kind: str) -> None:
    """Each asks for all that its own text and the other one say."""

    def pages(number: int) -> tuple[Page, Page]:
        head = ROWS if kind == "rows" else ""
        one, two = (
            (head + "".join(said(at, number) for at in range(number))).encode()
            for said in FIGURES[kind]
        )
        return read_page(one, "a.md", "en", "a.md"), read_page(two, "a.zh.md", "zh", "a.md")

    unasked = Settings(default="en")
    site = gather([], {}, unasked, plain_ways(unasked))
    assert grows_slower(
        lambda both: list(figure_mismatch.look(*both, site)), pages, (250, 1_000), most=9
    )
