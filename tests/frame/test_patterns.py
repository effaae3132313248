"""No pattern of the package takes exponential time, whatever a page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import concord
import pytest

from tests.frame.ambiguity import is_ambiguous

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


def _held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
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
