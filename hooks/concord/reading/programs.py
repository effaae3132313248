"""Lines of programs among the text of a page: where those end that begin on a line.

Statements of MDX that are longer than a line, comments in braces, shortcodes with a parameter on
each line, and shortcodes that hold code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 300
"""So many lines are looked at for an end."""
STATEMENT = re.compile(
    r"(?:export[ ](?:default|const|let|var|function|async|class)\b"
    r"|(?:import|export)[ ](?:type[ ])?(?:[\w$]+[ ]?,[ ]?)?\{)"
)
COMPONENT = re.compile(r"<[A-Z][\w.]*(?:[ ][^<>]*)?\Z|<[A-Z][\w.]*[ ][^`]*\{`")
GIVEN = re.compile(r"=[ ]?\{[ ]?`")
BRACKETS = re.compile(r"[(\[{]|([)\]}])")
SHORTCODE = re.compile(r"\{\{([<%])")
CODE = re.compile(
    r"\{(?:%|\{[<%])-?[ ]*(?P<name>highlight|codeblock|mermaid|plantuml|katex|math)\b[^{}]*"
    r"-?(?:%|[>%]\})\}[ \t]*\Z"
)
OPTION = re.compile(r":[a-z][\w-]*:(?:[ ].*)?\Z")
"""An option of a directive of MyST, on a line between its first and its text."""


def options_end(lines: Sequence[str], at: int) -> int:
    """The last line of the options behind the first line of a directive; that one without any."""
    while at + 1 < len(lines) and OPTION.match(lines[at + 1].strip()):
        at += 1
    return at


def program_end(lines: Sequence[str], at: int) -> int:
    """The last line of a statement, a comment or a shortcode of several lines; -1 for none.

    So is a component to which a text in backticks is given.
    """
    bare = lines[at].strip(" \t")
    if bare.startswith("{`") and bare.count("`") == 1:
        return _line_with("`}", lines, at + 1)
    if bare[0] == "<":
        return _literal_end(lines, at) if COMPONENT.match(bare) else -1
    if bare.startswith("{/*"):
        return _line_with("*/}", lines, at)
    if found := SHORTCODE.match(bare):
        end = f"{'>' if found[1] == '<' else '%'}}}}}"
        return -1 if "}}" in bare else _line_with(end, lines, at + 1)
    return _statement_end(lines, at) if STATEMENT.match(bare) else -1


def code_end(lines: Sequence[str], at: int) -> int:
    """The line that closes the shortcode of code that a line opens; -1 for none."""
    found = CODE.match(lines[at].strip(" \t"))
    if not found:
        return -1
    before = "end" if found[0].startswith("{%") else "/[ ]*"
    closing = re.compile(rf"[ \t]*\{{[{{%][<%]?-?[ ]*{before}{found['name']}\b")
    last = min(len(lines), at + LONGEST)
    return next((number for number in range(at + 1, last) if closing.match(lines[number])), -1)


def _line_with(sign: str, lines: Sequence[str], first: int) -> int:
    """The first line from ``first`` on that holds a sign, if it ends with it."""
    for number in range(first, min(len(lines), first + LONGEST)):
        if sign in lines[number]:
            return number if lines[number].rstrip().endswith(sign) else -1
    return -1


def _statement_end(lines: Sequence[str], at: int) -> int:
    """The line in which the last bracket of a statement is closed; -1 where it is the first."""
    depth = 0
    for number in range(at, min(len(lines), at + LONGEST)):
        for found in BRACKETS.finditer(lines[number]):
            depth += -1 if found[1] else 1
        if depth <= 0:
            return number if number > at else -1
    return -1


def _literal_end(lines: Sequence[str], at: int) -> int:
    """The line with which a component ends that is given a text of several lines; -1 for none."""
    last = min(len(lines), at + LONGEST)
    # A start tag has no blank line in it.
    first = next(
        (n for n in range(at, last) if ">" in lines[n] or not lines[n] or GIVEN.search(lines[n])),
        last,
    )
    if first == last or not GIVEN.search(lines[first]) or lines[first].count("`") != 1:
        return -1
    end = next((n for n in range(first + 1, last) if "`" in lines[n]), -1)
    while 0 < end < last - 1 and "/>" not in lines[end] and lines[end + 1].strip():
        end += 1
    return end
