"""Unwrapping: boxes written by indentation become plain text with the same line numbers.

Python-Markdown's extensions write boxes that CommonMark parsers do not know: admonitions
(``!!! note``), details (``??? note``), content tabs (``=== "Tab"``), footnote definitions and
Markdown inside HTML. Their marker lines are blanked and their contents moved to the marker's
column, so that any block parser reads the contents as blocks. What is raw to Python-Markdown
(HTML without ``markdown``, comments) is blanked too and handed over apart.
"""

from __future__ import annotations

import re
from functools import cached_property

from .columns import TAB, characters
from .directives import container, directive
from .elements import (
    TEXT_TAGS,
    comment_end,
    element_end,
    head_end,
    holds_markdown,
    opened_tag,
)  # fmt: skip
from .flat import Unwrapped
from .flow import DEEPEST, ITEM, Box, Flow
from .programs import code_end, options_end, program_end
from .shortcodes import closed, holds_text, is_alone

KIND = r"[\w-]+(?:[ ]+[\w-]+)*"
BOX = re.compile(
    rf"""(?:(?:!!!|\?\?\?\+?)[ ]?(?P<kind>{KIND})?|===(?P<tab>[+!]{{0,2}}))
         (?:[ ]+"(?P<title>.*)")?[ ]*\Z""",
    re.X,
)
FOOTNOTE = re.compile(r"\[\^(?P<id>[^\]\s]+)\]:[ \t]*(?P<rest>.*)\Z")
OPTION = re.compile(r"@[A-Za-z]+\Z")
"""What a container is said to be on a line of its own, below which its text begins."""
FENCED = "~" * 12
"""What stands for the first and the last line of code that a shortcode holds."""
NO_TEXT = frozenset("#`~<|{>")
"""The first signs of lines that end a paragraph."""


def unwrap(lines: list[str], *, is_mdx: bool = False) -> Unwrapped:
    """Flatten the lines of a page's body; in MDX elements hold Markdown."""
    return _Unwrapping(lines, is_mdx).run()


