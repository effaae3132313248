"""The text of a page with blanks for what every reader of Markdown takes for code.

Readers disagree about fences that are left open, and about backticks in odd numbers: what only some
of them take for code stays.
"""

from __future__ import annotations

import re

from ..generators import Generator
from ..model import Block, Page
from .front_matter import FENCE

FENCED = re.compile(
    r"[ \t>]*(`{3,}|~{3,})[ \t]*[\w#.+-]*(?:[ \t]+[a-z_]+=\"[^\"\n]*\")*[ \t]*\n(?:.*\n)?"
    r"[ \t>]*\1[`~]*[ \t]*\Z",
    re.S,
)
"""Only a closed fence with a plain heading is code to every reader of Markdown."""
FENCED_FREELY = re.compile(
    r"[ \t>]*(`{3,}|~{3,})[ \t]*[\w#.+:-]*(?:[ \t]*\{[^{}\n]*\})?(?:[ \t]*\[[^\]\n]*\.\w+\])?"
    r"(?:[ \t]+[a-z_]+=\"[^\"\n]*\")*[ \t]*\n(?:.*\n)?[ \t>]*\1[`~]*[ \t]*\Z",
    re.S,
)
"""Lines to mark and a file's name in the heading, as CommonMark's generators have them."""
INNER_FENCE = re.compile(r"(?<=\n\n)(`{3,}|~{3,})[^\n]*\n(?:[^\n]*\n)*?\1(?=\n|\Z)")
MACRO = re.compile(
    r"\{\{<[^\n]{0,999}?>\}\}|\{\{%[^\n]{0,999}?%\}\}|\{\{[^{}<\n]{0,999}\}\}"
    r"|\{%[^<\n]{0,999}?%\}|\{\*[ ][^<\n]{0,999}?\*\}"
)
"""Shortcodes, includes and macros, which are no attribute lists but to Python-Markdown."""
ANGLED = re.compile(r"\]\((<[\w ./#%-]{1,300}>)\)")
"""An address in angle brackets: a file with a space in its name."""
RUNNING = re.compile(
    r"<\s*/?(?:applet|base|embed|form|frame|iframe|link|math|meta|noscript|object|plaintext|script"
    r"|style|svg|template|textarea|title|xmp)\b", re.I,
)  # fmt: skip


def without_code(page: Page, generator: Generator) -> str:
    """The page's text with blanks for front matter, code and macros, so that offsets stay."""
    fence = FENCE.match(page.source)
    spans = [(0, fence.end())] if fence else []
    for block in page.blocks:
        if block.kind == "code":
            spans += [(block.start, block.end)] if _is_fenced(page, block, generator) else []
        elif block.kind == "html":
            spans += _fences_inside(page, block, generator)
        elif block.marks:
            spans += _spans(page, block)
    if "](<" in page.source:
        spans += [
            (found.start(1), found.end(1))
            for found in ANGLED.finditer(page.source)
            if not RUNNING.match(found[1])
        ]
    bare = _blanked(page.source, spans)
    if generator.is_python_markdown or "{" not in bare:
        return bare
    return _blanked(bare, [found.span() for found in MACRO.finditer(bare)])


def _fences_inside(page: Page, block: Block, generator: Generator) -> list[tuple[int, int]]:
    """The fences in raw HTML behind a blank line, which are code again to every reader."""
    text = page.source[block.start : block.end]
    if "```" not in text and "~~~" not in text:
        return []
    form = FENCED if generator.is_python_markdown else FENCED_FREELY
    return [
        (block.start + found.start(), block.start + found.end())
        for found in INNER_FENCE.finditer(text)
        if form.match(found[0])
    ]


def _spans(page: Page, block: Block) -> list[tuple[int, int]]:
    """The spans of code in a block; none where readers of Markdown could pair backticks otherwise.

    HTML at the beginning of a line ends a span for some, a backtick left over begins one.
    """
    spans = code_spans(block)
    if not spans:
        return []
    source = page.source
    if any(source.find("\n", start, stop) >= 0 for start, stop in spans):
        return []
    inside = sum(source.count("`", start, stop) for start, stop in spans)
    return spans if source.count("`", block.start, block.end) == inside else []


def code_spans(block: Block) -> list[tuple[int, int]]:
    """The spans of code in a block, whoever reads it."""
    return [(mark.offset, mark.stop) for mark in block.marks if mark.kind == "code"]


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks for stretches of it."""
    parts, at = [], 0
    for start, stop in sorted(spans):
        parts += [text[at:start], _blanks(text[max(at, start) : stop])]
        at = max(at, stop)
    return "".join([*parts, text[at:]])


def _blanks(text: str) -> str:
    """As many blanks, on as many lines."""
    if "\n" not in text:
        return " " * len(text)
    return "\n".join([" " * len(line) for line in text.split("\n")])


def _is_fenced(page: Page, block: Block, generator: Generator) -> bool:
    form = FENCED if generator.is_python_markdown else FENCED_FREELY
    return bool(form.match(page.source[block.start : block.end]))
