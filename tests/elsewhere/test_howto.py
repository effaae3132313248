"""What the engine's documentation says of settings is true of them."""

from __future__ import annotations

import re
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from concord.settings import Settings, parse_settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HOOKS = Path(__file__).parents[2] / "hooks"
HOWTO = (HOOKS / "HOWTO.md").read_text("utf-8")
README = (HOOKS / "README.md").read_text("utf-8")
ROW = re.compile(r"^\| `([a-z-]+)` \| (?:`([^`]*)`)?[^|]*\| .+ \|$", re.M)
MOST = 10


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", HOWTO, re.M | re.S)


def test_the_table_has_every_setting_with_its_default() -> None:
    table = README.partition("## Settings")[2].partition("\n## ")[0]
    written = {key.replace("-", "_"): default for key, default in ROW.findall(table)}
    settings = parse_settings({}, "", "")
    assert list(written) == [field.name for field in fields(Settings)]
    for key, default in written.items():
        if key != "default":
            value: Any = getattr(settings, key)
            made = list(value) if isinstance(value, tuple) else value
            assert yaml.safe_load(default) == made, key


@pytest.mark.parametrize("block", blocks("toml"))
def test_settings_of_the_howto_are_taken(block: str) -> None:
    assert len(block.splitlines()) <= MOST
    assert parse_settings(tomllib.loads(block), "concord.toml", block)


@pytest.mark.parametrize("block", blocks("yaml"))
def test_configuration_of_the_howto_is_short(block: str) -> None:
    assert len(block.splitlines()) <= MOST
    assert isinstance(yaml.safe_load(block), dict)


def test_rules_that_are_named_exist() -> None:
    rules = (HOOKS / "RULES.md").read_text("utf-8")
    named = set(re.findall(r"\b(?:REF|TRM|PAR|SRC|TYP|PAG)\d{3}\b", HOWTO + README))
    assert named
    assert named <= set(re.findall(r"^### (\w{3}\d{3}) ", rules, re.M))
