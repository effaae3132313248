"""The reader against tables: what each construct of Markdown is read as.

A case gives a ``text`` (or ``bytes`` in base64) and some of the views of :mod:`views`; those
that it gives are compared whole.
"""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from concord.reading import read_page

from tests.expectations import load, save
from tests.reading.views import views

TABLES = sorted(Path(__file__).parent.glob("*.yml"))
INPUTS = ("name", "text", "bytes")


def _cases() -> list[Any]:
    return [
        pytest.param(path, number, id=f"{path.stem}-{case['name'].replace(' ', '-')}")
        for path in TABLES
        for number, case in enumerate(load(path))
    ]


@pytest.mark.parametrize(("path", "number"), _cases())
def test_reads(path: Path, number: int, update_expected: bool) -> None:
    """Every view that a case gives is what the reader makes of its text."""
    cases = load(path)
    case = cases[number]
    data = base64.b64decode(case["bytes"]) if "bytes" in case else case["text"].encode()
    found = views(read_page(data, "page.md", "en", "page.md"))
    expected = {name: value for name, value in case.items() if name not in INPUTS}
    got = {name: found[name] for name in expected}
    if update_expected:
        cases[number] = {**case, **got}
        save(path, cases)
    else:
        assert got == expected
        assert expected
