"""Whole pages, whose blocks and source are kept apart: as they are read."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from concord.checking import packed_page
from concord.checking.check import check
from concord.checking.gathering import read_registry
from concord.errors import UnusableError
from concord.model import Page

from tests.checking.agreement import SETTINGS
from tests.sites import UNLINKED, UNLINKED_ZH, write_site


class Kept(dict[bytes, bytes]):
    """Keeps the rests of pages."""

    def later(self, content: bytes) -> Callable[[], bytes | None] | None:
        """How one is fetched."""
        return partial(self.get, content) if content in self else None

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


def test_a_page_is_unpacked_once_and_goes_to_another_process_whole(tmp_path: Path) -> None:
    page = next(iter(check(write_site(tmp_path, UNLINKED), SETTINGS).whole().pages.values()))
    blocks = page.blocks
    assert page.blocks is blocks
    assert pickle.loads(pickle.dumps(page)) == Page(
        **{name: getattr(page, name) for name in Page.__match_args__}
    )
    with pytest.raises(AttributeError):
        _ = page.nothing_of_the_kind  # type: ignore[attr-defined]


def test_of_many_pages_the_last_stay_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed_page, "MOST", 1)
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    first, second, *_ = check(root, SETTINGS).whole().pages.values()
    blocks, others = first.blocks, second.blocks
    assert second.blocks is others
    assert first.blocks is not blocks
    assert first.blocks == blocks


def test_what_has_changed_since_it_was_read_is_not_taken_for_the_rest(tmp_path: Path) -> None:
    root, kept = write_site(tmp_path, UNLINKED), Kept()
    check(root, SETTINGS).whole(kept=kept)
    kept.update(dict.fromkeys(kept, b"damaged"))
    page = next(iter(check(root, SETTINGS).whole(kept=kept).pages.values()))
    (root / page.path).write_text("Something else.\n", "utf-8")
    with pytest.raises(UnusableError, match="changed while it was read"):
        _ = page.blocks
