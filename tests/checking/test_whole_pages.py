"""Whole pages, whose blocks and source are kept apart: as they are read."""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path

import pytest
from concord.checking.check import check
from concord.checking.gathering import read_registry

from tests.checking.agreement import SETTINGS
from tests.sites import UNLINKED, UNLINKED_ZH, write_site


class Kept(dict[bytes, bytes]):
    """Keeps the rests of pages."""

    def put(self, content: bytes, value: bytes) -> None:
        """Keep one."""
        self[content] = value


def test_whole_pages_that_are_kept_are_those_that_are_read(tmp_path: Path) -> None:
    root, kept = write_site(tmp_path, UNLINKED, UNLINKED_ZH), Kept()
    first = check(root, SETTINGS).whole(kept=kept)
    assert len(kept) == len(first.pages)
    again = check(root, SETTINGS).whole(kept=kept)
    assert again.pages == first.pages == read_registry(root, SETTINGS).pages
    page = next(iter(first.pages.values()))
    assert page.blocks


@pytest.mark.parametrize(
    "damage",
    [b"", b"no page", zlib.compress(b"no page"), zlib.compress(pickle.dumps(Path("a"))),
     zlib.compress(pickle.dumps(print))],
)  # fmt: skip
def test_a_rest_that_is_damaged_or_something_else_is_read_again(
    damage: bytes, tmp_path: Path
) -> None:
    root, kept = write_site(tmp_path, UNLINKED, UNLINKED_ZH), Kept()
    first = check(root, SETTINGS).whole(kept=kept)
    kept.update(dict.fromkeys(kept, damage))
    assert check(root, SETTINGS).whole(kept=kept).pages == first.pages
