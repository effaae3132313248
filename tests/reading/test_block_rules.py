"""Rules that are not tried are those that would not have applied; our own do as the parser's."""

from __future__ import annotations

import pytest
from concord.reading.block_rules import block_tokens, paragraph, sort_by_sign
from concord.reading.needless_rules import needless
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from tests.reading.test_reader_properties import markdown

TEXTS = (
    "a\n: b\n\n~ c\n", "a\n\n: b\n\n  c\n: d", "- a\n  : b\n", ">a\n>: b", "a\n---", "- a\n  ==",
    "> a\n> -", "a\n===  ", "a|b\n-|-\nc|d", "a\n|-|\nb", "- a|b\n  -|-", "a\n1. b\n2. c",
    "a\n2. b", "a\n* * *\nb", "[a]: b\n[c]: d\n'e\nf'", "[a]:\nb\n# c", "a\n```\nb", "- a\n~~~\nb",
    "a\n> b\nc", "    a\n\n\tb", "-     a", ">     a", "1. a\n   - b\n\n     c\n- d",
    "a\n    - b\n#c\n# d", "-\n- \n-a",
    "a\n     b\n   c", "> a\nb\n\n- a\nb\n     c", "\xa0a\u3000\nb\u2003", "\ufeffa\x85\n\u200b",
)  # fmt: skip


def _parser(without: frozenset[str] = frozenset()) -> MarkdownIt:
    md = MarkdownIt("commonmark").enable("table").use(deflist_plugin)
    md.core.ruler.enableOnly(["block"])
    return md.disable(["html_block", *without])


def _agree(text: str) -> bool:
    ours = _parser(needless(text))
    ours.block.ruler.at("paragraph", paragraph)
    sort_by_sign(ours)
    envs: tuple[dict[str, object], ...] = {}, {}, {}
    wanted = _parser().parse(text, envs[0])
    read = block_tokens(ours, text.split("\n"), envs[2])
    same = wanted == ours.parse(text, envs[1]) and _seen(wanted) == _seen(read)
    return same and envs[0] == envs[1] == envs[2]


def _seen(tokens: list[Token]) -> list[tuple[object, ...]]:
    """What the reader looks at."""
    return [(t.type, t.tag, t.nesting, t.map, t.level, t.content, t.hidden) for t in tokens]


@pytest.mark.parametrize("text", TEXTS)
def test_blocks_are_those_of_all_rules(text: str) -> None:
    assert _agree(text)


@given(markdown)
def test_blocks_of_any_text_are_those_of_all_rules(text: str) -> None:
    """Whatever a text begins its lines with."""
    assert _agree(text.replace("\r", "\n").replace("\0", "\ufffd"))
