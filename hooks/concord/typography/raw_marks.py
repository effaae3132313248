"""Marks of Markdown that are no marks where they stand: emphasis beside punctuation, broken links.

Two asterisks end what is strong only where no punctuation stands before them or no letter behind
(CommonMark 0.31, 6.2), which writers of languages without blanks between words do not expect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category

from markdown_it import MarkdownIt

from ..late_pattern import LatePattern

STRONG = re.compile(r"\*\*([^*\n]{1,200}?)\*\*")
TARGET = r"(?:https?:|\.{0,2}/|# ?|[\w/-]+\.md)"
LINK = LatePattern(
    rf"(?<![\\\]])\[[^\[\]\n]{{2,80}}\](?:（ *{TARGET}[^（）\n]{{0,200}}[）)]"
    rf"| +\({TARGET}[^()\n]{{0,200}}\))"
    r"|(?<![\])])\([^()\n]{2,60}\)\[(?:https?:|\.{0,2}/)[^\]\n]*\]|【[^】\n]{2,60}】\(https?:"
)
"""A link with a blank between its halves, with marks of full width, or turned round."""
SPACED = LatePattern(
    r"\]\((?:(?:https?:|[./#]|[\w/-]+\.md)[^()\s\"'<>{}]{0,200}(?: [^()\n\"'<>{}=]{0,200})|"
    r"[\w./-]{1,100} [^()\n\"'<>{}=]{0,200}\.(?:png|jpe?g|gif|svg|webp|md))\)"
)
"""The second half of a link whose target has a blank in it, or behind it."""
LABEL = 100
"""So many signs long is what readers see of it, at most."""
JOINTS = [re.compile(form) for form in (r"\](?: +\(|（)", r"\)\[", r"】\(https?:")]
"""What stands between the halves of each, found in less time, and by its first letter in least."""


def raw_strong(text: str) -> Iterator[tuple[int, int]]:
    """Where a text marks something as strong, and :func:`shows_asterisks` tells what is shown."""
    return (one.span() for one in STRONG.finditer(text) if _fails(text, *one.span()))


def raw_links(text: str) -> Iterator[tuple[int, int]]:
    """Where a text has a link that readers see with its brackets."""
    end = -1
    for at in sorted(joint.start() for form in JOINTS for joint in form.finditer(text)):
        # A line is looked at once, however many joints it has.
        if at > end:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = end if end >= 0 else len(text)
            yield from (one.span() for one in LINK.finditer(text, start, end))


def spaced_links(text: str) -> Iterator[tuple[int, int]]:
    """Where a text has a link that readers see, since a blank stands in its target."""
    for found in SPACED.finditer(text):
        at = found.start()
        start = text.rfind("[", max(0, at - LABEL), at)
        is_link = 0 <= start < at - 1 and not {"]", "\n"} & {*text[start:at]}
        if is_link and " " in found[0][2:-1].strip():
            yield start, found.end()


def shows_asterisks(text: str) -> bool:
    """Whether CommonMark leaves asterisks of a block in what readers see."""
    (line,) = commonmark().parseInline(text)
    return any(one.type == "text" and "**" in one.content for one in line.children or ())


def _fails(text: str, start: int, end: int) -> bool:
    """Whether marks do not open or do not close, since a letter and punctuation are round them."""
    before, after = text[start - 1 : start], text[end : end + 1]
    first, last = text[start + 2], text[end - 3]
    return _are_apart(before, first) or _are_apart(after, last)


def _are_apart(letter: str, mark: str) -> bool:
    """Whether a letter and punctuation meet, one of them of a language that needs no blanks."""
    meet = letter.isalnum() and category(mark)[0] in "PS"
    return meet and not (letter.isascii() and mark.isascii())


@cache
def commonmark() -> MarkdownIt:
    """What reads Markdown as the standard has it, and nothing beyond."""
    return MarkdownIt("commonmark")
