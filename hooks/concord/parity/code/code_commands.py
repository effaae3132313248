"""Commands of a shell that do the same: their options in another order, or from a nearer place."""

from __future__ import annotations

import re

OPTION = re.compile(r"-{1,2}[A-Za-z][\w.-]*(?:=\S*)?")
OPERATOR = re.compile(r"[|&;<>]")
FLAG = re.compile(r"(?<=\s-[A-Za-z]) +(?=[\w./])")
"""The blank between an option of one letter and its value, which nobody needs."""
FROM = re.compile(r" --?[A-Za-z][\w-]*[ =]['\"]?https?://[^\s'\"]+['\"]?")
"""An option that says from which address something comes."""


def ordered(line: str) -> str:
    """A command, its options in the order of the alphabet, each with the word behind it."""
    if OPERATOR.search(line):
        return line
    said, options = list[str](), list[str]()
    for word in FLAG.sub("", line).split():
        if OPTION.fullmatch(word):
            options.append(word)
        elif options:
            options[-1] += f" {word}"
        else:
            said.append(word)
    return " ".join((*said, *sorted(options)))


def is_from_nearer(one: str, two: str) -> bool:
    """Whether one of two commands is the other with an address more from which it takes things."""
    is_same = FROM.sub("", one) == FROM.sub("", two)
    return is_same and len(FROM.findall(one)) != len(FROM.findall(two))
