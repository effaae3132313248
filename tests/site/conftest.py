"""What tests of building and publishing share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.once import once
from tests.site.small_projects import make_project, put_back, run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.site.readers import Reader


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project whose site and bundle are built; tests change only copies of it."""
    return once(tmp_path_factory, "small", lambda to: _build(to / "project")) / "project"


def _build(folder: Path) -> None:
    project = make_project(folder)
    for command in ("offline", "build"):
        status, output = run(project, "concord", command)
        assert status == 0, output


@pytest.fixture(scope="session")
def unbuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same project, of which nothing is built; tests change only copies of it."""
    return once(tmp_path_factory, "unbuilt", lambda to: make_project(to / "project")) / "project"


@pytest.fixture(scope="session")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for projects that one test after the other finds as they were."""
    return tmp_path_factory.mktemp("workplace")


@pytest.fixture
def project(built: Path, workplace: Path) -> Path:
    """The small project, built."""
    return put_back(workplace / "built", built)


@pytest.fixture
def root(unbuilt: Path, workplace: Path) -> Path:
    """The small project, of which nothing is built."""
    return put_back(workplace / "unbuilt", unbuilt)


@pytest.fixture(scope="session")
def reader(chromium: Browser) -> Iterator[Reader]:
    """A reader who prefers English, for one test after the other."""
    from tests.site.readers import Reader

    reader = Reader(chromium, locale="en-GB", reduced_motion="reduce")
    yield reader
    reader.context.close()


@pytest.fixture
def context(reader: Reader) -> Iterator[BrowserContext]:
    """The same, with nothing remembered."""
    yield reader.context
    reader.forget()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page."""
    return context.new_page()
