"""Tokens of inline Markdown: code, links, citations, HTML, emphasis, each with its place.

One pass from left to right. Brackets and backticks are paired as CommonMark does it (its
appendix "A parsing strategy"), so the time grows with the length of the text, whatever it holds.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from .inline_grammar import (
    ESCAPE,
    LONGEST_NAME,
    NAME,
    SPECIAL,
    TAGS,
    TARGET,
    TOKEN,
    Definitions,
)  # fmt: skip
from .verbatim_ends import VerbatimEnds


class Token(NamedTuple):
    """A stretch of inline Markdown that is more than text.

    ``kind`` is escape, code, citation, open (of a label), link or image (the end of one, from
    its "]"), auto, html, comment, entity, attributes, emphasis or verbatim (a formula, a macro, a
    wiki link); ``value`` is the target of a link or the inside of code.
    """

    kind: str
    start: int
    end: int
    value: str = ""


def tokens(text: str, definitions: Definitions) -> list[Token]:
    """The tokens of a block's inline Markdown, in order of place; labels nest properly."""
    if text.startswith("\\[\n") and text.rstrip().endswith("\n\\]"):
        return [Token("verbatim", 0, len(text), text)]
    found = SPECIAL.search(text)
    return _Scanner(text, definitions).run(SPECIAL, found) if found else []


def html_tokens(text: str) -> list[Token]:
    """The tags and comments of raw HTML."""
    return _Scanner(text, {}).run(TAGS, TAGS.search(text))


class _Scanner:
    """Reads one text. What few texts need stands in the class until it is needed."""

    barred = 0
    """So many open brackets cannot become links, since they hold one already."""
    commentless = False

    def __init__(self, text: str, definitions: Definitions) -> None:
        self.text = text
        self.definitions = definitions
        self.out: list[Token] = []
        self.brackets: list[int] = []
        self.emphasis: dict[str, list[tuple[int, int]]] = {}

    @cached_property
    def ends(self) -> VerbatimEnds:
        """Made for those texts alone that need it."""
        return VerbatimEnds(self.text)

    def run(self, special: re.Pattern[str], found: re.Match[str] | None) -> list[Token]:
        """The tokens from the first special sign on, which is ``found``."""
        text, search, match = self.text, special.search, TOKEN.match
        while found:
            token = match(text, found.start())
            at = self.take(token) if token else found.end()
            found = search(text, at)
        return [token for token in self.out if token.kind != "literal"]

    def take(self, found: re.Match[str]) -> int:
        kind = found.lastgroup or ""
        if reader := READERS.get(kind):
            return reader(self, found)
        self.out.append(Token(kind, found.start(), found.end(), found[kind]))
        return found.end()

    def on_code(self, found: re.Match[str]) -> int:
        ticks, alike = len(found[0]), "``" not in self.text
        end = self.text.find("`", found.end()) if alike else self.ends.of_code(found)
        if end < 0:
            return found.end()
        self.out.append(Token("code", found.start(), end + ticks, self.text[found.end() : end]))
        return end + ticks

    def on_comment(self, found: re.Match[str]) -> int:
        start = found.start()
        end = 2 if self.commentless else self.text.find("-->", found.end()) + 3
        if end < 3:
            self.commentless = True
            return found.end()
        self.out.append(Token("comment", start, end, self.text[start:end]))
        return end

    def on_formula(self, found: re.Match[str]) -> int:
        """Take a formula or a macro up to its end."""
        end = self.ends.behind(found)
        if end >= 0:
            return self.verbatim(found.start(), end)
        if found[0] == "\\(":
            return self.on_escape(found)
        return found.end() if found[0][0] == "\\" else found.start() + 1

    def on_wiki(self, found: re.Match[str]) -> int:
        return self.verbatim(*found.span())

    def on_escape(self, found: re.Match[str]) -> int:
        end = found.start() + 2
        self.out.append(Token("escape", found.start(), end, self.text[found.start() : end]))
        return end

    def verbatim(self, start: int, end: int) -> int:
        self.out.append(Token("verbatim", start, end, self.text[start:end]))
        return end

    def on_bracket(self, found: re.Match[str]) -> int:
        self.brackets.append(len(self.out))
        self.out.append(Token("literal", found.start(), found.end()))
        return found.end()

    def on_close(self, found: re.Match[str]) -> int:
        if not self.brackets:
            return found.end()
        number = self.brackets.pop()
        opener = self.out[number]
        image = self.text[opener.start] == "!"
        barred = len(self.brackets) < self.barred
        self.barred = min(self.barred, len(self.brackets))
        tail = self.tail(opener.end, found.start()) if image or not barred else None
        if tail is None:
            return found.end()
        self.out[number] = Token("open", opener.start, opener.end)
        self.out.append(Token("image" if image else "link", found.start(), *tail))
        if not image:
            self.barred = len(self.brackets)
        return tail[0]

    def tail(self, start: int, end: int) -> tuple[int, str] | None:
        """The end and the target of the link whose label stands there, None if it is none."""
        if found := TARGET.match(self.text, end + 1):
            target = found["target"]
            target = target[1:-1] if target.startswith("<") else target
            target = ESCAPE.sub(r"\1", target) if "\\" in target else target
            return found.end(), html.unescape(target)
        if not self.definitions or end - start > LONGEST_NAME:
            return None
        found = NAME.match(self.text, end + 1)
        name = found[1] if found and found[1].strip() else self.text[start:end]
        target = self.definitions.get(" ".join(name.split()).casefold())
        return None if target is None else (found.end() if found else end + 1, target)

    def on_emphasis(self, found: re.Match[str]) -> int:
        left, number = len(found[0]), len(self.out)
        opens, closes = self.sides(found)
        self.out.append(Token("literal", found.start(), found.end()))
        stack = self.emphasis.setdefault(found[0][0], [])
        while closes and left and stack:
            opener, rest = stack.pop()
            for index in (opener, number):
                self.out[index] = Token("emphasis", *self.out[index][1:])
            if rest > left:
                stack.append((opener, rest - left))
            left -= min(rest, left)
        if opens and left == len(found[0]):
            stack.append((number, left))
        return found.end()

    def sides(self, found: re.Match[str]) -> tuple[bool, bool]:
        """Whether marks of emphasis can open and close it."""
        before = self.text[found.start() - 1] if found.start() else " "
        after = self.text[found.end()] if found.end() < len(self.text) else " "
        opens, closes = not after.isspace(), not before.isspace()
        if found[0][0] == "_":
            return opens and not before.isalnum(), closes and not after.isalnum()
        return opens, closes


READERS: dict[str, Callable[[_Scanner, re.Match[str]], int]] = {
    "formula": _Scanner.on_formula, "macro": _Scanner.on_formula, "escape": _Scanner.on_escape,
    "code": _Scanner.on_code, "wiki": _Scanner.on_wiki, "bracket": _Scanner.on_bracket,
    "close": _Scanner.on_close, "comment": _Scanner.on_comment, "emphasis": _Scanner.on_emphasis,
}  # fmt: skip
"""How the tokens are read that are not just what their form finds."""
