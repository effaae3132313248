"""From what went wrong to one sentence: ``causes.yml`` holds real output."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tests.expectations import load
from tools.failure import cause, cause_of

CASES = load(Path(__file__).with_name("causes.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["told"][:30])
def test_output_is_told_in_one_sentence(case: dict[str, str]) -> None:
    told = cause(case["output"])
    assert case["told"] in told
    assert "\n" not in told


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "cannot be written"),
        (errno.EACCES, "cannot be written"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_an_error_of_the_system_is_told_in_one_sentence(number: int, told: str) -> None:
    assert told in cause_of(OSError(number, "Input/output error"))
