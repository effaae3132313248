"""Dates in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.render.wording.dates import dated, year

from tests.expectations import load

CASES = load(Path(__file__).with_name("dates.yml"))


@pytest.mark.parametrize(("value", "english", "chinese"), CASES)
def test_written_as_each_language_does(value: str, english: str, chinese: str) -> None:
    assert (dated(value, "en"), dated(value, "zh")) == (english, chinese)


def test_year_of_an_interval_is_its_first() -> None:
    assert year("2012/2015-01") == "2012"
