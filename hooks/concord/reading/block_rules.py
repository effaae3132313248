"""Which rules of the parser of blocks are tried: those that a text, and then a line, can be of.

markdown-it-py tries a dozen rules on every line, and most of them again on each further line of a
paragraph. Nearly all of them ask at first how the line begins, which is looked up here once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

Rule = Callable[[StateBlock, int, int, bool], bool]

CHAINS = ("paragraph", "reference", "blockquote", "list")
"""What other rules can end before its last line."""
SIGNS = {
    "fence": "`~", "blockquote": ">", "hr": "*-_", "list": "*-+0123456789", "reference": "[",
    "heading": "#",
}  # fmt: skip
"""How the lines begin to which a rule applies; to those that are not named, any can."""
NEEDED = {
    "table": re.compile(r"\|"),
    "lheading": re.compile(r"[-=][ \t]*(?:\n|\Z)"),
    "deflist": re.compile(r"[\s>][:~][ \t]"),
}
"""What a text must hold for a rule that would look at every line."""


def needless(text: str) -> frozenset[str]:
    """The rules that a text gives nothing to do."""
    return frozenset(name for name, form in NEEDED.items() if not form.search(text))


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


def _by_sign(names: Sequence[str], rules: Sequence[Rule]) -> Rule:
    """A rule that is the first of these that applies."""

    def allowed(sign: str) -> tuple[Rule, ...]:
        pairs = zip(names, rules, strict=True)
        return tuple(rule for name, rule in pairs if name not in SIGNS or sign in SIGNS[name])

    known = {sign: allowed(sign) for sign in "".join(SIGNS.values())}
    others = allowed("\n")

    def first(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        start = state.bMarks[line] + state.tShift[line]
        sign = state.src[start : start + 1]
        for rule in known.get(sign, others):  # noqa: SIM110 (any() takes half as long again)
            if rule(state, line, end, silent):
                return True
        return False

    return first
