"""Whole builds that are killed, stopped, or find the disk full, at each place that writes.

    python -m bench.faults [build|offline] [--kinds kill full interrupt] [--lines TEXT]

A small guide is built, a page of it changed, and the build tried again in processes that are forked
when everything is loaded. Of all that one line of the code does to files, MkDocs' work and the
caches included, one goes wrong, that in the middle. What stands afterwards has to be what stood
before or what was to come, whole; and after a kill the next build has to end as if nothing had
been. ``--lines`` tries only lines in whose operation and file that text stands. Status 1 where
something went wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from concord.__main__ import main

from tests.faults.faulty_files import KILLED, Fault
from tests.faults.trials import Trial, Trials, contents, name
from tests.site.small_projects import EPOCH, make_project, run
from tests.sites import edit

CHANGE = "changes are tested before they merge", "changes are tested, and then they merge"
WATCHED = {"build": "site", "offline": "dist"}
OURS = ("concord", "mkdocs")
KINDS = ["kill", "full", "interrupt"]


class Everywhere(Fault):
    """Counts operations in caches and workshops, too, each with the line that asked for it."""

    def concerns(self, path: object) -> bool:
        """Whether a path lies below the folder of the trial."""
        is_path = isinstance(path, (str, bytes, os.PathLike))
        return is_path and (Path.cwd() / os.fsdecode(path)).is_relative_to(self.root)  # type: ignore[arg-type]

    def happens(self, what: str, path: str, half: Callable[[], object] = lambda: None) -> None:
        """An operation, and where it stands in the code."""
        super().happens(f"{what}@{_line()}", path, half)


def _line() -> str:
    """The innermost line of ours, or of MkDocs', that is being run."""
    frame = sys._getframe(2)
    while frame.f_back:
        parts = Path(frame.f_code.co_filename).parts
        if ours := next((one for one in OURS if one in parts), ""):
            return "/".join(parts[parts.index(ours) + 1 :]) + f":{frame.f_lineno}"
        frame = frame.f_back
    return "elsewhere"


class WholeBuilds(Trials):
    """The trials of a whole build: one for each kind of fault and line of the code."""

    def chosen(self, kinds: list[str], only: str) -> Iterator[Trial]:
        """Build once and count, then fail in the middle of what each line does."""
        before = contents(self.folder / "site" / self.watched)
        self.start()
        named = {"before": before, "after": contents(self.root / self.watched)}
        lines: dict[str, list[int]] = {}
        for number, operation in enumerate(self.done()):
            line = operation.partition(" ")[0]
            if only in line:
                lines.setdefault(line, []).append(number)
        for kind in kinds:
            for numbers in lines.values():
                yield self.tried(kind, numbers[len(numbers) // 2], named)

    def fault(self) -> Fault:
        """What watches a build: caches and workshops, too."""
        return Everywhere(self.folder / "work", self.folder / "log")

    def tried(self, kind: str, number: int, named: dict[str, dict[str, str]]) -> Trial:
        """One trial, and after a kill the next build."""
        status, said = self.start(number, kind)
        then = name(contents(self.root / self.watched), named)
        operation = (*self.done(), *[""] * (number + 1))[number]
        later = "after"
        if kind != "full":
            self.again()
            later = name(contents(self.root / self.watched), named)
        return Trial(kind, number, operation.partition(" ")[0], status, said, then, later)

    def again(self) -> None:
        """The next build, in which nothing goes wrong."""
        child = os.fork()
        if not child:
            os.chdir(self.root)
            with redirect_stdout(StringIO()):
                status = main(self.command)
            os._exit(status)
        os.waitpid(child, 0)


def faults(trial: Trial) -> str:
    """What is wrong with how a trial ended, "" if nothing."""
    if trial.then not in ("before", "after"):
        return f"mixed: {trial.then}"
    if trial.later != "after":
        return f"not mended: {trial.later}"
    if "Traceback" in trial.said:
        return "a traceback"
    is_killed = trial.kind == "kill" and trial.status == KILLED
    is_said = trial.kind != "kill" and (trial.status == 0 or "concord: " in trial.said)
    return "" if is_killed or is_said or trial.status == 0 else f"status {trial.status}"


def run_trials(command: str, kinds: list[str], only: str) -> int:
    """Try a command in a folder of its own; the number of trials that went wrong."""
    os.environ |= {"SOURCE_DATE_EPOCH": EPOCH, "NO_COLOR": "1"}
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder).resolve() / "site")
        status, said = run(project, "concord", command)
        if status:
            sys.exit(said)
        edit(project, "docs/en/projects/zuul.md", *CHANGE)
        trials = WholeBuilds(project.parent, WATCHED[command], [command])
        for trial in trials.chosen(kinds, only):
            why = faults(trial)
            wrong += bool(why)
            print(f"{trial.kind} {trial.operation}: {trial.then}{why and f' — {why}'}", flush=True)
    return wrong


def run_all() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("command", nargs="?", choices=sorted(WATCHED), default="build")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--lines", default="", metavar="TEXT")
    asked = parser.parse_args()
    wrong = run_trials(asked.command, asked.kinds, asked.lines)
    print(f"{wrong} went wrong; {sum(os.times()[:4]):.0f} s of the processor")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(run_all())
