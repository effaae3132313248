"""The sites that are compared: ours as it was built, and the same pages with Material's search."""

from __future__ import annotations

import logging
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import material
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

CONFIGS = {True: "mkdocs.yml", False: "mkdocs.offline.yml"}
OURS = re.compile(r"\{\{ concord\.same\(\"partials/config\.html\".*\}\}")
SHIM = "assets/search/iframe-worker.js"


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its name, the folder, and whether it is for a server or the file system."""

    name: str
    folder: Path
    hosted: bool


def lacking(site: Site, root: str, names: set[str]) -> list[str]:
    """The pages, sections and entries, as the queries name them, that a locale of a site lacks."""
    ids: dict[str, set[str] | None] = {}
    lost = []
    for name in sorted(names):
        page, _, anchor = name.partition("#")
        if page not in ids:
            ids[page] = ids_of(site, root + page)
        known = ids[page]
        if known is None or (anchor and anchor not in known):
            lost.append(name)
    return lost


def ids_of(site: Site, page: str) -> set[str] | None:
    """The places within a page that an address may name; None if there is no such page."""
    files = [site.folder / f"{page}.html", site.folder / page / "index.html"]
    found = next((file for file in files if file.is_file()), None)
    return None if found is None else set(re.findall(r'\bid="([^"]+)"', found.read_text("utf-8")))


def build_ours(root: Path, target: Path, hosted: bool) -> Site:
    """Build the project's pages as they are published, below an empty folder."""
    config = load_config(str(root / CONFIGS[hosted]), site_dir=str(target / "site"))
    build(config)
    return Site("ours", target / "site", hosted)


def build_stock(root: Path, target: Path, hosted: bool) -> Site:
    """Build the project's pages with Material's own search.

    Args:
        root: the project, with its configuration, `docs` and `overrides`.
        target: an empty folder; the site and the altered theme are put there.
        hosted: whether the site is for a server, or for the file system.

    static-i18n sets the search plugin up by itself (`reconfigure_search`), as it does by default.
    """
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    settings = inherited(root / CONFIGS[True])
    options: dict[str, Any] = {
        "plugins": stock_plugins(settings["plugins"], hosted),
        "theme": {**settings["theme"], "custom_dir": str(stock_theme(root, target))},
        "use_directory_urls": hosted,
        "strict": False,
        "site_dir": str(target / "site"),
    }
    if not hosted:
        options["extra"] = {**settings.get("extra", {}), "polyfills": [SHIM]}
    build(load_config(str(root / CONFIGS[True]), **options))
    return Site("stock", target / "site", hosted)


def inherited(config: Path) -> dict[str, Any]:
    """Read a configuration and the one it inherits from."""
    settings = yaml_load(config.read_text(encoding="utf-8"))
    parent = settings.pop("INHERIT", None)
    return {**(inherited(config.parent / parent) if parent else {}), **settings}


def stock_plugins(plugins: list[Any], hosted: bool) -> list[Any]:
    """The plugins with Material's search, and for the file system with its offline plugin."""
    kept: list[Any] = ["search"]
    for plugin in plugins:
        name, options = next(iter(plugin.items())) if isinstance(plugin, dict) else (plugin, {})
        if name == "i18n":
            kept.append({name: {**options, "reconfigure_search": True}})
        elif name not in ("search", "offline"):
            kept.append(plugin)
    return kept if hosted else [*kept, "offline"]


def stock_theme(root: Path, target: Path) -> Path:
    """Copy our theme with Material's search dialogue and configuration in place of ours."""
    theme = target / "theme"
    shutil.copytree(root / "overrides", theme)
    templates = Path(material.__file__).parent / "templates"
    shutil.copy(templates / "partials" / "search.html", theme / "partials" / "search.html")
    base = (templates / "base.html").read_text(encoding="utf-8")
    block = re.search(r"\{% block config %\}(.*?)\{% endblock %\}", base, re.S)
    if block is None:
        raise SystemExit("the installed Material has no block config: adapt bench/search/sites.py")
    (theme / "partials" / "config.html").write_text(block[1], encoding="utf-8")
    # Ours is drawn once for all pages; Material's asks for the page that it stands on.
    main = (theme / "main.html").read_text(encoding="utf-8")
    drawn, times = OURS.subn('{% include "partials/config.html" %}', main)
    if times != 1:
        raise SystemExit("overrides/main.html draws no config.html: adapt bench/search/sites.py")
    (theme / "main.html").write_text(drawn, encoding="utf-8")
    return theme
