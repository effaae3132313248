"""Sites of any size that ours and the stock stack build from the same pages."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

from bench.corpus import ROOT, make_corpus

OURS = (
    "hooks", "overrides", "search", "mkdocs.yml", "mkdocs.offline.yml", "pyproject.toml",
)  # fmt: skip


def make_tree(folder: Path, pages: int, listed: bool = False) -> int:
    """A site of about so many pages with all that ours is built with; return how many there are.

    Its navigation is this guide's own or, ``listed``, that of MkDocs where none is written: every
    page, by folders. One that is there is taken as it stands.
    """
    if folder.is_dir():
        return sum(1 for _ in folder.glob("docs/*/**/*.md"))
    number = make_corpus(folder, pages)
    for name in OURS:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)
    configure(folder / "mkdocs.yml", listed)
    return number


def configure(path: Path, listed: bool) -> None:
    """Let a tree be built with warnings, and list every page if that is asked for.

    Then both have Material's ``navigation.prune``, as is advised for many pages: without it
    each page would name every other.
    """
    config = yaml_load(path.read_text("utf-8")) | {"strict": False}
    if listed:
        config.pop("nav")
        config["theme"]["features"].append("navigation.prune")
    path.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")


def stock(folder: Path) -> list[str]:
    """The command that builds a tree with the stock stack."""
    config = yaml_load((folder / "mkdocs.yml").read_text("utf-8"))
    for name in ("hooks", "watch"):
        config.pop(name, None)
    config["theme"].pop("custom_dir")
    config["plugins"] = ["search", *config["plugins"]]
    path = folder / "mkdocs.stock.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    # Beside the tree: whatever stands in it counts as read.
    out = str(folder.parent / "stock")
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(path), "-d", out]
