"""What builds cost beside the stock stack's: cold, after edits of one page, and for nothing.

    python -m bench.builds [--pages 132 2000] [--runs 3] [--cold]

The stock stack is Material and static-i18n with Material's own search, on the same pages and with
the same navigation, without hooks and templates of this project. All is measured in one go, in
turns, as work of all processors; only ratios tell more than how fast a machine is.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import yaml
from mkdocs.utils.yaml import yaml_load
from rich.console import Console
from rich.table import Table

from bench.corpus import ROOT, make_corpus
from bench.speed import Cost, measured

OURS = (
    "hooks", "overrides", "search", "mkdocs.yml", "mkdocs.offline.yml", "pyproject.toml",
)  # fmt: skip
MAKE = [sys.executable, "-m", "concord.site.kept"]
PAGE, HOME = "docs/en/concepts/big-tent.md", "docs/en/index.md"
STYLE = "overrides/assets/css/notes.css"


def make_tree(folder: Path, pages: int) -> int:
    """A site of about so many pages with all that ours is built with; return how many there are."""
    number = make_corpus(folder, pages)
    for name in OURS:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)
    loose = (folder / "mkdocs.yml").read_text("utf-8").replace("strict: true", "strict: false")
    (folder / "mkdocs.yml").write_text(loose, "utf-8")
    return number


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


def add_word(folder: Path) -> None:
    """Write one more word on a page."""
    with (folder / PAGE).open("a", encoding="utf-8") as page:
        page.write("\nOneword.\n")


def put_word_in(folder: Path) -> None:
    """Put one more word into a sentence, which a check has nothing against."""
    path = folder / PAGE
    front, end, text = path.read_text("utf-8").partition("\n---\n")
    path.write_text(front + end + text.replace(" is ", " really is ", 1), "utf-8")


def add_to_title(folder: Path) -> None:
    """Lengthen the title of a page that many link to."""
    path = folder / PAGE
    path.write_text(path.read_text("utf-8").replace("title: ", "title: Very ", 1), "utf-8")


def add_style(folder: Path) -> None:
    """Write one more rule into a style sheet."""
    with (folder / STYLE).open("a", encoding="utf-8") as style:
        style.write("\n.none { color: red; }\n")


EDITS = {"nothing": None, "a word": add_word, "a title": add_to_title, "a style": add_style}


def rounds(folder: Path, runs: int, cold: bool) -> dict[str, list[Cost]]:
    """What each build costs, in turns; ``cold``: no more than the stock stack's and a cold one."""
    costs: dict[str, list[Cost]] = {}
    for _ in range(runs):
        costs.setdefault("stock", []).append(measured(stock(folder), folder))
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        costs.setdefault("cold", []).append(measured(MAKE, folder))
        for name, edit in () if cold else EDITS.items():
            if edit:
                edit(folder)
            costs.setdefault(name, []).append(measured(MAKE, folder))
    return costs


def whole_site(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """The lines of the table for ``make site`` of this project's own pages."""
    make_tree(folder, 1)
    command = [sys.executable, "-m", "concord", "build", "--offline", "--root", str(folder)]
    for name, edit in (("cold", None), ("nothing", None), ("a word", put_word_in)):
        if edit:
            edit(folder)
        cost = measured(command, folder)
        yield f"make site, {name}", f"{cost.work:.2f} s", "", f"{cost.megabytes:.0f} MB"


def rows(folder: Path, pages: int, runs: int, cold: bool) -> Iterator[tuple[str, str, str, str]]:
    """The lines of the table for a tree of so many pages."""
    number = make_tree(folder, pages)
    costs = rounds(folder, runs, cold)
    base = median(cost.work for cost in costs["stock"])
    for name, found in costs.items():
        work = median(cost.work for cost in found)
        memory = max(cost.megabytes for cost in found)
        what = f"stock, {number} pages" if name == "stock" else f"  {name}"
        yield what, f"{work:.2f} s", f"{work / base:.2f}", f"{memory:.0f} MB"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[132, 2000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--cold", action="store_true", help="only cold builds of the trees")
    given = parser.parse_args()
    table = Table("build", "work", "of stock", "memory", box=None)
    for pages in given.pages:
        with tempfile.TemporaryDirectory() as folder:
            for line in rows(Path(folder) / "site", pages, given.runs, given.cold):
                table.add_row(*line)
    with tempfile.TemporaryDirectory() as folder:
        for line in () if given.cold else whole_site(Path(folder) / "site"):
            table.add_row(*line)
    Console().print(table)
    print(f"Medians of {given.runs} runs; memory is that of the largest process.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
