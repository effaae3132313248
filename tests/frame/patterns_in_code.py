"""The regular expressions that code writes where it uses them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

CALLS = frozenset("compile findall finditer fullmatch match search split sub subn".split())
FILLED_IN = "x"
"""What stands for a value that is put into an expression; nobody knows it before."""


def patterns_in(tree: ast.AST) -> Iterator[tuple[int, re.Pattern[str]]]:
    """Those that calls of :mod:`re` hold as they stand, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_of_re(node.func) and node.args:
            text = _text(node.args[0])
            if text is not None:
                yield node.lineno, re.compile(text, _flags(node))


def _is_of_re(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
        and function.attr in CALLS
    )


def _text(node: ast.expr) -> str | None:
    """The expression that is written there, None where only a name is."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        parts = (_text(part) for part in node.values)
        return "".join(FILLED_IN if part is None else part for part in parts)
    return None


def _flags(call: ast.Call) -> re.RegexFlag:
    """The flags that a call names, wherever it does."""
    found = re.RegexFlag(0)
    for given in (*call.args[1:], *(word.value for word in call.keywords)):
        for node in ast.walk(given):
            if isinstance(node, ast.Attribute) and isinstance(
                flag := getattr(re, node.attr, None), re.RegexFlag
            ):
                found |= flag
    return found
