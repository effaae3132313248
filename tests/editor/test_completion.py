"""What can be written is told in time that grows with the line, whatever stands on it."""

from __future__ import annotations

import pytest
from concord.editor.completion import offers
from concord.model import Page
from concord.reading import read_page
from concord.registry import gather
from concord.settings import parse_settings

from tests.slope import grows_slower
from tests.ways import plain_ways

SETTINGS = parse_settings({}, "", "")
FRONT = "---\ntitle: A\n"


def _offered(page: Page) -> None:
    offers(page, len(page.source) - 1, gather([page], {}, SETTINGS, plain_ways(SETTINGS)))


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        ("", "[^"), ("", "[^a#"), ("", "]("), ("", "](a#"), ("", "["), (FRONT, "a-"),
        (f"{FRONT}kind: ", "-"), (f"{FRONT}related: ", "a, "), (f"{FRONT}related:\n  - ", "#"),
    ],
)  # fmt: skip
def test_time_grows_with_the_line(head: str, piece: str) -> None:
    def page(number: int) -> Page:
        return read_page(f"{head}{piece * number} .".encode(), "a.md", "en", "a.md")

    assert grows_slower(_offered, page, (2_000, 8_000), most=9)
