"""What of a theme is the same on all pages of a locale: drawn for the first that shows it."""

from __future__ import annotations

from typing import Any

import pytest
from concord.site.building.drawing import Drawing
from jinja2 import DictLoader, Environment

FIRST: dict[str, Any] = {"base_url": ".", "config": {"name": "first"}}


@pytest.fixture
def drawing() -> Drawing:
    files = {"search.html": "{{ base_url }} {{ config.name }} {{ page is defined }}"}
    found = Drawing()
    found.host(Environment(loader=DictLoader(files)))
    return found


@pytest.mark.parametrize(
    ("locale", "given", "shown"),
    [
        ("en", {"base_url": ".", "config": {"name": "second"}}, ". first False"),
        ("en", {"base_url": "..", "config": {"name": "second"}}, ".. second False"),
        ("zh", {"base_url": ".", "config": {"name": "second"}}, ". second False"),
    ],
)
def test_it_is_another_for_another_locale_and_another_text(
    drawing: Drawing, locale: str, given: dict[str, Any], shown: str
) -> None:
    assert drawing.same("en", "search.html", FIRST) == ". first False"
    assert drawing.same(locale, "search.html", given) == shown


@pytest.mark.parametrize(("one", "other"), [(1, 2), (True, False), (1, "1"), (None, "None")])
def test_it_is_another_for_another_number(drawing: Drawing, one: object, other: object) -> None:
    shown = [
        drawing.same("en", "search.html", {"base_url": said, "config": {"name": repr(said)}})
        for said in (one, other, one)
    ]
    assert shown == [f"{said} {said!r} False" for said in (one, other, one)]


def test_another_site_has_it_drawn_anew(drawing: Drawing) -> None:
    drawing.same("en", "search.html", FIRST)
    drawing.forget()
    assert drawing.same("en", "search.html", {**FIRST, "config": {}}) == ".  False"


def test_without_a_theme_there_is_nothing() -> None:
    assert Drawing().same("en", "search.html", FIRST) == ""
