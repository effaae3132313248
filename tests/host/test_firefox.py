"""The bundle in Firefox, opened from a disk in a folder with a space and Chinese in its name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.host.firefox import Firefox, firefox
from tests.sites import pages_of
from tests.tour import tour

pytestmark = pytest.mark.host


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("profile")) as found:
        yield found


def test_both_languages_work_from_a_disk_and_nothing_leaves(
    window: Firefox, bundle_dir: Path
) -> None:
    bundle = bundle_dir.parent
    assert " " in bundle.name
    assert not bundle.name.isascii()
    tour(window, bundle)


def test_no_kind_of_page_has_an_error(window: Firefox, bundle_dir: Path) -> None:
    """One page of each folder, in each language."""
    pages = {page.parent: page for page in pages_of(bundle_dir)}
    assert len(pages) > 20
    for page in pages.values():
        window.open(page.as_uri())
    assert window.faults == []


def test_errors_and_requests_are_seen(window: Firefox, tmp_path: Path) -> None:
    """A page that has both is told from those that have none."""
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><title>t</title><img src='https://guide.example/a.png'>"
        "<script>lost()</script>"
    )
    window.faults.clear()
    window.open(page.as_uri())
    assert sorted(window.faults) == [
        "ReferenceError: lost is not defined", "asked for https://guide.example/a.png",
    ]  # fmt: skip
    window.faults.clear()
