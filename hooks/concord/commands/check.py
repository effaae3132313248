"""Look for everything that disagrees, and say where.

With --locales what is found is that of these languages: on their pages, and in them beside their
originals. What is about the whole site is said where the originals are among them, so that checks
of one language each find together what one of all finds, and nothing twice.
Exit status: 0 nothing found, 1 findings, 2 unusable input or arguments; 0 when --watch is
interrupted.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from ..checking.check import Checked, check, check_once
from ..errors import ConcordError, UnusableError
from ..files.chosen import site_generator
from ..findings import Finding
from ..generators import PLAIN
from ..report import REPORTS, SPOKEN
from ..report.folding import folded
from ..report.json import json_statistics
from ..report.lines import Lines
from ..report.summary import statistics, summary
from .known import not_known, touched
from .terminal.arguments import add_locales, add_paths, add_rules, add_site
from .terminal.progress import Bar
from .terminal.telling import complain
from .terminal.watching import changes
from .terminal.workspace import Workspace, workspace

HELP = "look for everything that disagrees"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_paths(parser)
    add_site(parser)
    add_rules(parser)
    add_locales(parser, "only the pages of these, and beside their originals")
    parser.add_argument("--format", choices=tuple(REPORTS), default="text")
    parser.add_argument("--statistics", action="store_true", help="count findings by rule instead")
    parser.add_argument(
        "--changed-from", metavar="REF",
        help="only what differs from a commit, and the translations of that",
    )  # fmt: skip
    parser.add_argument("--no-cache", action="store_true", help="read and check every page anew")
    parser.add_argument("--watch", action="store_true", help="check again whenever a file changes")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")


def run(options: argparse.Namespace) -> int:
    """Check and report, with --watch again and again until somebody interrupts."""
    if options.statistics and options.format not in ("text", "json"):
        raise UnusableError("--statistics goes with --format text or json")
    if not options.watch:
        return _once(options)
    if options.format != "text":
        raise UnusableError("--watch goes with --format text")
    try:
        for _ in changes(options.root, lambda: workspace(options).settings):
            _again(options)
    except KeyboardInterrupt:
        print()
    return 0


def _again(options: argparse.Namespace) -> None:
    """Check once more; what cannot be used now may be mended by the next change."""
    print(time.strftime("%H:%M:%S"), flush=True)
    try:
        _once(options)
    except (ConcordError, OSError) as error:
        complain(str(error))
    sys.stdout.flush()


def _once(options: argparse.Namespace) -> int:
    work = workspace(options)
    with Bar() as bar:
        looked_at = check_once if options.no_cache else check
        checked = looked_at(work.root, work.settings, bar.step, only=options.locales)
    return report(checked, work, options)


def report(checked: Checked, work: Workspace, options: argparse.Namespace) -> int:
    """Say what a check has found; 1 where that is anything that was asked for and not known.

    :raises UnusableError: when there are no pages.
    """
    pages = [page for page in checked.registry.pages.values() if checked.part.has(page.locale)]
    if not checked.findings and not any(locale for locale, _ in checked.registry.pages):
        docs, locales = work.settings.docs, work.settings.locales
        at_root = docs != "." and all((work.root / one).is_dir() for one in locales)
        said = "layout, locales and exclude" if work.settings.exclude else "layout and locales"
        where = 'write docs = "."' if at_root else f"{said} in the settings say where"
        raise UnusableError(f"no pages in {docs}; {where}")
    found = checked.findings
    if options.changed_from:
        found = touched(found, options.changed_from, checked.registry, work.root)
    findings = not_known(work.wanted(found), work)
    if not options.changed_from:
        findings = folded(findings, checked.registry)
    _report(findings, work.number(pages), work, options)
    return 1 if findings else 0


def _report(
    findings: Sequence[Finding], pages: int, work: Workspace, options: argparse.Namespace
) -> None:
    lines, form = Lines(work.root), options.format
    if options.statistics:
        _counted(findings, form)
    elif form == "text" and (options.color == "always" or sys.stdout.isatty()):
        from ..report.terminal import print_report, terminal

        print_report(findings, lines, terminal(options.color))
    else:
        sys.stdout.write(REPORTS[form](findings, lines))
    if form in SPOKEN:
        print(summary(findings, pages) + (_generator(work) if form == "text" else ""))


def _generator(work: Workspace) -> str:
    """By which rules links and ids were read, where the files or the settings tell."""
    found = site_generator(work.root, work.settings)
    return "" if found is PLAIN else f" ({found.name})"


def _counted(findings: Sequence[Finding], form: str) -> None:
    if form == "json":
        sys.stdout.write(json_statistics(findings))
    else:
        print("".join(f"{count}\n" for count in statistics(findings)), end="")
