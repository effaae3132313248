"""Ask a checker about the pairs, and say how precise and how complete it is."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.pairs.checkers import Seen, ask_command, ask_concord, ask_file, export
from bench.pairs.collection import CLEAN, Pair, pairs
from bench.pairs.score import is_right, scores, share

ROOT = Path(__file__).resolve().parents[2]


def arguments(line: list[str] | None = None) -> argparse.Namespace:
    """The command's arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checker", metavar="COMMAND", help="ask this instead of concord")
    parser.add_argument("--findings", type=Path, metavar="FILE", help="or what this JSON holds")
    parser.add_argument("--export", type=Path, metavar="DIR", help="only write the pairs as pages")
    parser.add_argument("--show", action="store_true", help="name what is wrong in the open half")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the scores to a file too")
    return parser.parse_args(line)


def asked(args: argparse.Namespace, every: list[Pair]) -> dict[str, Seen]:
    """What the checker sees, by the checker's name."""
    if args.checker:
        return {args.checker: ask_command(every, args.checker)}
    if args.findings:
        return {args.findings.name: ask_file(args.findings)}
    return {
        f'concord, figures = "{mode}"': ask_concord(every, mode) for mode in ("sure", "thorough")
    }


def table(name: str, groups: dict[str, list[Pair]], seen: Seen) -> Table:
    """Recall and precision by kind, for each group of pairs."""
    shown = Table(title=name, title_justify="left")
    shown.add_column("kind")
    for group in groups:
        for column in (f"{group}: pairs", "found", "precise"):
            shown.add_column(column, justify="right")
    rows = zip(*(scores(members, seen) for members in groups.values()), strict=True)
    for row in rows:
        cells = (
            (str(one.labelled), share(one.found, one.labelled), share(one.right, one.said))
            for one in row
        )
        shown.add_row(row[0].kind, *(cell for group in cells for cell in group))
    clean = [[pair for pair in members if pair.wrong == CLEAN] for members in groups.values()]
    calm = [sum(is_right(pair, seen) for pair in members) for members in clean]
    shown.add_row("clean", *(
        cell for left, members in zip(calm, clean, strict=True)
        for cell in (str(len(members)), f"{share(left, len(members))} calm", "")
    ))  # fmt: skip
    return shown


def main(line: list[str] | None = None) -> int:
    """Ask, print, and fail where what was said cannot be read."""
    args, out, every = arguments(line), Console(width=110), pairs()
    if args.export:
        export(every, args.export)
        return 0
    try:
        answers = asked(args, every)
    except (ValueError, OSError, KeyError) as error:
        print(f"no answers: {error}", file=sys.stderr)
        return 2
    report = {}
    for name, seen in answers.items():
        for size in ("sentences", "pages"):
            title, halves = f"{size}, {name}", halves_of(every, size)
            out.print(table(title, halves, seen))
            report[title] = {
                half: [one._asdict() for one in scores(members, seen)]
                for half, members in halves.items()
            }
        if args.show:
            show_wrong(every, seen)
    if args.json:
        args.json.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return 0


def halves_of(every: list[Pair], size: str) -> dict[str, list[Pair]]:
    """The pairs of a size: those that everybody may look at, and those kept back."""
    return {
        half: [pair for pair in every if (pair.half, pair.size) == (half, size)]
        for half in ("open", "held")
    }


def show_wrong(every: list[Pair], seen: Seen) -> None:
    """Print the open pairs of which something else was said than is so."""
    for pair in every:
        if pair.half == "open" and not is_right(pair, seen):
            said = " ".join(sorted(seen.get(pair.id, set()))) or "nothing"
            print(f"{pair.id}: is {pair.wrong}, said {said}\n  {pair.source}\n  {pair.target}")


if __name__ == "__main__":
    sys.exit(main())
