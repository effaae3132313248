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
from typing import NamedTuple

from .columns import TAB, characters, indents
from .directives import STARTS, container, directive
from .elements import TEXT_TAGS, comment_end, element_end, holds_markdown, opened_tag
from .flat import Aside, Unwrapped
from .programs import OPTION, code_end, program_end
from .shortcodes import closed, holds_text, is_alone

KIND = r"[\w-]+(?:[ ]+[\w-]+)*"
BOX = re.compile(
    rf"""(?:(?:!!!|\?\?\?\+?)[ ]?(?P<kind>{KIND})?|===(?P<tab>[+!]{{0,2}}))
         (?:[ ]+"(?P<title>.*)")?[ ]*\Z""",
    re.X,
)
FOOTNOTE = re.compile(r"\[\^(?P<id>[^\]\s]+)\]:[ \t]*(?P<rest>.*)\Z")
ABBREVIATION = re.compile(r"\*\[[^\]]+\]:")
FENCE = re.compile(r"(`{3,}|~{3,})")
FENCED = "~" * 12
"""What stands for the first and the last line of code that a shortcode holds."""
DEEPEST = 50
"""Containers in one another; what is deeper is text."""
MARKERS = STARTS | frozenset("!?=[<*")
NO_TEXT = frozenset("#`~<|{>")
"""The first signs of lines that end a paragraph."""
ITEMS = ("- ", "* ", "-\t", "*\t")
"""How items begin whose first sign other lines have that are more than text."""
ITEM = re.compile(r"([-*+]|\d{1,9}[.)])[ \t]")


class _Box(NamedTuple):
    """An open box: its name, and the column from which its contents stand.

    An HTML element has a ``tag``, which ends it, and takes no column. ``listed`` tells whether
    it stands in a list.
    """

    name: str
    indent: int
    listed: bool
    tag: str = ""


def unwrap(lines: list[str], *, is_mdx: bool = False) -> Unwrapped:
    """Flatten the lines of a page's body; in MDX elements hold Markdown."""
    return _Unwrapping(lines, is_mdx).run()


