"""Runs one command again and again, and lets something go wrong at one operation after another.

    python trials.py FOLDER WATCHED COMMAND ARGUMENT…

Below FOLDER stands ``site``, the project; each trial works on a copy of it, ``work/site``, in a
process that is forked when the command is about to do the first thing to a file. WATCHED is the
folder, from the project, whose contents count. A line of JSON is printed for each trial: see
:class:`Trial`.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from functools import cached_property
from io import StringIO
from pathlib import Path

from concord.__main__ import main
from concord.site.assembling import Read
from concord.site.publish import site_build

from tests.faults.faulty_files import Fault
from tests.faults.halted import Halted, run_command, say_into

NEXT = ("publish", "rollback", "build")
"""Commands after which the same command is the next."""
CHECK = ["check", "--no-cache"]
SHORT = ["export", "front-matter-schema"]
"""After ``fix`` a check is the next; after others a command that does no more than all begin with:
there is found what was cut off (:mod:`concord.commands.terminal.workspace`)."""
State = dict[str, str]
"""Contents of files by their path."""


@dataclass
class Trial:
    """What went wrong, how the command ended, and what the folder held then and afterwards.

    ``then`` and ``later``, after the next command, are "before" or "after": as the folder was
    before the command, or is when nothing goes wrong; else the names of files that are different.
    """

    kind: str
    number: int
    operation: str
    status: int
    said: str
    then: str
    later: str


@dataclass
class Trials:
    """All trials of a command."""

    folder: Path
    watched: str
    command: list[str]

    @property
    def root(self) -> Path:
        """The project of a trial."""
        return self.folder / "work" / "site"

    @property
    def next(self) -> list[str]:
        """The next command."""
        if self.command[0] in NEXT:
            return self.command
        return CHECK if self.command[0] == "fix" else SHORT

    def load(self) -> None:
        """Run both commands in this process: what they load is there in each that is forked."""
        root = self.folder / "loaded" / "site"
        shutil.copytree(self.folder / "site", root, symlinks=True)
        os.chdir(root)
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            for command in (self.command, self.next):
                main(command)

    def run(self) -> Iterator[Trial]:
        """Count the operations of a run in which nothing goes wrong, then fail at each."""
        before = contents(self.folder / "site" / self.watched)
        self.start()
        named = {"before": before, "after": contents(self.root / self.watched)}
        operations = len(self.done())
        for kind in ("kill", "full", "interrupt"):
            for number in range(operations):
                yield self.one(kind, number, named)

    def done(self) -> list[str]:
        """The operations of the last run that was watched."""
        return (self.folder / "log").read_text("utf-8").splitlines()

    def one(self, kind: str, number: int, named: dict[str, State]) -> Trial:
        """One trial."""
        status, said = self.start(number, kind)
        then = name(contents(self.root / self.watched), named)
        operation, later = self.done()[number], then
        if self.command[0] in NEXT or later not in named:
            apart(self.root, self.next, self.folder / "said")
            later = name(contents(self.root / self.watched), named)
        return Trial(kind, number, operation, status, said, then, later)

    def start(self, number: int = -1, kind: str = "") -> tuple[int, str]:
        """Run the command on a fresh copy, with a fault at an operation or none."""
        return self.halted.go_on(number, kind)

    @cached_property
    def halted(self) -> Halted:
        """The command, on a copy, before it does anything."""
        shutil.copytree(self.folder / "site", self.root, symlinks=True)
        return Halted(self.root, self.command, self.fault(), self.folder / "said")

    def fault(self) -> Fault:
        """What watches it."""
        return Fault(self.folder / "work", self.folder / "log")


def apart(root: Path, command: list[str], said: Path) -> None:
    """Run a command in a process of its own."""
    child = os.fork()
    if not child:
        say_into(said)
        os.chdir(root)
        run_command(command)
    os.waitpid(child, 0)


def contents(folder: Path) -> State:
    """The files below a folder, without caches and locks."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "backslashreplace")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts and path.name != ".lock"
    }


def name(state: State, named: dict[str, State]) -> str:
    """What a state is called."""
    for title, one in named.items():
        if state == one:
            return title
    before = named["before"]
    return ", ".join(n for n in sorted({*state, *before}) if state.get(n) != before.get(n))


def copied(
    root: Path, out: Path, config: str = "mkdocs.yml", site: Read | None = None,
    only: Collection[str] = (),
) -> None:  # fmt: skip
    """In place of MkDocs, which takes seconds: what it would make stands beside."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(root / "made", out)


if __name__ == "__main__":
    site_build.build = copied
    site_build.check_site = lambda *_: None
    trials = Trials(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
    trials.load()
    for trial in trials.run():
        print(json.dumps(asdict(trial)), flush=True)
