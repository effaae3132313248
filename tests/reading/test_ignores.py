"""Comments that silence a rule are read in a time that grows with their length."""

from __future__ import annotations

import pytest
from concord.reading import read_page

from tests.slope import grows_slower


@pytest.mark.parametrize("begin", ["<!-- concord: ignore x", "<!-- concord: ignore x: a"])
def test_time_grows_with_the_blanks_in_a_comment(begin: str) -> None:
    def page(number: int) -> bytes:
        return f"{begin}{' ' * number}b -->\n\nA.\n".encode()

    def read(data: bytes) -> None:
        assert not read_page(data, "a.md", "en", "a.md").is_unread

    assert grows_slower(read, page, (2000, 16_000), most=12)
