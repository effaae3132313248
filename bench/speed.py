"""How long checks take beside a build of the same tree, and how time and memory grow.

    python bench/speed.py [--pages 2000] [--runs 3] [--growth 1000 10000]

Everything is measured in one go on one machine, and only ratios are compared: of a check to
`mkdocs build` without the project's hooks, and of a large tree to a small one.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml
from corpus import ROOT, make_corpus
from rich.console import Console
from rich.table import Table

CHECK = [sys.executable, "-m", "concord", "check", "--statistics"]
PAGE = "docs/en/index.md"
CHECK_AIM, CHANGED_AIM, GROWTH_AIM, MEMORY_AIM = 0.15, 0.03, 11.0, 400.0


class Cost(NamedTuple):
    """Seconds by the clock, and the memory of the largest process in megabytes."""

    seconds: float
    megabytes: float


class Row(NamedTuple):
    """A line of the result: what, how much, against what, the aim."""

    what: str
    cost: str
    ratio: str
    aim: str


def measured(command: list[str], folder: Path) -> Cost:
    """Run a command that may end with status 1; anything above stops the measurement."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with status {process.returncode}")
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(time.perf_counter() - begun, usage.ru_maxrss / scale)


def write_config(folder: Path) -> Path:
    """The project's own configuration of MkDocs, less its hooks, templates and navigation.

    Without a navigation every page would hold links to every other; pruning keeps the build
    from being slower than it need be.
    """
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    for name in ("hooks", "nav", "strict", "validation", "watch", "exclude_docs"):
        config.pop(name, None)
    config["theme"].pop("custom_dir", None)
    config["theme"].setdefault("features", []).append("navigation.prune")
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return path


def beside_a_build(folder: Path, pages: int, runs: int) -> Iterator[Row]:
    """A whole check and one after an edit, each as a share of the build's time."""
    number = make_corpus(folder, pages)
    build = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(write_config(folder))]
    costs: dict[str, list[float]] = {"build": [], "whole": [], "changed": [], "same": []}
    for run in range(runs):
        costs["build"].append(measured([*build, "-d", str(folder / "site")], folder).seconds)
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        costs["whole"].append(measured(CHECK, folder).seconds)
        with (folder / PAGE).open("a", encoding="utf-8") as page:
            page.write(f"\nOne more sentence, written for run {'x' * (run + 1)}.\n")
        costs["changed"].append(measured(CHECK, folder).seconds)
        costs["same"].append(measured(CHECK, folder).seconds)
    base = median(costs["build"])
    yield Row(f"mkdocs build, {number} pages", f"{base:.2f} s", "1", "")
    for name, what, aim in (
        ("whole", "whole check", CHECK_AIM),
        ("changed", "check after one edit", CHANGED_AIM),
        ("same", "check after no edit", CHANGED_AIM),
    ):
        seconds = median(costs[name])
        yield Row(what, f"{seconds:.2f} s", f"{seconds / base:.3f}", f"at most {aim}")


def over_sizes(folder: Path, sizes: list[int], runs: int) -> Iterator[Row]:
    """Whole checks of trees of several sizes, each against the first."""
    first = 0.0
    for size in sizes:
        root = folder / str(size)
        number = make_corpus(root, size)
        costs = [measured([*CHECK, "--no-cache"], root) for _ in range(runs)]
        seconds, memory = median(c.seconds for c in costs), max(c.megabytes for c in costs)
        first = first or seconds
        aim = "" if size == sizes[0] else f"at most {GROWTH_AIM * size / sizes[0] / 10:g}"
        yield Row(f"whole check, {number} pages", f"{seconds:.2f} s", f"{seconds / first:.2f}", aim)
        yield Row("  its largest process", f"{memory:.0f} MB", "", f"less than {MEMORY_AIM:.0f} MB")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=2000, help="0: no comparison with a build")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--growth", type=int, nargs="*", default=[1000, 10_000])
    given = parser.parse_args()
    table = Table("measurement", "cost", "ratio", "aim", box=None)
    with tempfile.TemporaryDirectory() as folder:
        if given.pages:
            for row in beside_a_build(Path(folder) / "build", given.pages, given.runs):
                table.add_row(*row)
        for row in over_sizes(Path(folder) / "growth", given.growth, given.runs):
            table.add_row(*row)
    Console().print(table)
    print(f"Medians of {given.runs} runs.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
