"""Dates in words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from concord.site.render.wording.dates import dated, year

CASES = yaml.safe_load(Path(__file__).with_name("dates.yml").read_text("utf-8"))


@pytest.mark.parametrize(("value", "english", "chinese"), CASES)
def test_written_as_each_language_does(value: str, english: str, chinese: str) -> None:
    assert (dated(value, "en"), dated(value, "zh")) == (english, chinese)


def test_year_of_an_interval_is_its_first() -> None:
    assert year("2012/2015-01") == "2012"
