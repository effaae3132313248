"""What builds cost beside the stock stack's: cold, after edits of one page, and for nothing.

    python -m bench.builds [--pages 132 2000] [--runs 3] [--cold | --warm] [--listed] [--parts]
                           [--trees DIR]

The stock stack is Material and static-i18n with Material's own search, on the same pages and with
the same navigation, this guide's 66 entries a language or, ``--listed``, every page, without hooks
and templates of this project. All is measured in one go, in turns, as work of all processors; only
ratios tell more than how fast a machine is. A line is printed as soon as it is known: large trees
take long.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.speed import Cost, measured, middle
from bench.trees import make_tree, stock

MAKE = [sys.executable, "-m", "concord.site.making"]
PAGE, HOME = "docs/en/concepts/big-tent.md", "docs/en/index.md"
KEPT = ".cache/concord/**/*"
STYLE = "overrides/assets/css/notes.css"


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


EDITS: dict[str, Callable[[Path], None] | None] = {
    "nothing": None, "a word": add_word, "a style": add_style, "a title": add_to_title,
}  # fmt: skip
AIMS = {
    "cold": (1.0, 1.0, 0.5), "nothing": (0.1, 0.05, 0.02), "a word": (0.25, 0.1, 0.05),
    "a title": (0.3, 0.3, 0.3),
}  # fmt: skip
"""Shares of the stock stack's work, up to 1,000 pages, up to 5,000, and beyond."""
LIMITS = 1000, 5000
WIDTHS = 36, 11, 10, 7, 18, 10


def aim(name: str, pages: int) -> str:
    """What a build is to cost at most, as a share of the stock stack's."""
    number = sum(pages > limit for limit in LIMITS)
    return f"{AIMS[name][number]:g}" if name in AIMS else ""


def builds(folder: Path, given: argparse.Namespace) -> Iterator[tuple[str, Cost]]:
    """What each build costs, one after the other, stock's first; as many as are asked for.

    At last those of a job for each language, each in a folder without a cache.
    """
    yield "stock", measured(stock(folder), folder)
    for name in (".cache", "site"):
        shutil.rmtree(folder / name, ignore_errors=True)
    # Beside the tree, as stock's site.
    told = [sys.executable, "-m", "bench.parts", str(folder.parent / "parts.json")]
    yield "cold", measured(told if given.parts else MAKE, folder)
    if given.parts and not given.cold:
        measured(MAKE, folder)  # To a build as it always is, the one before was another.
    for name, edit in () if given.cold else EDITS.items():
        if edit:
            edit(folder)
        yield name, measured(MAKE, folder)
    yield from () if given.cold or given.warm else in_parts(folder)


def in_parts(folder: Path) -> Iterator[tuple[str, Cost]]:
    """What a job for each language costs, and the one that puts the site together."""
    parts: dict[Path, bytes] = {}
    for name, own in (("English alone", ["en"]), ("Chinese alone", ["zh"]), ("put together", [])):
        for left in (".cache", "site"):
            shutil.rmtree(folder / left, ignore_errors=True)
        for path, content in () if own else parts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield f"cold, {name}", measured([*MAKE, *(["--locales", *own] if own else [])], folder)
        parts |= {path: path.read_bytes() for path in folder.glob(KEPT) if path.is_file()}


def show(*cells: str) -> None:
    """Print a line of the table."""
    print("".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)), flush=True)


def show_cost(what: str, cost: Cost, base: Cost | None = None, at_most: str = "") -> None:
    """Print what a build cost, and what share that is of another's."""
    ratios = (f"{cost.work / base.work:.3f}" if base else "", at_most)
    clock = f"{cost.seconds:.1f} s" + (f" {cost.seconds / base.seconds:.2f}" if base else "")
    show(what, f"{cost.work:.2f} s", *ratios, clock, f"{cost.megabytes:.0f} MB")


def measure(folder: Path, pages: int, given: argparse.Namespace) -> None:
    """Print the lines for a tree of so many pages: of several runs each, then medians."""
    number, costs = make_tree(folder, pages, given.listed), dict[str, list[Cost]]()
    for run in range(given.runs):
        for name, cost in builds(folder, given):
            costs.setdefault(name, []).append(cost)
            what = f"stock, {number} pages" if name == "stock" else f"  {name}"
            if given.runs == 1:
                show_cost(what, cost, costs["stock"][run], aim(name, number))
    for name, found in costs.items() if given.runs > 1 else ():
        what = f"stock, {number} pages" if name == "stock" else f"  {name}"
        show_cost(what, middle(found), middle(costs["stock"]), aim(name, number))
    if given.parts:
        for part, seconds in json.loads((folder.parent / "parts.json").read_bytes()).items():
            each = f"{1000 * seconds / number:.2f} ms a page"
            show(f"    {part}", f"{seconds:.2f} s", "", "", each, "")


def measure_whole(folder: Path) -> None:
    """Print the lines for ``make site`` of this project's own pages; its aims are seconds."""
    make_tree(folder, 1)
    command = [sys.executable, "-m", "concord", "build", "--offline", "--root", str(folder)]
    edits = ("cold", None, "20 s"), ("nothing", None, "1 s"), ("a word", put_word_in, "4 s")
    for name, edit, at_most in edits:
        if edit:
            edit(folder)
        show_cost(f"make site, {name}", measured(command, folder), at_most=at_most)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="*", default=[132, 2000])
    parser.add_argument("--runs", type=int, default=3)
    few = parser.add_mutually_exclusive_group()
    few.add_argument("--cold", action="store_true", help="only cold builds of the trees")
    few.add_argument("--warm", action="store_true", help="only those, and the ones after edits")
    parser.add_argument("--listed", action="store_true", help="every page in the navigation")
    parser.add_argument("--parts", action="store_true", help="what a cold build does meanwhile")
    parser.add_argument("--trees", type=Path, help="where trees are made, and stay")
    given = parser.parse_args()
    print(f"Medians of {given.runs} runs; memory is that of the largest process.")
    show("build", "work", "of stock", "aim", "by the clock", "memory")
    with tempfile.TemporaryDirectory() as scratch:
        place = given.trees or Path(scratch)
        for pages in given.pages:
            measure(place / str(pages) / "site", pages, given)
        if not (given.cold or given.warm):
            measure_whole(Path(scratch) / "whole" / "site")
    return 0


if __name__ == "__main__":
    sys.exit(main())
