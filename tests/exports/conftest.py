"""Registries to export: that of the real pages, and small ones made by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from concord.checking.gathering import read_registry
from concord.model import Concept, Names
from concord.registry import Registry
from concord.settings import Settings, load_settings

from tests.ways import plain_ways

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(default="en")
RegistryMaker = Callable[[Mapping[str, Mapping[str, Any]]], Registry]


@pytest.fixture(scope="session")
def real() -> Registry:
    """The registry of the project's own pages."""
    return read_registry(ROOT, load_settings(ROOT))


@pytest.fixture(scope="session")
def small() -> RegistryMaker:
    """Makes a registry of concepts: each a mapping of what it has, the texts in English."""
    return _small


def _small(concepts: Mapping[str, Mapping[str, Any]]) -> Registry:
    made = {name: _concept(name, data) for name, data in concepts.items()}
    return Registry(SETTINGS, {}, {}, plain_ways(SETTINGS), made)


def _concept(name: str, data: Mapping[str, Any]) -> Concept:
    names = Names(
        title=data.get("title", ""),
        also=tuple(data.get("also", ())),
        hidden=tuple(data.get("hidden", ())),
        avoid=tuple(data.get("avoid", ())),
        definition=data.get("definition", ""),
    )
    return Concept(
        id=data.get("id", name),
        kind="concept",
        key=data.get("key", f"concepts/{name}.md"),
        anchor=data.get("anchor", ""),
        names=dict.fromkeys(data.get("locales", ["en"]), names),
        broader=data.get("broader", ""),
        related=tuple(data.get("related", ())),
        when=data.get("when", ""),
    )
