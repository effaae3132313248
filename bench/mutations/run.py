"""Damage the real pages and count who finds it: ``python -m bench.mutations.run --help``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import track

from bench.mutations.builds import Builds
from bench.mutations.damage import damages
from bench.mutations.docs import Docs
from bench.mutations.kinds import KINDS
from bench.mutations.outcome import outcome
from bench.mutations.table import Row, report, table

ROOT = Path(__file__).resolve().parents[2]
SEED = 20181122
ENOUGH = 0.99


def arguments(line: list[str] | None = None) -> argparse.Namespace:
    """The command's arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository to damage")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--per-kind", type=int, default=10, help="defects of each kind")
    parser.add_argument("--builds", type=int, default=2, help="of these, how many mkdocs builds")
    parser.add_argument("--kind", default="", help="only kinds with this in their name or code")
    parser.add_argument("--json", type=Path, help="write the results to a file too")
    return parser.parse_args(line)


def measure(args: argparse.Namespace, docs: Docs, console: Console) -> list[Row]:
    """Make and check the damages of every kind."""
    kinds = [k for k in KINDS if args.kind in (k.name + k.code)]
    rows = []
    with TemporaryDirectory() as folder:
        builds = Builds(args.root, Path(folder)) if args.builds else None
        for kind in track(kinds, "damaging", console=console, transient=True):
            made = damages(kind, docs, args.per_kind, args.seed)
            outcomes = [outcome(kind, damage, docs) for damage in made]
            built = made[: args.builds] if builds else []
            failed = sum(builds.finds(damage.edits) for damage in built) if builds else 0
            rows.append(Row(kind, outcomes, len(built), failed))
    return rows


def main(line: list[str] | None = None) -> int:
    """Run the command line."""
    args = arguments(line)
    return run(args, Docs(args.root))


def run(args: argparse.Namespace, docs: Docs) -> int:
    """Measure, print, and fail when less than 99 % is found or a kind could not be made."""
    out, progress = Console(), Console(stderr=True)
    out.print(f"The undamaged pages give {len(docs.known)} findings; only new ones count.")
    rows = measure(args, docs, progress)
    for row in rows:
        for one in row.outcomes:
            if not one.found:
                out.print(f"missed: {one.kind.name} ({one.kind.code}) expected at "
                          f"{one.damage.spot}: {one.damage.said}\n  {one.explanation}",
                          markup=False, highlight=False, soft_wrap=True)  # fmt: skip
    out.print(table(rows))
    if args.builds:
        out.print(f"mkdocs built {args.builds} damages of each kind, since a build takes seconds.")
    data = report(rows, args.seed, len(docs.known))
    if args.json:
        args.json.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "utf-8")
    enough = data["found"] >= ENOUGH * data["defects"]
    return 0 if enough and all(row.outcomes for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
