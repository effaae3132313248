"""The lines of code that a program reads, without what is for people: comments, shown words."""

from __future__ import annotations

import re

from ...late_pattern import LatePattern

REMARK = re.compile(r"/\*|<!--|\"\"\"|'''")
ENDS = {"/*": "*/", "<!--": "-->"}
"""What ends a remark of several lines, where it is not what begins it."""
COMMENT = re.compile(
    r"(?:(?:^|(?<=\s))(?:#|//|--(?=\s)|;|%(?=[\s%]|\Z)|(?<!\S )\*|REM\s)|(?<=[,;{])//)(?!\{).*$"
)
DASHED = frozenset("ada elm haskell hs lua luau plsql sql vhdl".split())
"""Languages in which two dashes begin a comment, be there a blank behind them or none."""
DASHES = re.compile(r"(?:^|(?<=\s))--.*$")
TAGGED = re.compile(r"^\s*@(?:brief|note|param|returns?|throws)\b.*$")
"""A line of a comment that explains an argument, where what opens the comment is not shown."""
WORDS = re.compile(r"[a-z]{2,}(?:[ ,][a-z]{2,}){2}")
MARKUP = frozenset(
    "astro ejs erb handlebars hbs html jinja jsx leaf liquid svelte tsx twig vue".split()
)
BUILT = re.compile(r"\[\+\] Building |=> (?:=> |\[|CACHED )|#\d+ (?:\d+\.\d+|DONE|sha256:)")
"""How a line begins that a builder of images prints: the time and the steps of one day."""
RAW = re.compile(r"\{%-? ?(?:end)?raw ?-?%\}")
"""What tells Liquid to leave the braces in code alone."""
HEREDOC = re.compile(r"<<-?\s*['\"]?([A-Z_]{2,})['\"]?\s*\Z")
TEXT = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
SHOWN = LatePattern(
    r"(?<=[>}])[^<>{}=;]*[^\W\d_][^<>{}=;]*(?=[<{])"
    r"|\b(?:alt|aria-label|label|placeholder|title)=(?:\"[^\"]*\"|'[^']*')"
    r"|\A[A-Z][A-Za-z’']*(?: [A-Za-z’',.!?-]+)*\Z"
)
"""Text between tags, in attributes and alone on its line, which users of the program see."""
LABEL = LatePattern(
    r"\A[A-Z][\w’' -]{2,40}:(?=\s|\Z)|\A(?:[-*] )?[A-ZÀ-Ý][^\W\d_]+(?: [\w’',.!?-]+)*\Z"
)
"""What stands before a value that a program prints, and words alone on their line."""


def lines_of(text: str, name: str, is_spaced: bool) -> list[str]:
    """The lines of a block of code in the language ``name``; "" for those in the reader's own.

    In a language that is written in words, such as French, what the program shows is left out.
    """
    shown = (SHOWN if name in MARKUP else None if name else LABEL) if is_spaced else None
    out, heredoc = [], ""
    plain = RAW.sub("", text) if "{%" in text else text
    for line in without_remarks(plain).split("\n"):
        heredoc, is_inside = _within(line, heredoc)
        if is_inside and TEXT.fullmatch(line.strip()):
            out.append("")
            continue
        if BUILT.match(line.lstrip()):
            continue
        if code := " ".join(without_comment(TAGGED.sub("", line), name).split()):
            code = shown.sub("", code) if shown else code
            is_text = not code.isascii() or (is_spaced and WORDS.search(code))
            out.append("" if is_text else code)
    return out


def without_comment(line: str, name: str) -> str:
    """A line of code in the language ``name`` without the comment that ends it."""
    return COMMENT.sub("", DASHES.sub("", line) if name in DASHED else line)


def without_remarks(text: str) -> str:
    """A text without remarks of several lines; one that nothing ends is code.

    Where none of a kind ends any more the rest is not looked through again for each that begins.
    """
    kept, at, endless = list[str](), 0, set[str]()
    for found in REMARK.finditer(text):
        kind = found[0]
        if found.start() < at or kind in endless:
            continue
        mark = ENDS.get(kind, kind)
        end = text.find(mark, found.end())
        if end < 0:
            endless.add(kind)
            continue
        kept.append(text[at : found.start()])
        at = end + len(mark)
    return "".join((*kept, text[at:]))


def _within(line: str, heredoc: str) -> tuple[str, bool]:
    """What ends the text that a shell is given, if a line is or begins one; whether it is one."""
    if heredoc:
        return ("", False) if line.strip() == heredoc else (heredoc, True)
    found = HEREDOC.search(line)
    return (found[1] if found else ""), False
