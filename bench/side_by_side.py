"""What the pages with two languages add to a build and to the bundle.

    python bench/side_by_side.py [--runs 3]

The site of this project is built with the theme's frame for such pages and without it, in turns, as
work of all processors: cold, and where nothing has changed. The bundles are packed as they are.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from concord.site.publish.archive import write_zip
from rich.console import Console
from rich.table import Table

from bench.corpus import ROOT
from bench.speed import Cost, measured

OURS = ("docs", "hooks", "overrides", "search")
FILES = ("mkdocs.yml", "mkdocs.offline.yml", "pyproject.toml", "translations.lock")
FRAME = "overrides/side-by-side.html"
MAKE = [sys.executable, "-m", "concord.site.making"]
WITH, WITHOUT = "with", "without"
KINDS = ("cold", "nothing changed")


def make_trees(folder: Path) -> dict[str, Path]:
    """This project twice, once without the frame."""
    trees = {name: folder / name for name in (WITH, WITHOUT)}
    for tree in trees.values():
        ignored = shutil.ignore_patterns("node_modules", "__pycache__")
        for name in OURS:
            shutil.copytree(ROOT / name, tree / name, ignore=ignored)
        for name in FILES:
            shutil.copy(ROOT / name, tree / name)
    (trees[WITHOUT] / FRAME).unlink()
    return trees


def costs(trees: dict[str, Path], runs: int) -> dict[tuple[str, str], list[Cost]]:
    """What each build costs, by tree and kind, in turns."""
    found: dict[tuple[str, str], list[Cost]] = {}
    for _ in range(runs):
        for tree in trees.values():
            shutil.rmtree(tree / ".cache", ignore_errors=True)
        for kind in KINDS:
            for name, tree in trees.items():
                found.setdefault((name, kind), []).append(measured(MAKE, tree))
    return found


def bundle(tree: Path) -> tuple[int, int]:
    """The bytes of a tree's bundle, packed, and how many pages it has."""
    measured([*MAKE, "--mkdocs", "mkdocs.offline.yml", "--out", "dist/guide"], tree)
    write_zip(tree / "dist", tree / "bundle.zip", "guide", 1_500_000_000)
    return (tree / "bundle.zip").stat().st_size, len(list((tree / "dist").rglob("*.html")))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    table = Table("", WITHOUT, WITH, "of without", box=None)
    with tempfile.TemporaryDirectory() as folder:
        trees = make_trees(Path(folder))
        found = costs(trees, given.runs)
        for kind in KINDS:
            work = [median(c.work for c in found[name, kind]) for name in (WITHOUT, WITH)]
            ratio = f"{work[1] / work[0]:.2f}"
            table.add_row(f"work, {kind}", f"{work[0]:.2f} s", f"{work[1]:.2f} s", ratio)
        sizes = [bundle(trees[name]) for name in (WITHOUT, WITH)]
        for number, what in enumerate(("bytes of the bundle", "pages in it")):
            before, after = sizes[0][number], sizes[1][number]
            table.add_row(what, f"{before:,}", f"{after:,}", f"{after / before:.2f}")
    Console().print(table)
    print(f"Medians of {given.runs} runs.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
