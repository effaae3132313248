"""The parser of blocks with fewer steps: the rules that it tries, and the state that they share.

markdown-it-py tries a dozen rules on every line, and most of them again on each further line of a
paragraph. Nearly all of them ask at first how the line begins, which is looked up here once. It
looks for the beginning of each line letter by letter, where the lines are at hand here, and makes
tokens with a dozen fields that only its renderers fill.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from .columns import TAB, blanks, indents
from .shortcodes import with_plain_addresses

Rule = Callable[[StateBlock, int, int, bool], bool]

CHAINS = ("paragraph", "reference", "blockquote", "list")
"""What other rules can end before its last line."""
SIGNS = {
    "fence": "`~", "blockquote": ">", "hr": "*-_", "list": "*-+0123456789", "reference": "[",
    "heading": "#",
}  # fmt: skip
"""How the lines begin to which a rule applies; to those that are not named, any can."""
RULE_SIGNS = frozenset("|-:")
WHITE = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""What CommonMark takes for white (2.1, Unicode whitespace), and the ends of lines."""


def sort_by_sign(md: MarkdownIt) -> None:
    """Let a parser try on each line only the rules that its first sign allows, in their order."""
    ruler = md.block.ruler
    names, rules = ruler.get_active_rules(), ruler.getRules("")
    ending = {chain: ruler.getRules(chain) for chain in CHAINS}
    # The parser asks by this name whether text is code by its indentation.
    ruler.disable([name for name in names if name != "code"])
    ruler.before("table", "by sign", _by_sign(names, rules))
    for chain, enders in ending.items():
        those = [name for name, rule in zip(names, rules, strict=True) if rule in enders]
        ruler.before("table", f"ends {chain}", _by_sign(those, enders), {"alt": [chain]})


def unindented_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The rule for paragraphs of MDX, which a fence or a list ends however far it is indented."""
    line = _last_of_paragraph(state, start, end, sys.maxsize)
    return _push_paragraph(state, start, line, None)


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The parser's own rule, which looks up once what it asks of every line."""
    line = _last_of_paragraph(state, start, state.lineMax, state.blkIndent + TAB)
    return _push_paragraph(state, start, line, WHITE)


def _last_of_paragraph(state: StateBlock, start: int, end: int, code: int) -> int:
    """The line behind a paragraph; none is ended by a line that is indented as ``code`` is."""
    enders = state.md.block.ruler.getRules("paragraph")
    outer, state.parentType, line = state.parentType, "paragraph", start + 1
    begins, shifts, ends, columns = state.bMarks, state.tShift, state.eMarks, state.sCount
    while line < end and begins[line] + shifts[line] < ends[line]:
        if 0 <= columns[line] < code and _is_ended(state, line, end, enders):
            break
        line += 1
    state.parentType = outer
    return line


def _is_ended(state: StateBlock, line: int, end: int, enders: Sequence[Rule]) -> bool:
    """Whether a line ends the paragraph before it."""
    for rule in enders:  # noqa: SIM110 (any() takes half as long again)
        if rule(state, line, end, True):
            return True
    return False


def _push_paragraph(state: StateBlock, start: int, line: int, white: str | None) -> Literal[True]:
    """The tokens of a paragraph without what is ``white`` around it, or is to Python."""
    content = state.getLines(start, line, state.blkIndent, False).strip(white)
    state.line = line
    state.push("paragraph_open", "p", 1).map = [start, line]
    text = state.push("inline", "", 0)
    text.map, text.content, text.children = [start, line], content, []
    state.push("paragraph_close", "p", -1)
    return True