class _Unwrapping(Flow):
    def begins(self, bare: str, column: int) -> bool:
        """Take a line with which something begins or ends that is more than text."""
        readers = BEGUN_BY.get(bare[0], (_Unwrapping.directive,))
        return any(reader(self, bare, column) for reader in readers)

    def box(self, bare: str, column: int) -> bool:
        found = BOX.match(bare)
        if not found or not (found["kind"] or found["title"]):
            return False
        name = "tab" if found["tab"] is not None else (found["kind"] or "details").split()[0]
        self.open(Box(name.lower(), self.indents[self.at] + TAB, self.listed))
        if found["title"]:
            self.aside("title", column + found.start("title"), found["title"])
        self.keep("", 0)
        return True

    def footnote(self, bare: str, column: int) -> bool:
        found = FOOTNOTE.match(bare)
        if not found:
            return False
        self.open(Box("footnote", self.indents[self.at] + TAB, self.listed))
        self.keep(found["rest"], column + found.start("rest"))
        return True

    def container(self, bare: str, column: int) -> bool:
        found = container(bare)
        if not found or (found.name and len(self.stack) >= DEEPEST):
            return False
        if found.name:
            self.open(Box(found.name.lower(), -1, self.listed, found.signs))
            if found.title:
                self.aside("title", column + found.column, found.title)
            if "{" in bare:
                # The directive has options.
                self.leave_out(options_end(self.source, self.at))
                return True
        else:
            depths = [n for n, box in enumerate(self.stack) if box.tag == found.signs]
            if not depths:
                return False
            self.close(depths[-1])
        self.keep("", 0)
        return True

    def code(self, bare: str, column: int) -> bool:
        """Take the lines of a shortcode that holds code for a fence around it."""
        last = code_end(self.source, self.at) if bare[0] == "{" else -1
        if last < 0:
            return False
        margin = min(self.margin, self.indents[self.at])
        cut = characters(self.source[self.at], margin) if margin else 0
        fence = self.source[self.at][cut:column] + FENCED
        self.keep(fence, 0)
        for line in self.source[self.at + 1 : last]:
            kept = min(cut, len(line) - len(line.lstrip(" \t")))
            self.keep(line[kept:], kept)
        self.keep(fence, 0)
        self.at = last
        return True

    def program(self, bare: str, column: int) -> bool:
        """Leave a statement or a comment of several lines out, and a shortcode's parameters."""
        begins = self.after_blank or (bare[:2] in ("{{", "{/") and self.ends_text())
        last = program_end(self.source, self.at) if bare[0] in "{ie<" and begins else -1
        if last < 0:
            return False
        self.leave_out(last)
        return True

    def ends_text(self) -> bool:
        """Whether the last line that was kept is no text that goes on."""
        last = self.out.lines[-1].lstrip() if self.out.lines else ""
        return not last or last[0] == "#"

    def directive(self, bare: str, column: int) -> bool:
        is_one = directive(bare) or (self.is_in_container() and OPTION.match(bare))
        if not is_one or self.is_inside_text(bare):
            return False
        self.aside("directive", column, bare)
        self.keep("", 0)
        return True

    def is_in_container(self) -> bool:
        """Whether the innermost box is one between signs (``::: field``)."""
        return bool(self.stack) and self.stack[-1].tag[:1] in (":", "/")

    def is_inside_text(self, bare: str) -> bool:
        """Whether a macro that stands alone on its line is a word of a paragraph around it."""
        if self.after_blank or not is_alone(bare) or not self.out.lines[-1].strip():
            return False
        following = self.source[self.at + 1].strip() if self.at + 1 < len(self.source) else ""
        if not following or following[0] in NO_TEXT or ITEM.match(following):
            return False
        return not holds_text(bare, self.closed)

    @cached_property
    def closed(self) -> frozenset[str]:
        """Worked out where it is asked: most pages have no shortcode."""
        return closed(self.source)

    def end_tag(self, bare: str, column: int) -> bool:
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].tag and bare.lower() == f"</{self.stack[depth].tag}>":
                self.close(depth)
                self.keep("", 0)
                return True
        return False

    def html(self, bare: str, column: int) -> bool:
        if bare.startswith("<!--"):
            return self.raw(comment_end(self.source, self.at, self.comment_ends), column)
        tag, start_tag = opened_tag(bare)
        if not tag:
            return False
        is_text = holds_markdown(start_tag) or (self.is_mdx and tag in TEXT_TAGS)
        if is_text and bare == start_tag and not bare.endswith("/>"):
            return self.element(tag, self.at, column)
        last = element_end(self.source, self.at, tag)
        head = head_end(self.source, self.at, last) if tag in TEXT_TAGS else -1
        return self.raw(last, column) if head < 0 else self.element(tag, head, column)

    def element(self, tag: str, head: int, column: int) -> bool:
        """Take the lines up to ``head``, behind which an element holds Markdown."""
        text = "\n".join(self.source[self.at : head + 1])[column:]
        self.aside("html", column, text)
        box = Box(tag, -1, self.listed, tag)
        self.leave_out(head)
        self.open(box)
        return True

    def raw(self, last: int, column: int) -> bool:
        """Take the lines up to ``last`` out of the flow, if there is such a line."""
        if last < 0:
            return False
        text = "\n".join(self.source[self.at : last + 1])[column:]
        self.aside("html", column, text)
        self.leave_out(last)
        return True


_begun_by_words = (_Unwrapping.program, _Unwrapping.directive)
BEGUN_BY = {
    "!": (_Unwrapping.box, _Unwrapping.directive),
    "?": (_Unwrapping.box,),
    "=": (_Unwrapping.box,),
    "[": (_Unwrapping.footnote, _Unwrapping.directive),
    ":": (_Unwrapping.container,),
    "/": (_Unwrapping.container,),
    "{": (_Unwrapping.code, _Unwrapping.program, _Unwrapping.directive),
    "i": _begun_by_words,
    "e": _begun_by_words,
    "<": (*_begun_by_words, _Unwrapping.end_tag, _Unwrapping.html),
}
"""What can begin or end with a line, by the sign that it begins with; with others a directive."""
