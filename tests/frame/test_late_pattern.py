"""Patterns that are compiled at their first use: what they find, and that nothing has them made."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import concord
import pytest
from concord.late_pattern import LatePattern

HOOKS = str(Path(concord.__file__).parents[1])
TEXT = "One 中文 two 中, three"
HAN = r"([\u3400-\u9fff])([\u3400-\u9fff])?"
MADE = """
import sys
from concord.late_pattern import LatePattern
import concord.rules, concord.commands.check
held = [o for m in [*sys.modules.values()] for o in vars(m).values() if isinstance(o, LatePattern)]
print(len(held), sum("compiled" in vars(one) for one in held))
"""


@pytest.mark.parametrize("pattern", [HAN, "t(h?)", r"\Z", "O", "none"])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_finds_what_a_pattern_finds(pattern: str, flags: int) -> None:
    late, now = LatePattern(pattern, flags), re.compile(pattern, flags)
    for at in range(len(TEXT)):
        for ours, theirs in ((late.search, now.search), (late.match, now.match)):
            assert str(ours(TEXT, at)) == str(theirs(TEXT, at))
        assert str(late.fullmatch(TEXT, at, at + 1)) == str(now.fullmatch(TEXT, at, at + 1))
        assert [*map(str, late.finditer(TEXT, at))] == [*map(str, now.finditer(TEXT, at))]
        assert late.findall(TEXT, at) == now.findall(TEXT, at)
    assert late.sub("-", TEXT, 1) == now.sub("-", TEXT, 1)
    assert late.sub(str, TEXT) == now.sub(str, TEXT)
    assert late.split(TEXT, 1) == now.split(TEXT, 1)
    assert (late.compiled, late.pattern) == (now, pattern)


def test_to_load_the_rules_compiles_none_of_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MADE], check=True, env={**os.environ, "PYTHONPATH": HOOKS},
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    held, made = map(int, done.stdout.split())
    assert (held > 100, made) == (True, 0)
