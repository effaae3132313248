"""Our look through the texts of a page finds what Python-Markdown's own finds."""

from __future__ import annotations

import re
from typing import Any

import pytest
from concord.site.render.markdown.inline import NEEDED, Inline, QuickInline
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import IMAGE_LINK_RE
from markdown.treeprocessors import InlineProcessor

PIECES = (
    "a", "中", " ", "  \n", "\n\n", "[", "]", "(", ")", "](", "![", "![a](b.png)", "[a](b.md)",
    "[a](b.md#c){ .d }", "[a](<b c> 'd')", '[a](b "c")', "[a *b*](c_d_e)", "[[a](b)](c)", "[a][r]",
    "[r]", "[r][]", "![r]", "[^n]", "[^o]", "**", "*", "_", "`", "``", "\\", "\\*", "\\[", "&",
    "&amp;", "&#42;", "<", ">", "<a@b.c>", "<http://a.b/?c=d&e>", "<b>", "</b>", "<!-- a -->",
    "[a](b`c`)", "[a](b&amp;c)", "[a](\\*)", "!", '"', "'", "|", ":", "- ", "> ", "# ", "~~", "==",
    "\x02", "\x03", "klzzwxh:0000",
)  # fmt: skip
DEFINED = ("", "\n\n[r]: r.md 'R'\n", "\n\n[^n]: *N* [r] <http://a.b>\n")
OTHERS = ("pymdownx.tilde", "pymdownx.magiclink", "pymdownx.betterem", "wikilinks", "smarty")
TEXTS = st.tuples(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(DEFINED)
).map("".join)


def made(text: str, *more: Any) -> str:
    """The HTML of a text, read with some extensions."""
    return Markdown(extensions=["footnotes", "attr_list", "tables", *more]).convert(text)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_of_any_text_both_make_the_same(text: str) -> None:
    assert made(text, QuickInline()) == made(text)


@pytest.mark.parametrize("other", OTHERS)
@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_with_patterns_of_others_both_make_the_same(other: str, text: str) -> None:
    assert made(text, other, QuickInline()) == made(text, other)


@pytest.mark.parametrize("pattern", NEEDED)
@settings(deadline=None)
@given(data=st.data())
def test_without_what_it_needs_a_pattern_finds_nothing(pattern: str, data: st.DataObject) -> None:
    allowed = "".join(char for char in "[]()^*_<>&;`\\ \n!ab0:/@#?-" if char not in NEEDED[pattern])
    assert not re.search(pattern, data.draw(st.text(allowed)), re.S)


def tried(text: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that Python-Markdown tries in a text."""
    found: list[str] = []
    name = "_InlineProcessor__applyPattern"
    apply = getattr(InlineProcessor, name)

    def noting(self: Inline, pattern: Any, *given: Any) -> Any:
        found.append(pattern.pattern)
        return apply(self, pattern, *given)

    monkeypatch.setattr(Inline, name, noting, raising=False)
    made(text, QuickInline())
    return found


def test_only_what_can_be_found_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python-Markdown asks for our look by a name of its own; another one would go unnoticed."""
    assert tried("words\n\nmore words", monkeypatch) == []
    assert IMAGE_LINK_RE not in tried("[a](b)", monkeypatch)
    assert IMAGE_LINK_RE in tried("![a](b)", monkeypatch)


def test_what_somebody_else_has_put_in_stays() -> None:
    class Other(InlineProcessor):
        pass

    md = Markdown()
    md.treeprocessors.register(Other(md), "inline", 20)
    md.registerExtensions([QuickInline()], {})
    assert isinstance(md.treeprocessors["inline"], Other)
