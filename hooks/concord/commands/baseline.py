"""Write down what is found now, so that from here on only what is new speaks.

The file is named by the setting "baseline"; commit it. What is mended leaves it when it is
written again.
"""

from __future__ import annotations

import argparse
from contextlib import suppress

from ..checking.baseline import OTHER, baseline_text, is_baseline, known
from ..checking.check import check
from ..disk.journal import write_together
from ..disk.regular_file import content
from ..errors import UnusableError
from ..report.summary import counted
from .known import lines_in
from .terminal.arguments import add_rules, add_site
from .terminal.progress import Bar
from .terminal.workspace import Workspace, workspace

HELP = "write down what is known, so that only new findings speak"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)
    add_rules(parser)


def run(options: argparse.Namespace) -> int:
    """Check, and write the file whole."""
    work = workspace(options)
    _refuse_other(work)
    with Bar() as bar:
        findings = check(work.root, work.settings, bar.step).findings
    entries = known(findings, lines_in(work.root))
    file = work.root / work.settings.baseline
    write_together(work.root, {file: baseline_text(entries).encode("utf-8")})
    print(f"{counted(len(findings), 'finding')} written down in {work.settings.baseline}.")
    return 0


def _refuse_other(work: Workspace) -> None:
    """Refuse to write over a file that is something else.

    :raises UnusableError: when the file that the settings name is.
    """
    name = work.settings.baseline
    with suppress(FileNotFoundError):
        if not is_baseline(content(work.root / name).decode("utf-8", "replace")):
            raise UnusableError(f"no baseline; {OTHER}", name)
