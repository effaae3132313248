"""The measurement of growth makes what it says, and tells a square from a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.growth import HERE, Grown, exponent, grown, line, text
from tests.expectations import load

KINDS: dict[str, dict[str, str]] = load(HERE / "growth.yml")


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_made_of_about_so_many_characters(name: str) -> None:
    made = len(text(KINDS[name], 6000)) - len(KINDS[name].get("head", ""))
    assert 3000 < made < 12_000


def test_the_power_of_the_size_is_told() -> None:
    assert exponent(1.0, 16.0, 4.0) == 2
    assert exponent(0.001, 16.0, 4.0) == 0
    assert line("a", [Grown(1, 1.0, 0), Grown(4, 16.0, 0)]) == (
        "| a | 2.00 (16.00 s) | 0.00 (0.00 s) |  |", True,
    )  # fmt: skip
    assert not line("a", [Grown(1, 1.0, 0), Grown(4, 4.0, 0), Grown(9, 0, 0, "more")])[1]


def test_a_limit_stops_it_and_is_named(tmp_path: Path) -> None:
    (step,) = grown(KINDS["blank lines"], [30_000], tmp_path)
    assert step.limit == "more than 20000 lines"
