"""The system's package managers: what installs a program here, and whether it may do so now."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

INSTALL: Mapping[str, tuple[str, ...]] = {
    "apt-get": ("apt-get", "install", "--yes", "--no-install-recommends"),
    "dnf": ("dnf", "install", "--assumeyes"),
    "apk": ("apk", "add"),
    "pacman": ("pacman", "--sync", "--needed", "--noconfirm"),
    "brew": ("brew", "install"),
    "winget": ("winget", "install"),
}
REFRESH: Mapping[str, tuple[str, ...]] = {"apt-get": ("apt-get", "update")}
UNASKED = ("apt-get", "dnf", "apk", "pacman")
"""Managers that install without a question, for who has the right to."""
FORBIDDEN = "INSTALL"
"""The variable that, set to ``no``, lets what is missing only be named."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something of the system: its name, how to tell that it is there, its packages, what for."""

    name: str
    is_there: Callable[[], bool]
    packages: Mapping[str, str]
    use: str


def manager() -> str:
    """The package manager of this system, "" if it has none that we know."""
    return next((name for name in INSTALL if shutil.which(name)), "")


def command(manager: str, needs: Sequence[Need]) -> list[str]:
    """The call that installs what is needed; empty when the manager lacks a package for it."""
    packages = [need.packages.get(manager, "") for need in needs]
    if not packages or not all(packages):
        return []
    return [*INSTALL[manager], *(name for entry in packages for name in entry.split())]


def right() -> list[str] | None:
    """What to put before a command so that it may install without a question, if anything."""
    if os.name == "nt":
        return None
    if os.geteuid() == 0:
        return []
    asked = _run(["sudo", "-n", "true"]) if shutil.which("sudo") else 1
    return ["sudo", "-n"] if asked == 0 else None


def _run(call: Sequence[str]) -> int:
    """The exit status of a call that may neither ask nor say anything."""
    unasked = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    silent = subprocess.DEVNULL
    done = subprocess.run(
        call, check=False, env=unasked, stdin=silent, stdout=silent, stderr=silent
    )
    return done.returncode


def may_install() -> bool:
    """Whether nobody has said ``INSTALL=no``."""
    return os.environ.get(FORBIDDEN, "") != "no"


def provide(needs: Sequence[Need]) -> str:
    """Install what is missing where that is possible without a question; else say what to type.

    :return: "" when everything is there, else one line for the reader.
    """
    missing = [need for need in needs if not need.is_there()]
    if missing and may_install():
        _install(manager(), missing)
        missing = [need for need in missing if not need.is_there()]
    return request(missing, manager()) if missing else ""


def _install(manager: str, needs: Sequence[Need]) -> None:
    prefix = right() if manager in UNASKED else None
    known = [need for need in needs if need.packages.get(manager)]
    call = command(manager, known)
    if prefix is None or not call:
        return
    told = "; ".join(f"{need.name} ({need.packages[manager]}): {need.use}" for need in known)
    print(f"Installing with {manager}, {FORBIDDEN}=no would not: {told} …", flush=True)
    for step in filter(None, (REFRESH.get(manager), call)):
        _run([*prefix, *step])


def request(needs: Sequence[Need], manager: str) -> str:
    """The one line that asks for what is missing, with the command to type if there is one."""
    names = ", ".join(need.name for need in needs)
    call = command(manager, needs)
    if not call:
        return f"Missing: {names}. Install it, then type the command again."
    sudo = "sudo " if manager in UNASKED else ""
    return f"Missing: {names}. Type: {sudo}{' '.join(call)}"
