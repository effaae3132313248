"""The parser of blocks for a text: CommonMark with tables and definition lists, without HTML."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

from .block_rules import paragraph, sort_by_sign, unindented_paragraph
from .needless_rules import needless

DEEPEST = 100


def block_parser(lines: Iterable[str], is_mdx: bool) -> MarkdownIt:
    """A parser of blocks alone, with the rules for which these lines have something to do."""
    return _parser(is_mdx, needless("\n".join(lines)))


@cache
def _parser(is_mdx: bool, without: frozenset[str]) -> MarkdownIt:
    """A parser without some rules.

    In MDX no text is code by its indentation (https://mdxjs.com/docs/what-is-mdx/#markdown).
    """
    md = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table").use(deflist_plugin)
    md.disable(["html_block", *without, *(["code"] if is_mdx else [])])
    md.block.ruler.at("paragraph", unindented_paragraph if is_mdx else paragraph)
    sort_by_sign(md)
    md.core.ruler.enableOnly(["block"])
    return md
