"""No pattern of the package takes exponential time, whatever a page holds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import concord
import pytest
from concord.late_pattern import LatePattern

from tests.frame.ambiguity import is_ambiguous
from tests.frame.patterns_in_code import patterns_in

AMBIGUOUS = (
    r"(a+)+b", r"(?:a*)*b", r"(?:.|\n)*?'''", r"(?:ab?|a)*c", r"(?:\w+ ?)+:", r"(?:a?b?)*c",
    r"[a-z]\w*(?:[.:_]+\w+)+", r"(?:\s*\w*\s*)*!",
)  # fmt: skip
PLAIN = (
    r"a+b+", r"(?:a+b)+", r"(?:\w+ )+:", r"(?:[^<{]|<(?!b))*>", r"(?:a|b)*c", r"\w+(?:[ -]\w+)*",
    r"(?:\d{1,3})(?:,\d{3})*", r"'[^']*'|\"[^\"]*\"",
)  # fmt: skip

DECIDED = {
    "concord.moving.targets.TARGET": "a look ahead says whether a backslash takes what follows it",
    "concord.reading.inline_grammar.TARGET": "the same",
    "concord.reading.tokens.TARGET": "the same",
    "concord.reading.directives.DIRECTIVE": "of two braces or signs none is taken by itself",
    "concord.reading.elements.SUMMARY": "nothing takes the end of a summary but its own beginning",
}
"""Ambiguous but for what looks ahead, with what decides."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a module of the package holds, with its place."""
    for found in walk_packages(concord.__path__, "concord."):
        if not found.name.endswith("__main__"):
            for name, value in vars(import_module(found.name)).items():
                for one in _held(value):
                    yield f"{found.name}.{name}", one


def in_functions() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a function of the package writes where it uses it, with its place."""
    root = Path(concord.__file__).parent
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for line, one in patterns_in(node):
                    yield f"{path.relative_to(root)}:{line}", one


def _held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, LatePattern):
        yield value.compiled
    elif isinstance(value, dict):
        yield from _held([*value, *value.values()])
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from _held(one)


@pytest.mark.parametrize("pattern", AMBIGUOUS)
def test_what_is_ambiguous_is_known(pattern: str) -> None:
    assert is_ambiguous(re.compile(pattern, re.S))


@pytest.mark.parametrize("pattern", PLAIN)
def test_what_is_not_is_left_alone(pattern: str) -> None:
    assert not is_ambiguous(re.compile(pattern))


def test_no_pattern_is_ambiguous() -> None:
    found = list(patterns())
    assert len(found) > 400
    ambiguous = {name: one.pattern for name, one in found if is_ambiguous(one)}
    assert {name: ambiguous[name] for name in ambiguous.keys() - DECIDED} == {}
    assert DECIDED.keys() <= ambiguous.keys()


def test_a_pattern_in_a_function_is_seen() -> None:
    source = "def f(a):\n    re.search(r'(a+)+b', a)\n    re.compile(f'{a}(?:x?y?)*', re.X)\n"
    found = [(line, one.pattern, one.flags & re.X) for line, one in patterns_in(ast.parse(source))]
    assert found == [(2, "(a+)+b", 0), (3, "x(?:x?y?)*", re.X)]


def test_no_pattern_in_a_function_is_ambiguous() -> None:
    found = list(in_functions())
    assert len(found) > 60
    assert {place: one.pattern for place, one in found if is_ambiguous(one)} == {}