class _Unwrapping:
    def __init__(self, lines: list[str], is_mdx: bool = False) -> None:
        self.source, self.indents, self.is_mdx = lines, indents(lines), is_mdx
        self.out = Unwrapped()
        self.stack: list[_Box] = []
        self.names: tuple[str, ...] = ()
        self.margin = 0
        self.fence = ""
        self.deep = 0
        """How far the open fence stands in, where indentation means nothing."""
        self.listed = False
        self.after_blank = True
        self.at = 0

    def run(self) -> Unwrapped:
        while self.at < len(self.source):
            self.take(self.source[self.at])
            self.at += 1
        return self.out

    def take(self, line: str) -> None:
        if line[:1].isalpha() and line[0] not in MARKERS and not self.stack and not self.fence:
            # Most lines of text: nothing begins here, and nothing is around it.
            self.listed = self.listed and not self.after_blank
            self.after_blank = False
            return self.keep(line, 0)
        bare = line.strip(" \t")
        if not bare:
            self.after_blank = True
            return self.keep(line, 0)
        if self.fence and not self.stack and bare[0] not in "`~":
            # Most lines of code: they neither end their fence, nor a box around it.
            self.after_blank = False
            cut = characters(line, min(self.deep, self.indents[self.at])) if self.deep else 0
            return self.keep(line[cut:], cut)
        indent = self.indents[self.at]
        if self.stack:
            self.leave(indent)
        margin = min(self.margin, indent)
        cut = characters(line, margin) if margin else 0
        deep = self.deep
        if not self.is_marker(line, indent - margin):
            deep = max(deep, self.deep)
            cut = characters(line, margin + min(deep, indent - margin)) if deep else cut
            self.keep(line[cut:], cut)
        self.after_blank = False
        return None

    def is_marker(self, line: str, indent: int) -> bool:
        """Take a line that is more than text; whether it was one."""
        bare = line.lstrip(" \t")
        if self.is_fenced(bare, indent):
            return False
        self.listed = self.in_list(bare, indent)
        if bare[0] not in MARKERS or bare[:2] in ITEMS or (indent >= TAB and not self.listed):
            return False
        if len(self.stack) >= DEEPEST:
            return False
        column = len(line) - len(bare)
        if ABBREVIATION.match(bare):
            self.keep("", 0)
            return True
        readers = (
            self.box, self.footnote, self.container, self.code, self.program, self.directive,
            self.end_tag, self.html,
        )  # fmt: skip
        return any(reader(bare.rstrip(), column) for reader in readers)

    def in_list(self, bare: str, indent: int) -> bool:
        is_item = (bare[0] in "-*+" or bare[0].isdecimal()) and ITEM.match(bare)
        if is_item and (indent < TAB or self.listed):
            return True
        return self.listed and (indent > 0 or not self.after_blank)

    def leave(self, indent: int) -> None:
        """Close the boxes that a line at this column no longer belongs to."""
        for depth, box in enumerate(self.stack):
            if box.indent > indent:
                self.end_fence()
                return self.close(depth)
        return None

    def end_fence(self) -> None:
        """Close a fence that its box ends, in the blank line before, where there is one."""
        if self.fence and not self.out.lines[-1].strip():
            self.out.lines[-1] = self.fence
        self.fence, self.deep = "", 0

    def close(self, depth: int) -> None:
        self.listed = self.stack[depth].listed
        del self.stack[depth:]
        self.settle()

    def open(self, box: _Box) -> None:
        self.stack.append(box)
        self.listed = False
        self.settle()

    def settle(self) -> None:
        self.names = tuple(box.name for box in self.stack)
        self.margin = TAB * sum(not box.tag for box in self.stack)

    def keep(self, text: str, cut: int) -> None:
        self.out.lines.append(text)
        self.out.cut.append(cut)
        self.out.boxes.append(self.names)

    def aside(self, kind: str, column: int, text: str) -> None:
        self.out.asides.append(Aside(kind, self.at, column, text, self.names))

    def is_fenced(self, bare: str, indent: int) -> bool:
        fence = FENCE.match(bare) if bare[0] in "`~" else None
        if self.fence:
            if fence and bare.startswith(self.fence) and not bare.strip(self.fence[0] + " \t"):
                self.fence, self.deep = "", 0
            return True
        is_deep = indent >= TAB and not self.listed
        if not fence or (is_deep and not self.is_mdx):
            return False
        if fence[1][0] == "`" and "`" in bare[fence.end() :]:
            return False
        self.fence, self.deep = fence[1], indent if is_deep else 0
        return True

    def box(self, bare: str, column: int) -> bool:
        found = BOX.match(bare)
        if not found or not (found["kind"] or found["title"]):
            return False
        name = "tab" if found["tab"] is not None else (found["kind"] or "details").split()[0]
        self.open(_Box(name.lower(), self.indents[self.at] + TAB, self.listed))
        if found["title"]:
            self.aside("title", column + found.start("title"), found["title"])
        self.keep("", 0)
        return True

    def footnote(self, bare: str, column: int) -> bool:
        found = FOOTNOTE.match(bare)
        if not found:
            return False
        self.open(_Box("footnote", self.indents[self.at] + TAB, self.listed))
        self.keep(found["rest"], column + found.start("rest"))
        return True

    def container(self, bare: str, column: int) -> bool:
        found = container(bare)
        if not found or (found.name and len(self.stack) >= DEEPEST):
            return False
        if found.name:
            self.open(_Box(found.name.lower(), -1, self.listed, found.signs))
            if found.title:
                self.aside("title", column + found.column, found.title)
            if "{" in bare:
                self.options()
                return True
        else:
            depths = [n for n, box in enumerate(self.stack) if box.tag == found.signs]
            if not depths:
                return False
            self.close(depths[-1])
        self.keep("", 0)
        return True

    def options(self) -> None:
        """Leave out the first line of a directive, and those of its options behind it."""
        self.keep("", 0)
        while self.at + 1 < len(self.source) and OPTION.match(self.source[self.at + 1].strip()):
            self.at += 1
            self.keep("", 0)

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
        last = program_end(self.source, self.at) if bare[0] in "{ie" and self.after_blank else -1
        if last < 0:
            return False
        for _ in range(self.at, last + 1):
            self.keep("", 0)
        self.at = last
        return True

    def directive(self, bare: str, column: int) -> bool:
        if not directive(bare) or self.is_inside_text(bare):
            return False
        self.aside("directive", column, bare)
        self.keep("", 0)
        return True

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
            return self.raw(comment_end(self.source, self.at), column)
        tag, start_tag = opened_tag(bare)
        if not tag:
            return False
        is_text = holds_markdown(start_tag) or (self.is_mdx and tag in TEXT_TAGS)
        if not is_text or bare != start_tag:
            return self.raw(element_end(self.source, self.at, tag), column)
        self.aside("html", column, bare)
        self.open(_Box(tag, -1, self.listed, tag))
        self.keep("", 0)
        return True

    def raw(self, last: int, column: int) -> bool:
        """Take the lines up to ``last`` out of the flow, if there is such a line."""
        if last < 0:
            return False
        text = "\n".join(self.source[self.at : last + 1])[column:]
        self.aside("html", column, text)
        for _ in range(self.at, last + 1):
            self.keep("", 0)
        self.at = last
        return True
