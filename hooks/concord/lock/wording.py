"""The wording of a block: what its translation was made from, without what leads or names.

Where a link leads, which source is cited, what an element is called, how a list or emphasis is
marked, and the name of a shortcode that says all in its parameters can change without a word to
translate; other rules compare them in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import basename

from ..model import Block, Mark, Page

MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)]|:)[ \t]+")
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ ]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}")
READ = re.compile(
    r"""\b(?:alt|title|aria-label|summary)\s*=\s*(?P<q>["'])(.*?)(?P=q)""", re.I | re.S
)
NAME = re.compile(r"</?[a-zA-Z][\w-]*")
CITED = "[^]"
UNDERSCORED = re.compile(r"(?<![\w_*])(__?)(?=[^\s_])[^_\n`]{0,300}[^\s_`]\1(?![\w_])")
SHORTCODE = re.compile(r"\{\{[<%]\s*(/?[\w./-]+)((?:\s[^<>%{}\n]*)?)[>%]\}\}")

Cut = tuple[int, int, str]
"""Offsets in the page's text, and what counts in place of what stands there."""


def wording(page: Page, block: Block) -> str:
    """The Markdown of a block, reduced to what is translated; "" where nothing is."""
    return _without(page, block, [*_cuts(page, block), *_uniform(page, block)])


def former_wording(page: Page, block: Block) -> str:
    """The wording in locks in which emphasis and shortcodes counted as written.

    "" where it is the same.
    """
    if not any(_uniform(page, block)):
        return ""
    return _without(page, block, list(_cuts(page, block)))


def _without(page: Page, block: Block, cuts: list[Cut]) -> str:
    if block.kind == "code":
        return page.source[block.start : block.end]
    at, parts = block.start + _marker(page, block), []
    for start, end, text in sorted(cuts):
        if start >= at:
            parts += [page.source[at:start], text]
            at = end
    return "".join([*parts, page.source[at : block.end]]).strip()


def _marker(page: Page, block: Block) -> int:
    """The length of a list's mark at the beginning of a block, and of what stands before it."""
    written = page.source[block.start : block.end]
    bare = written.lstrip(" \t>")
    found = MARKER.match(bare) if block.kind in ("item", "definition") else None
    return len(written) - len(bare) + found.end() if found else 0


def _cuts(page: Page, block: Block) -> Iterator[Cut]:
    code = [(mark.offset, mark.stop) for mark in block.marks if mark.kind == "code"]
    for found in ATTRIBUTES.finditer(page.source, block.start, block.end):
        if not any(start <= found.start() < stop for start, stop in code):
            yield *found.span(), ""
    for mark in block.marks:
        if mark.kind == "comment":
            yield mark.offset, mark.stop, ""
        elif mark.kind == "citation":
            yield mark.offset, mark.stop, CITED
        elif mark.kind == "html":
            yield mark.offset, mark.stop, _tag(page.source[mark.offset : mark.stop])
        elif mark.kind in ("link", "image"):
            yield from _around(page, block, mark)


def _uniform(page: Page, block: Block) -> Iterator[Cut]:
    """Marks of emphasis in one form, shortcodes in one, outside code."""
    text = page.source[block.start : block.end]
    if block.kind == "code" or not ("_" in text or "{{" in text):
        return
    code = [(mark.offset, mark.stop) for mark in block.marks if mark.kind in ("code", "link")]
    for found in (*UNDERSCORED.finditer(text), *SHORTCODE.finditer(text)):
        first, last = block.start + found.start(), block.start + found.end()
        if any(start < last and first < stop for start, stop in code):
            continue
        if found.re is SHORTCODE:
            yield first, last, f"{{{{{found[2].strip() or found[1]}}}}}"
        else:
            width = len(found[1])
            yield first, first + width, "*" * width
            yield last - width, last, "*" * width


def _around(page: Page, block: Block, mark: Mark) -> Iterator[Cut]:
    """What a link or an image has around its text; HTML and bare addresses have nothing."""
    first = page.source[mark.offset]
    if first not in "[!":
        return
    close = closing_bracket(page, block, mark)
    if close < 0:
        return
    if first == "[":
        yield mark.offset, mark.offset + 1, ""
        yield close, mark.stop, ""
    else:
        # Another picture is another thing to look at; the same one elsewhere is not.
        yield close, mark.stop, f"]({basename(mark.value)})"


def closing_bracket(page: Page, block: Block, mark: Mark) -> int:
    """The offset of the bracket behind the text of a link or an image, -1 where it has none."""
    inner = [m.stop for m in block.marks if mark.offset < m.offset and m.stop < mark.stop]
    behind = max([block.offset(mark.end - 1) + 1 if mark.end > mark.start else 0, *inner])
    return page.source.find("]", max(behind, mark.offset + 1), mark.stop)


def _tag(written: str) -> str:
    """A tag by its name and by what readers hear of it; nothing of a link or an anchor."""
    name = NAME.match(written)
    read = "".join(f" {found[2]}" for found in READ.finditer(written))
    if name and name[0].lower().strip("</") == "a" and not read:
        return ""
    return f"{name[0].lower() if name else '<'}{read}>"
