"""No module gives a name to two things: the later one would take the place of the earlier."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = [
    path.relative_to(ROOT)
    for folder in ("hooks", "bench", "tests", "tools")
    for path in sorted((ROOT / folder).rglob("*.py"))
]


def given(source: str) -> Iterator[str]:
    """The names that a module gives to values, functions and classes at its top."""
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def twice(source: str) -> list[str]:
    """Those that it gives more than once."""
    return [name for name, number in Counter(given(source)).items() if number > 1]


def test_a_name_given_twice_is_seen() -> None:
    assert twice("A = 1\nB = 2\n\n\ndef f():\n    B = 3\n\n\nA: int = 4\n") == ["A"]


def test_no_name_is_given_twice() -> None:
    assert len(MODULES) > 800
    found = {str(path): twice((ROOT / path).read_text("utf-8")) for path in MODULES}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize("line", ["a = 1", "class a: ...", "async def a(): ..."])
def test_each_way_to_give_one_counts(line: str) -> None:
    assert twice(f"{line}\n{line}") == ["a"]
