"""The small site of `site/`, built by MkDocs with Material, for a server or for the file system."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.search.search_folder import BUNDLES, HERE, ROOT, Indexes, write_indexes

PARTIALS = ("search.html", "config.html")


def build_site(folder: Path, indexes: Indexes, hosted: bool) -> Path:
    """Build the site below a folder and return where it is."""
    source = folder / "source"
    shutil.copytree(HERE / "site", source)
    shutil.copytree(BUNDLES, source / "theme" / "assets" / "search")
    for name in PARTIALS:
        shutil.copy(ROOT / "overrides" / "partials" / name, source / "theme" / "partials")
    options: dict[str, Any] = (
        {}
        if hosted
        else {
            "use_directory_urls": False,
            "extra": {"polyfills": ["assets/search/iframe-worker.js"], "generator": False},
        }
    )
    build(load_config(str(source / "mkdocs.yml"), site_dir=str(folder / "site"), **options))
    write_indexes(folder / "site", indexes if hosted else filed(indexes))
    return folder / "site"


def filed(indexes: Indexes) -> Indexes:
    """The indexes with the addresses of a site without directory URLs."""
    return {name: with_files(index) for name, index in indexes.items()}


def with_files(index: dict[str, Any]) -> dict[str, Any]:
    """An index whose pages are files."""
    pages = [
        {**page, "location": page["location"].rstrip("/") + ".html"} for page in index["pages"]
    ]
    return {**index, "home": index["root"] + "index.html", "pages": pages}
