"""The option that rewrites expectations instead of comparing them."""

from __future__ import annotations

import contextlib

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-expected``, unless another folder has added it already."""
    with contextlib.suppress(ValueError):
        parser.addoption("--update-expected", action="store_true", help="rewrite the expectations")


@pytest.fixture
def update_expected(request: pytest.FixtureRequest) -> bool:
    """Whether to write what is found as what is expected; off where the option is unknown."""
    return bool(request.config.getoption("update_expected", False))
