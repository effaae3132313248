"""A command that stands before the first thing it does to files, and goes on from there.

All that it reads and plans until then is done once: each trial goes on in a process of its own.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from concord.__main__ import main

from tests.faults.faulty_files import Fault


def say_into(file: Path) -> None:
    """From now on, what this process says stands in a file."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(handle, 1)
    os.dup2(handle, 2)


def run_command(command: Sequence[str]) -> None:
    """Run a command, and end this process as it ends."""
    status = main(command)
    sys.stdout.flush()
    os._exit(status)


def pipe() -> tuple[IO[str], IO[str]]:
    """The two ends of a pipe: a line that is written into the second is read from the first."""
    out, into = os.pipe()
    return os.fdopen(out), os.fdopen(into, "w", buffering=1)


@dataclass
class Halted:
    """A command in a project, ``root``; what it says is left in the file ``said``.

    ``fault`` watches it. Where it stands, the folder of the project, ``fault.root``, is moved
    away, and each process that goes on gets a copy of it.
    """

    root: Path
    command: Sequence[str]
    fault: Fault
    said: Path
    asked: tuple[IO[str], IO[str]] = field(default_factory=pipe)
    told: tuple[IO[str], IO[str]] = field(default_factory=pipe)

    def __post_init__(self) -> None:
        """Start it, and wait until it stands."""
        self.fault.first = self._stand
        if not os.fork():
            say_into(self.said)
            os.chdir(self.root)
            self.fault.watch()
            run_command(self.command)
        self.told[1].close()
        self._answer()
        self.fault.root.rename(self._kept)

    def go_on(self, at: int = -1, kind: str = "") -> tuple[int, str]:
        """Go on in a fresh copy, with a fault or none: the exit status, and what was said."""
        shutil.rmtree(self.fault.root, ignore_errors=True)
        shutil.copytree(self._kept, self.fault.root, symlinks=True)
        self.fault.log.write_bytes(b"")
        print(at, kind, file=self.asked[1])
        return int(self._answer()), self.said.read_text("utf-8")

    @property
    def _kept(self) -> Path:
        return self.fault.root.with_name("halted")

    def _answer(self) -> str:
        line = self.told[0].readline()
        if not line:
            raise ChildProcessError(f"it did nothing to files: {self.said.read_text('utf-8')}")
        return line

    def _stand(self) -> None:
        """In the process of the command: stay here, until nobody asks any more."""
        self.asked[1].close()
        print("here", file=self.told[1])
        for line in self.asked[0]:
            self.fault.at, self.fault.kind = int(line.split()[0]), line.partition(" ")[2].strip()
            child = os.fork()
            if not child:
                say_into(self.said)
                os.chdir(self.root)
                return
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), file=self.told[1])
        os._exit(0)
