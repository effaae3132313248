"""Repair what can be repaired safely, and report what is left.

Repaired are first mentions that are not linked, wordings to avoid, heading ids and typography.

Exit status: 0 nothing left, 1 findings left (with --diff: something to repair), 2 unusable input.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from io import StringIO

from ..checking.check import check
from ..disk.journal import write_together
from ..fixing.fix import Fixed, fix
from ..reading import page_text
from ..report.summary import counted, summary
from ..report.text import text_report
from .terminal.arguments import add_paths, add_rules, add_site
from .terminal.progress import Bar
from .terminal.telling import complain, show
from .terminal.workspace import Workspace, workspace

HELP = "repair what can be repaired safely"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_paths(parser)
    add_site(parser)
    add_rules(parser)
    parser.add_argument("--diff", action="store_true", help="print the changes, write nothing")


def run(options: argparse.Namespace) -> int:
    """Repair, then write or show."""
    work = workspace(options)
    with Bar() as bar:
        checked = check(work.root, work.settings, bar.step)
    fixed = fix(checked, lambda finding: work.wants(finding.place.path))
    for path in fixed.unsettled:
        complain(f"{path}: its repairs undo one another; left as it is")
    if options.diff:
        show(_diff(fixed))
        return 1 if fixed.after else 0
    if fixed.after:
        write_together(work.root, {work.root / path: data for path, data in fixed.after.items()})
    return _report(fixed, work, work.number(checked.registry.pages.values()))


def _report(fixed: Fixed, work: Workspace, pages: int) -> int:
    left = work.wanted(fixed.left)
    sys.stdout.write(text_report(left))
    files = counted(len(fixed.after.keys() - {work.settings.lock}), "file")
    print(f"{counted(fixed.repairs, 'repair')} in {files}.")
    print(summary(left, pages))
    return 1 if left else 0


def _diff(fixed: Fixed) -> Iterator[str]:
    """A unified diff of every file; line ends are shown as line feeds."""
    for path in sorted(fixed.after):
        old, new = page_text(fixed.before[path]), page_text(fixed.after[path])
        before, after = StringIO(old).readlines(), StringIO(new).readlines()
        for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{path}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
