"""Tokens of inline Markdown: code, links, citations, HTML, emphasis, each with its place.

One pass from left to right. Brackets and backticks are paired as CommonMark does it (its
appendix "A parsing strategy"), so the time grows with the length of the text, whatever it holds.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

PUNCTUATION = r"!-/:-@\[-`{-~"
SPECIAL = re.compile(r"[\\`\[\]!<&{*_~$]")
TAGS = re.compile("<")
TICKS = re.compile("`+")
TOKEN = re.compile(
    rf"""
      (?P<formula>\\begin\{{[a-z]+\*?\}}|\\\(|\$\$?(?!\{{))
    | (?P<macro>\{{\{{|\{{%|\{{\*(?=[ ])|\$\{{)
    | (?P<escape>\\(?!\{{\#[\w-]+\}}[ ]*\Z)[{PUNCTUATION}])
    | (?P<code>`+)
    | (?P<wiki>\[\[[^\[\]\n]{{1,200}}\]\](?!\())
    | (?P<citation>\[\^[^\[\]\s\\]+\])
    | (?P<bracket>!?\[)
    | (?P<close>\])
    | <(?P<auto>(?:https?|mailto|ftp):[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>
    | (?P<comment><!--)
    | (?P<html></?[a-zA-Z][^<>]*>|<[a-zA-Z][\w.-]*(?:\s+[\w:@-]+="[^"]*")+\s*/?>)
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
    | (?P<attributes>\\?\{{:?[ ]*(?:[\#.][\w-]|[\w-]+=)[^{{}}]*\}}|\{{/\*[ ]*\#[\w-]+[ ]*\*/\}})
    | (?P<emphasis>\*+|_+|~~)
    """,
    re.X,
)
BARE = rf"[^\s()\\]*(?:\\(?:[{PUNCTUATION}]|(?![{PUNCTUATION}]))[^\s()\\]*)*"
DESTINATION = rf"(?:<[^<>\n]*>|(?!<){BARE}(?:\({BARE}\){BARE})*)"
TITLE = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))"""
TARGET = re.compile(rf"\(\s*(?P<target>{DESTINATION})(?:\s+{TITLE})?\s*\)", re.S)
NAME = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]", re.S)
ESCAPE = re.compile(rf"\\([{PUNCTUATION}])")
CLOSERS = {"{{": "}}", "{%": "%}", "{*": "*}", "${": "}", "$$": "$$", "\\(": "\\)"}
"""How macros of generators and formulas end that begin so."""
FORMULA = re.compile(r"\$(?=[^\s$])(?:[^$`\n\\]|\\.){0,300}?(?<=[^\s\\])\$(?![\w$])")
"""A formula between single signs: no blank inside them, no code, no amount of money."""
LONGEST_NAME = 999
"""CommonMark's limit for the name of a link reference definition."""

Definitions = dict[str, str]
"""Targets of link reference definitions by name, in lower case."""


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
    runs: dict[int, list[int]] | None = None
    commentless = False
    endless: frozenset[str] = frozenset()
    """What begins macros and formulas, or ends environments, of which no end follows any more."""

    def __init__(self, text: str, definitions: Definitions) -> None:
        self.text = text
        self.definitions = definitions
        self.out: list[Token] = []
        self.brackets: list[int] = []
        self.emphasis: dict[str, list[tuple[int, int]]] = {}

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
        ticks, end = len(found[0]), self.closing(found)
        if end < 0:
            return found.end()
        self.out.append(Token("code", found.start(), end + ticks, self.text[found.end() : end]))
        return end + ticks

    def closing(self, found: re.Match[str]) -> int:
        """Where the run of backticks begins that closes this one, -1 if none does."""
        if "``" not in self.text:
            return self.text.find("`", found.end())
        if self.runs is None:
            self.runs = {}
            for run in TICKS.finditer(self.text):
                self.runs.setdefault(len(run[0]), []).append(run.start())
        same = self.runs.get(len(found[0]), [])
        number = bisect_left(same, found.end())
        return same[number] if number < len(same) else -1

    def on_comment(self, found: re.Match[str]) -> int:
        start = found.start()
        end = 2 if self.commentless else self.text.find("-->", found.end()) + 3
        if end < 3:
            self.commentless = True
            return found.end()
        self.out.append(Token("comment", start, end, self.text[start:end]))
        return end

    def on_macro(self, found: re.Match[str]) -> int:
        begin, start = found[0], found.start()
        closer = CLOSERS[begin]
        end = -1 if begin in self.endless else self.text.find(closer, found.end())
        if end < 0:
            self.endless |= {begin}
            return self.on_escape(found) if begin == "\\(" else start + 1
        return self.verbatim(start, end + len(closer))

    def on_formula(self, found: re.Match[str]) -> int:
        if found[0].startswith("\\begin"):
            return self.on_environment(found)
        if found[0] != "$":
            return self.on_macro(found)
        whole = FORMULA.match(self.text, found.start())
        return self.verbatim(*whole.span()) if whole else found.end()

    def on_environment(self, found: re.Match[str]) -> int:
        """A formula of LaTeX, from where an environment begins to where it ends."""
        closer = f"\\end{found[0][6:]}"
        end = -1 if closer in self.endless else self.text.find(closer, found.end())
        if end < 0:
            self.endless |= {closer}
            return found.end()
        return self.verbatim(found.start(), end + len(closer))

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
    "formula": _Scanner.on_formula, "macro": _Scanner.on_macro, "escape": _Scanner.on_escape,
    "code": _Scanner.on_code, "wiki": _Scanner.on_wiki, "bracket": _Scanner.on_bracket,
    "close": _Scanner.on_close, "comment": _Scanner.on_comment, "emphasis": _Scanner.on_emphasis,
}  # fmt: skip
"""How the tokens are read that are not just what their form finds."""
