"""Styles and scripts under names that change with their content."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.finishing.policy import HASHED
from concord.site.render.assets import Asset, own_assets
from jinja2 import Environment, FileSystemLoader

from tests.sites import write_files

FILES = {
    "assets/guide.css": '/*! MIT */\n/* all\n */\n{% include "assets/css/one.css" %}\n',
    "assets/css/one.css": '  /* red */\na { color: red } /* yes */\nb::after { content: "/*" }\n',
    "assets/search/worker.js": "engine.js {{ not a template }}\n",
    "assets/search/engine.js": "engine\n",
    "assets/search/LICENCES.txt": "MIT\n",
    "assets/mark.svg": "<svg/>\n",
    "assets/cards/home.svg": "<svg/>\n",
}
Made = dict[str, Asset]


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    write_files(tmp_path, FILES)
    return tmp_path


def gathered(theme: Path) -> tuple[Made, frozenset[str]]:
    return own_assets(theme, Environment(loader=FileSystemLoader(theme)))


def test_files_are_joined_folders_are_kept_and_pictures_stay(theme: Path) -> None:
    made, parts = gathered(theme)
    assert parts == {"assets/css/one.css"}
    assert set(made) == {"assets/guide.css", *(f for f in FILES if "search/" in f)}
    text = made["assets/guide.css"].content.decode()
    assert text == '/*! MIT */\na { color: red } /* yes */\nb::after { content: "/*" }\n'
    assert made["assets/search/worker.js"].content.decode() == FILES["assets/search/worker.js"]


def test_they_stand_where_hosts_keep_them_for_a_year(theme: Path) -> None:
    folders = tuple(pattern.strip("/*") + "/" for pattern in HASHED)
    assert all(asset.path.startswith(folders) for asset in gathered(theme)[0].values())


@pytest.mark.parametrize(
    ("changed", "renamed"),
    [
        ("assets/css/one.css", {"assets/guide.css"}),
        ("assets/search/engine.js", {name for name in FILES if "search/" in name}),
        ("assets/mark.svg", set()),
    ],
)
def test_a_change_renames_what_holds_it_and_nothing_else(
    theme: Path, changed: str, renamed: set[str]
) -> None:
    before = gathered(theme)[0]
    (theme / changed).write_text("b { color: blue }\n", "utf-8")
    after = gathered(theme)[0]
    assert {name for name in before if before[name].path != after[name].path} == renamed


def test_what_loads_each_other_by_name_stays_together(theme: Path) -> None:
    made = gathered(theme)[0]
    worker, engine = (Path(made[f"assets/search/{n}.js"].path) for n in ("worker", "engine"))
    assert worker.parent == engine.parent
    assert len(worker.parts) == 3, "the worker looks for the root of the site two folders above"


def test_a_theme_without_assets_has_none(tmp_path: Path) -> None:
    assert gathered(tmp_path) == ({}, frozenset())
