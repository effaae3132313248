"""What tests of building and publishing share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.once import common, once
from tests.site.kept_builds import Cold, build_cold
from tests.site.small_projects import make_project, put_back, run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.readers import Reader, Reading
    from tests.site.axe import Known


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
def cold(unbuilt: Path, tmp_path_factory: pytest.TempPathFactory) -> Cold:
    """The same project, built from nothing, and as MkDocs builds it."""
    made = once(tmp_path_factory, "cold", lambda to: build_cold(unbuilt, to))
    return Cold(made / "kept", made / "plain")


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
def readers(chromium: Browser) -> Iterator[Callable[..., Reader]]:
    """Gives the reader with some options of a context, for one test after the other."""
    from tests.readers import Reader

    known: dict[str, Reader] = {}

    def reader(**options: Any) -> Reader:
        name = repr(sorted(options.items()))
        return known.setdefault(name, known.get(name) or Reader(chromium, **options))

    yield reader
    for one in known.values():
        one.context.close()


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the walk over all pages leaves to all processes what axe has found right there."""
    return common(tmp_path_factory) / "settled.json"


@pytest.fixture(scope="session")
def known(settled: Path) -> Known:
    """What axe has found right on some page, and need not be asked on others.

    How much that is decides how long it takes, and nothing else.
    """
    from tests.site.axe import remembered

    return remembered(settled)


@pytest.fixture
def reading(readers: Callable[..., Reader]) -> Iterator[Reading]:
    """Gives the context with some options, in which nothing is remembered."""
    given: list[Reader] = []

    def context(**options: Any) -> BrowserContext:
        given.append(readers(**options))
        return given[-1].context

    yield context
    for one in given:
        one.forget()


@pytest.fixture
def context(reading: Reading) -> BrowserContext:
    """That of a reader who prefers English."""
    return reading(locale="en-GB", reduced_motion="reduce")


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page."""
    return context.new_page()