def _ruled(table: Rule) -> Rule:
    """The rule for tables, asked only above a line that begins as the one below their head."""

    def apply(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        below = state.bMarks[line + 1] + state.tShift[line + 1]
        return state.src[below : below + 1] in RULE_SIGNS and table(state, line, end, silent)

    return apply


def _by_sign(names: Sequence[str], rules: Sequence[Rule]) -> Rule:
    """A rule that is the first of these that applies."""
    rules = [
        _ruled(rule) if name == "table" else rule for name, rule in zip(names, rules, strict=True)
    ]

    def allowed(sign: str, without: str) -> tuple[Rule, ...]:
        pairs = [pair for pair in zip(names, rules, strict=True) if pair[0] != without]
        return tuple(rule for name, rule in pairs if name not in SIGNS or sign in SIGNS[name])

    # Code by its indentation is looked for in lines alone that are indented so far.
    signs = ["\n", *"".join(SIGNS.values())]
    indented, others = ({sign: allowed(sign, name) for sign in signs} for name in ("", "code"))

    def first(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        start = state.bMarks[line] + state.tShift[line]
        sign = state.src[start : start + 1]
        known = others if state.sCount[line] - state.blkIndent < TAB else indented
        for rule in known.get(sign) or known["\n"]:  # noqa: SIM110 (any() takes half as long again)
            if rule(state, line, end, silent):
                return True
        return False

    return first


class _Token(Token):
    """A token without default values that are worked out anew for each."""

    __slots__ = ()

    def __init__(self, kind: str, tag: str, nesting: Literal[-1, 0, 1], level: int) -> None:
        self.type, self.tag, self.nesting, self.level = kind, tag, nesting, level
        self.map = self.children = None
        self.content = self.markup = self.info = ""
        self.block, self.hidden = True, False


class BlockState(StateBlock):
    """As of any text of these lines; what is done for each line and token is done faster."""

    def __init__(self, lines: Sequence[str], md: MarkdownIt, env: EnvType) -> None:
        super().__init__("", md, env, [])
        self.src = "\n".join(lines)
        self.has_tabs = "\t" in self.src
        self._mark(lines if lines[-1].strip(" \t") else lines[:-1])

    def _mark(self, lines: Sequence[str]) -> None:
        """Note where each line begins, where its text does, and where it ends."""
        self.lineMax = len(lines)
        ends = [end - 1 for end in accumulate([len(line) + 1 for line in lines])]
        # The parser looks one line further than there are.
        self.bMarks = [0, *(end + 1 for end in ends[:-1]), len(self.src)] if lines else [0]
        self.begins = self.bMarks[:]
        self.eMarks = [*ends, len(self.src)]
        self.sCount = [*indents(lines), 0]
        self.tShift = [*map(blanks, lines), 0] if self.has_tabs else self.sCount[:]
        self.bsCount = [0] * (len(lines) + 1)

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803
        """Lines without their indentation; letter by letter only where tabs may be cut in two."""
        if begin >= end or (indent and self.has_tabs):
            return super().getLines(begin, end, indent, keepLastLF)
        if begin + 1 == end and not keepLastLF:
            first = self.bMarks[begin] + min(indent, self.tShift[begin])
            return self.src[first : self.eMarks[begin]]
        # The last line of the text has no line feed behind it.
        last = self.eMarks[end - 1] + keepLastLF
        if not indent and self.bMarks[begin:end] == self.begins[begin:end]:
            return self.src[self.bMarks[begin] : last]
        marks = (self.bMarks[begin:end], self.tShift[begin:end], self.eMarks[begin:end])
        src, bounds = self.src, zip(*marks, strict=True)
        lines = [src[first + min(indent, shift) : last] for first, shift, last in bounds]
        return "\n".join(lines) + src[self.eMarks[end - 1] : last]

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """A further token, on the level that it has or leads from."""
        if nesting < 0:
            self.level -= 1
        token = _Token(ttype, tag, nesting, self.level)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


def block_tokens(md: MarkdownIt, lines: Sequence[str], env: EnvType) -> list[Token]:
    """The tokens of the blocks that lines hold; ``env`` gets the definitions of references."""
    text = "\n".join(lines)
    if "{{" in text and "]: " in text:
        lines = with_plain_addresses(lines)
    state = BlockState(lines, md, env)
    md.block.tokenize(state, 0, state.lineMax)
    return state.tokens
