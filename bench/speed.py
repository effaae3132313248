"""How long checks take beside a build of the same tree, and how time and memory grow.

    python -m bench.speed [--pages 2000] [--runs 3] [--growth 1000 10000]

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
from mkdocs.utils.yaml import yaml_load
from rich.console import Console
from rich.table import Table

from bench.corpus import ROOT, make_corpus

CHECK = [sys.executable, "-m", "concord", "check", "--statistics"]
BUILD = [sys.executable, "-m", "mkdocs", "build", "-q"]
PAGE = "docs/en/index.md"
WAYS = os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])
CHECK_AIM, CHANGED_AIM, GROWTH_AIM, MEMORY_AIM = 0.15, 0.03, 11.0, 400.0


class Cost(NamedTuple):
    """Seconds by the clock, those of all processors, the memory of the largest process."""

    seconds: float
    work: float
    megabytes: float


class Row(NamedTuple):
    """A line of the result: what it cost, as a share of what is above it, and the aim.

    On a machine that is busy with other things the share of work tells more than that of time.
    """

    what: str
    time: str
    work: str
    time_ratio: str = ""
    work_ratio: str = ""
    aim: str = ""


def measured(command: list[str], folder: Path) -> Cost:
    """Run a command that may end with status 1; anything above stops the measurement."""
    begun = time.perf_counter()
    # As for anybody, modules are compiled once.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command, cwd=folder, env={**kept, "PYTHONPATH": WAYS},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with status {process.returncode}")
    scale = 2**20 if sys.platform == "darwin" else 2**10
    work = usage.ru_utime + usage.ru_stime
    return Cost(time.perf_counter() - begun, work, usage.ru_maxrss / scale)


def middle(costs: list[Cost]) -> Cost:
    """The medians of time and work, and the largest memory."""
    return Cost(
        median(cost.seconds for cost in costs), median(cost.work for cost in costs),
        max(cost.megabytes for cost in costs),
    )  # fmt: skip


def row(what: str, cost: Cost, base: Cost, aim: str) -> Row:
    """A line that compares a cost with another."""
    return Row(
        what, f"{cost.seconds:.2f} s", f"{cost.work:.2f} s", f"{cost.seconds / base.seconds:.3f}",
        f"{cost.work / base.work:.3f}", aim,
    )  # fmt: skip


def write_config(folder: Path, prune: bool) -> Path:
    """The project's own configuration of MkDocs, less its hooks, templates and navigation.

    A theme's navigation then leads from every page to every other of its language, which takes
    most of the time of a large build. Material's ``navigation.prune`` leaves that out.
    """
    config = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    for name in ("hooks", "nav", "strict", "validation", "watch", "exclude_docs"):
        config.pop(name, None)
    config["theme"].pop("custom_dir", None)
    config["theme"]["features"] += ["navigation.prune"] if prune else []
    path = folder / f"mkdocs.{prune}.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return path


def beside_a_build(folder: Path, pages: int, runs: int) -> Iterator[Row]:
    """A whole check and one after an edit, each as a share of the time of both builds."""
    number = make_corpus(folder, pages)
    for prune, name in ((False, "mkdocs build"), (True, "mkdocs build, navigation pruned")):
        base = measured(build(folder, prune), folder)
        yield row(f"{name}, {number} pages", base, base, "")
        for what, cost, aim in checks(folder, runs):
            yield row(f"  {what}", cost, base, "" if prune else f"at most {aim}")


def build(folder: Path, prune: bool) -> list[str]:
    """The command that builds the tree without the project's hooks."""
    config = str(write_config(folder, prune))
    return [*BUILD, "-f", config, "-d", str(folder / "site")]


def checks(folder: Path, runs: int) -> Iterator[tuple[str, Cost, float]]:
    """A check without a cache, one after an edit and one after none, each with its aim."""
    costs: dict[str, list[Cost]] = {"whole": [], "changed": [], "same": []}
    for run in range(runs):
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        costs["whole"].append(measured(CHECK, folder))
        with (folder / PAGE).open("a", encoding="utf-8") as page:
            page.write(f"\nOne more sentence, written for run {'x' * (run + 1)}.\n")
        costs["changed"].append(measured(CHECK, folder))
        costs["same"].append(measured(CHECK, folder))
    yield "whole check", middle(costs["whole"]), CHECK_AIM
    yield "check after one edit", middle(costs["changed"]), CHANGED_AIM
    yield "check after no edit", middle(costs["same"]), CHANGED_AIM


def over_sizes(folder: Path, sizes: list[int], runs: int) -> Iterator[Row]:
    """Whole checks of trees of several sizes, each against the first."""
    base = None
    for size in sizes:
        root = folder / str(size)
        number = make_corpus(root, size)
        cost = middle([measured([*CHECK, "--no-cache"], root) for _ in range(runs)])
        aim = f"at most {GROWTH_AIM * size / sizes[0] / 10:g}" if base else ""
        base = base or cost
        yield row(f"whole check, {number} pages", cost, base, aim)
        memory = f"{cost.megabytes:.0f} MB"
        yield Row("  memory of its largest process", memory, "", aim=f"below {MEMORY_AIM:.0f} MB")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=2000, help="0: no comparison with a build")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--growth", type=int, nargs="*", default=[1000, 10_000])
    given = parser.parse_args()
    table = Table("measurement", "time", "work", "ratio", "of work", "aim", box=None)
    with tempfile.TemporaryDirectory() as folder:
        if given.pages:
            for line in beside_a_build(Path(folder) / "build", given.pages, given.runs):
                table.add_row(*line)
        for line in over_sizes(Path(folder) / "growth", given.growth, given.runs):
            table.add_row(*line)
    Console().print(table)
    print(f"Checks: medians of {given.runs} runs. Builds: one run each.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
