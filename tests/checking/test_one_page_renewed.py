"""A registry in which one page was read again is what is gathered of all pages as they are."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from concord.checking.files import Files, file_of, read_file
from concord.checking.gathering import read_registry
from concord.registry import Registry, renewing
from concord.registry.renewing import with_page

from tests.checking.agreement import SETTINGS
from tests.checking.edits import copy_page, edit_page, site_of_all
from tests.sites import edit


def tables(registry: Registry) -> dict[str, Any]:
    """All that a registry was made of, tables in their order."""
    found = {one.name: getattr(registry, one.name) for one in fields(Registry) if one.compare}
    found["pages"] = {unit: page.digest for unit, page in registry.pages.items()}
    return {
        name: [*held.items()] if isinstance(held, Mapping) and name != "pages" else held
        for name, held in found.items()
    }


def renewed(root: Path, registry: Registry) -> Registry:
    """The registry with each page that is another by now, one after the other."""
    files = Files(root, SETTINGS)
    for page in [*registry.pages.values()]:
        if page.locale and (read := read_file(files, file_of(page))).digest != page.digest:
            registry = with_page(registry, read)
    return registry


@pytest.mark.parametrize("seed", range(8))
def test_after_any_edits_it_is_what_is_gathered(tmp_path: Path, seed: int) -> None:
    root, chance = site_of_all(tmp_path), random.Random(seed)
    for _ in range(seed % 3):
        copy_page(root, chance)
    registry = read_registry(root, SETTINGS)
    for _ in range(25):
        edit_page(root, chance)
        registry = renewed(root, registry)
        assert tables(registry) == tables(read_registry(root, SETTINGS))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("docs/en/index.md", "18 million", "19 million"),
        ("docs/en/projects/zuul.md", "A CI system", "A gate"),
        ("docs/en/projects/zuul.md", "title: Zuul", "title: Zuul CI"),
        ("docs/en/reference/glossary.md", "Tests first", "Tests come first"),
        ("docs/en/sources/carrez-2018.md", "author: Carrez", "author: C"),
    ],
)
def test_other_pages_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str
) -> None:
    root = site_of_all(tmp_path)
    before = read_registry(root, SETTINGS)
    edit(root, name, old, new)
    whole = read_registry(root, SETTINGS)
    monkeypatch.setattr(renewing, "gather", None)
    assert tables(renewed(root, before)) == tables(whole)
