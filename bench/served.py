"""From a save to the changed page in an open browser, in the live server.

    python -m bench.served [--pages 132 2000] [--runs 8] [--alone] [--trees DIR]

A page is open; a file is saved, and what is measured ends when the page was fetched again with
what was written. The stock stack has to build for that: its build is measured in the same run
(``--alone``: not). Work is that of the serving process, with the little that asking takes.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from concord.site.live.serving import PAUSE

from bench.builds import show
from bench.live import Live, Seen, served
from bench.speed import measured
from bench.trees import make_tree, stock

ENGLISH, CHINESE = "docs/en/concepts/big-tent.md", "docs/zh/concepts/big-tent.md"
OPEN, OPEN_CHINESE = "concepts/big-tent/", "zh/concepts/big-tent/"
LINKS_TO_IT = "concepts/why-nobody-could-say/"
AIMS = {"a word": "0.1 s, worst 0.3", "a title": "0.3 s", "a definition": "0.3 s"}


def put_in(path: Path, old: str, word: str) -> None:
    """Save a file with a word before the first of a text."""
    text = path.read_text("utf-8")
    path.write_text(text.replace(old, f"{word} {old}", 1), "utf-8")


def typed(live: Live, file: str, old: str, address: str, word: str) -> Seen:
    """Put a word before a text, and see it on an open page."""
    return live.seen(address, lambda: put_in(live.root / file, old, word), lambda it: word in it)


Edit = Callable[[Live, str], Seen]
EDITS: dict[str, Edit] = {
    "a word": lambda live, word: typed(live, ENGLISH, "was the nickname", OPEN, word),
    "a word, Chinese": lambda live, word: typed(live, CHINESE, "是 [Open", OPEN_CHINESE, word),
    "a definition": lambda live, word: typed(live, ENGLISH, "reform, decided", LINKS_TO_IT, word),
    "a title": lambda live, word: typed(live, ENGLISH, "big tent\nkind", LINKS_TO_IT, word),
}
HURRIED = "a word, while all is checked"


def times(live: Live, runs: int) -> Iterator[tuple[str, list[Seen]]]:
    """What is seen of each edit; of the last while the whole site is checked in between.

    One follows upon the other, so that nothing else is checked: that waits for a pause.
    """
    for name, edit in EDITS.items():
        live.rest()
        yield name, [edit(live, f"{_letters(run)}word") for run in range(runs)]
    hurried = []
    for run in range(runs):
        time.sleep(PAUSE + 0.1)
        hurried.append(EDITS["a word"](live, f"{_letters(run)}hurry"))
    yield HURRIED, hurried


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:02}")


def most_memory() -> str:
    """The most that this process has had."""
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale:.0f} MB"


def measure(folder: Path, pages: int, runs: int, alone: bool) -> None:
    """Print the lines for a tree of so many pages."""
    number = make_tree(folder, pages)
    base = 0.0 if alone else measured(stock(folder), folder).seconds
    show(f"stock builds {number} pages", f"{base:.1f} s" if base else "", "", "", "", "")
    begun, work = time.perf_counter(), time.process_time()
    with served(folder) as live:
        begun, work = time.perf_counter() - begun, time.process_time() - work
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
        show(
            "  ready to serve", f"{begun:.1f} s", "", "", f"{work * 1000:.0f} ms", f"{peak:.0f} MB"
        )
        for name, found in times(live, runs):
            clock = [one.seconds for one in found]
            share = f"{median(clock) / base:.4f}" if base else ""
            work = 1000 * median(one.work for one in found)
            show(
                f"  {name}", f"{median(clock):.3f} s", f"{max(clock):.3f} s", share,
                f"{work:.0f} ms", AIMS.get(name, ""),
            )  # fmt: skip
        show("  memory at the end", "", "", "", "", most_memory())


def main() -> int:
    """Measure each size in a process of its own, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[132, 2000])
    parser.add_argument("--runs", type=int, default=8)
    parser.add_argument("--alone", action="store_true", help="without a build of the stock stack")
    parser.add_argument("--trees", type=Path, help="where trees are made, and stay")
    given = parser.parse_args()
    show("save to served", "median", "worst", "of stock", "work", "aim; memory")
    with tempfile.TemporaryDirectory() as scratch:
        for pages in given.pages:
            folder = (given.trees or Path(scratch)) / str(pages) / "site"
            form = (folder, pages, given.runs, given.alone)
            process = get_context("spawn").Process(target=measure, args=form)
            process.start()
            process.join()
            if process.exitcode:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
