"""Where the pages of each language lie, told by the names of files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from concord.layout.guesses import guesses
from concord.layout.layout import layout_of
from hypothesis import given
from hypothesis import strategies as st

from tests.expectations import load

CASES: dict[str, Any] = load(Path(__file__).with_name("guesses.yml"))
PARTS = st.sampled_from(["a", "b", "docs", "en", "zh", "zh-CN", "i18n", "current", "v1.0", "x.zh"])
PATHS = st.builds(
    lambda parts, ending: "/".join(parts) + ending,
    st.lists(PARTS, min_size=1, max_size=5),
    st.sampled_from([".md", ".mdx", ".zh.md", "_en.md", ".py", ""]),
)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_best_reading(case: dict[str, Any]) -> None:
    found = guesses(case["files"])
    told = [(list(one.patterns.items()), dict(one.pages)) for one in found[:1]]
    wanted = [(list(case["patterns"].items()), case["pages"])] if "patterns" in case else []
    assert told == wanted


@given(st.lists(PATHS, max_size=30))
def test_what_is_told_is_there(paths: list[str]) -> None:
    """Every pattern can be used, and finds as many pages as are told of it."""
    for guess in guesses(paths):
        layout = layout_of({name: [text] for name, text in guess.patterns.items()})
        homes = [home for path in paths if (home := layout.page(path))]
        keys = {name: {key for one, key in homes if one == name} for name in guess.patterns}
        original = keys[guess.original]
        assert all(len(keys[n] & original) >= guess.pages[n] > 0 for n in guess.patterns)
