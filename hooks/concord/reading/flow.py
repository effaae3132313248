"""Lines on their way: the boxes and the fence that are open, and what is kept of each line."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import cached_property
from typing import NamedTuple

from .columns import TAB, characters, indents
from .directives import STARTS
from .elements import comment_ends
from .flat import Aside, Unwrapped

FENCE = re.compile(r"(`{3,}|~{3,})")
ITEM = re.compile(r"([-*+]|\d{1,9}[.)])[ \t]")
ABBREVIATION = re.compile(r"\*\[[^\]]+\]:")
DEEPEST = 50
"""Containers in one another; what is deeper is text."""
MARKERS = STARTS | frozenset("!?=[<*")
ITEMS = ("- ", "* ", "-\t", "*\t")
"""How items begin whose first sign other lines have that are more than text."""


class Box(NamedTuple):
    """An open box: its name, and the column from which its contents stand.

    An HTML element has a ``tag``, which ends it, and takes no column. ``listed`` tells whether
    it stands in a list.
    """

    name: str
    indent: int
    listed: bool
    tag: str = ""


class Flow(ABC):
    """The lines of a page's body, one after the other; ``at`` is the one that is looked at."""

    def __init__(self, lines: list[str], is_mdx: bool) -> None:
        self.source, self.indents, self.is_mdx = lines, indents(lines), is_mdx
        self.out = Unwrapped()
        self.stack: list[Box] = []
        self.names: tuple[str, ...] = ()
        self.margin = 0
        self.fence = ""
        self.deep = 0
        """How far the open fence stands in, where indentation means nothing."""
        self.listed = False
        self.after_blank = True
        self.at = 0

    def run(self) -> Unwrapped:
        """Take all lines."""
        while self.at < len(self.source):
            self.take(self.source[self.at])
            self.at += 1
        return self.out

    @cached_property
    def comment_ends(self) -> list[int]:
        """Looked for once, however many comments have no end."""
        return comment_ends(self.source)

    def take(self, line: str) -> None:
        """Take a line: keep its text, or what is left of it."""
        if line[:1].isalpha() and line[0] not in MARKERS and not self.stack and not self.fence:
            # Most lines of text: nothing begins here, and nothing is around it.
            self.listed = self.listed and not self.after_blank
            self.after_blank = False
            return self.keep(line, 0)
        bare = line.strip(" \t")
        if not bare:
            self.after_blank = True
            return self.keep(line, 0)
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
        if self.fence and not self.stack and not self.deep:
            self.take_code()
        return None

    def take_code(self) -> None:
        """Take the lines behind one that opens a fence around which nothing is, up to its end."""
        first = last = self.at + 1
        while last < len(self.source) and not self.ends_fence(self.source[last].lstrip(" \t")):
            last += 1
        number = last - first
        self.out.lines += self.source[first:last]
        self.out.cut += [0] * number
        self.out.boxes += [self.names] * number
        self.after_blank = number > 0 and not self.source[last - 1].strip(" \t")
        self.at = last - 1

    def ends_fence(self, bare: str) -> bool:
        """Whether a line ends the open fence."""
        return bare.startswith(self.fence) and not bare.strip(self.fence[0] + " \t")

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
        return self.begins(bare.rstrip(), column)

    @abstractmethod
    def begins(self, bare: str, column: int) -> bool:
        """Take a line with which something begins or ends that is more than text; if it is one."""

    def in_list(self, bare: str, indent: int) -> bool:
        """Whether a line begins or goes on with an item of a list."""
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
        """Close a box, and those in it."""
        self.listed = self.stack[depth].listed
        del self.stack[depth:]
        self.settle()

    def open(self, box: Box) -> None:
        """Open a box around the lines that follow."""
        self.stack.append(box)
        self.listed = False
        self.settle()

    def settle(self) -> None:
        """Work out what all open boxes mean for a line."""
        self.names = tuple(box.name for box in self.stack)
        self.margin = TAB * sum(not box.tag for box in self.stack)

    def keep(self, text: str, cut: int) -> None:
        """Keep a line, of which so many characters were cut."""
        self.out.lines.append(text)
        self.out.cut.append(cut)
        self.out.boxes.append(self.names)

    def aside(self, kind: str, column: int, text: str) -> None:
        """Hand over a text of this line apart."""
        self.out.asides.append(Aside(kind, self.at, column, text, self.names))

    def is_fenced(self, bare: str, indent: int) -> bool:
        """Whether a line belongs to a fence, which it may open or close."""
        if self.fence:
            if self.ends_fence(bare):
                self.fence, self.deep = "", 0
            return True
        fence = FENCE.match(bare) if bare[0] in "`~" else None
        is_deep = indent >= TAB and not self.listed
        if not fence or (is_deep and not self.is_mdx):
            return False
        if fence[1][0] == "`" and "`" in bare[fence.end() :]:
            return False
        self.fence, self.deep = fence[1], indent if is_deep else 0
        return True

    def leave_out(self, last: int) -> None:
        """Keep nothing of the lines up to ``last``, and go there."""
        for _ in range(self.at, last + 1):
            self.keep("", 0)
        self.at = last
