"""Editors of a small site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from concord.__main__ import main

from tests.editor.client import Client
from tests.editor.pages import SITE
from tests.editor.starting import forked
from tests.sites import write_files


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in a folder whose name has a space and Chinese in it."""
    root = tmp_path_factory.mktemp("my 站")
    write_files(root, SITE)
    main(["accept", "--all", "--root", str(root)])
    return root


@pytest.fixture(scope="session")
def server(folder: Path) -> Iterator[Client]:
    """An editor, in which nothing is ever saved."""
    with Client(folder, forked) as client:
        yield client


@pytest.fixture
def client(server: Client) -> Iterator[Client]:
    """The same, for one test: afterwards nothing is open in it, and nothing more to be heard."""
    yield server
    server.close_all()


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Iterator[Client]:
    """An editor with a copy of the site of its own, which may be typed in and saved."""
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    with Client(tmp_path, forked) as client:
        yield client
