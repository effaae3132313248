"""The Python environment of the site: ``.venv``, made from pins whose hashes are verified.

A stamp inside says from which pin files it was made; it is written last, so an environment
without its stamp is half-made and never used. The one before comes back if making fails.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from tools import stamp
from tools.failure import cause, cause_of
from tools.lock import locked
from tools.packages import FORBIDDEN, may_install
from tools.progress import watch

BUILD = "requirements-build.txt"
SITE = "requirements.txt"
TEST = "requirements-test.txt"


class SetupError(Exception):
    """Why there is no environment, in one sentence."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment of the repository at ``root``."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where it stands."""
        return self.root / ".venv"

    @property
    def former(self) -> Path:
        """Where the one before waits while a new one is made."""
        return self.root / ".cache" / "venv-before"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def command(self) -> Path:
        """The command ``concord`` in it, which runs the code of the repository."""
        return self.folder / ("Scripts/concord.exe" if os.name == "nt" else "bin/concord")

    @property
    def lacks_command(self) -> bool:
        """Whether the repository has such a command that is not there yet."""
        return (self.root / "pyproject.toml").is_file() and not self.command.exists()

    @property
    def stamp(self) -> dict[str, str]:
        """What it was made from; empty when that is not what the pin files say now."""
        made = stamp.read(self.folder / "made-from") if self.python.exists() else {}
        return made if stamp.holds(made, self.root) else {}


def run(arguments: Sequence[str]) -> int:
    """The command: 0 when the environment is there and current, else 1 after one line why."""
    parser = argparse.ArgumentParser("tools.setup", description="Make the site's environment.")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the repository")
    parser.add_argument("--test", action="store_true", help="with what the tests need")
    options = parser.parse_args(arguments)
    files = [BUILD, SITE, *([TEST] if options.test else [])]
    try:
        provide(Environment(options.root.resolve()), files)
        return 0
    except SetupError as error:
        message = str(error)
    except OSError as error:
        message = cause_of(error)
    except KeyboardInterrupt:
        message = "interrupted; type the command again to go on"
    print(f"Set-up failed: {message}.", file=sys.stderr)
    return 1


def provide(environment: Environment, files: Sequence[str]) -> None:
    """Make the environment, or add to it, unless it already has what the pin files name.

    :raises SetupError: when a step fails.
    :raises OSError: when the folder cannot be used or a pin file is not there.
    """
    wanted = stamp.current(environment.root, files)
    if wanted.items() <= environment.stamp.items() and not environment.lacks_command:
        return
    if not may_install():
        lacking = ", ".join(n for n in files if n not in environment.stamp) or "its command"
        raise SetupError(f".venv lacks {lacking}, and {FORBIDDEN}=no forbids to install it")
    (environment.root / ".cache").mkdir(exist_ok=True)
    with locked(environment.root / ".cache" / "setup.lock"):
        _recover(environment)
        made = environment.stamp
        if not made:
            _make_anew(environment, files)
        else:
            _install(environment, [name for name in files if name not in made])
        if environment.lacks_command:
            _install_command(environment)
        stamp.write(environment.folder / "made-from", {**made, **wanted})


def _recover(environment: Environment) -> None:
    """Put an environment back that an interrupted set-up had moved away."""
    if environment.former.exists():
        if environment.stamp:
            shutil.rmtree(environment.former)
        else:
            _put_back(environment)


def _put_back(environment: Environment) -> None:
    shutil.rmtree(environment.folder, ignore_errors=True)
    if environment.former.exists():
        environment.former.rename(environment.folder)


def _make_anew(environment: Environment, files: Sequence[str]) -> None:
    if environment.folder.exists():
        environment.folder.rename(environment.former)
    try:
        # Two steps: venv hides what ensurepip says when it fails.
        _call(environment, [_interpreter(), "-m", "venv", "--without-pip", str(environment.folder)])
        _call(environment, [str(environment.python), "-m", "ensurepip", "--default-pip"])
        _install(environment, files)
    except BaseException:
        _put_back(environment)
        raise
    shutil.rmtree(environment.former, ignore_errors=True)


def _interpreter() -> str:
    """The Python under the one that runs, which may stand in the environment to be replaced."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _install(environment: Environment, files: Sequence[str]) -> None:
    """Install pin files in their order."""
    pip = [str(environment.python), "-m", "pip", "install", "--no-input", "--require-hashes"]
    quiet = ["--disable-pip-version-check", "--progress-bar", "off", "--no-warn-script-location"]
    # What builds a package is held to its pin as well; the pip of old Pythons ignores it. pip takes
    # a space for the end of a path, but there is none in an address.
    pinned = {"PIP_BUILD_CONSTRAINT": (environment.root / BUILD).as_uri()}
    for name in files:
        _call(environment, [*pip, *quiet, "-r", name], f"Installing {name}", pinned)


def _install_command(environment: Environment) -> None:
    """Put ``concord`` into the environment, so that it runs from the repository's own files."""
    pip = [str(environment.python), "-m", "pip", "install", "--no-input", "--quiet"]
    alone = ["--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check"]
    _call(environment, [*pip, *alone, "--editable", "."])


def _call(
    environment: Environment,
    command: Sequence[str],
    title: str = "",
    variables: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Run a program, show how far it is, and say in one sentence why it failed if it did."""
    process = subprocess.Popen(
        command,
        cwd=environment.root,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    output = watch(process, title)
    if process.returncode:
        raise SetupError(cause(output))
