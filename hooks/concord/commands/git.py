"""Asking git: what it says, or one line about why it cannot."""

from __future__ import annotations

from pathlib import Path

from ..errors import UnusableError


def git(root: Path, *arguments: str) -> str:
    """What a command of git prints in a folder.

    :raises UnusableError: when git is not there or refuses.
    """
    return git_bytes(root, *arguments).decode("utf-8", "surrogateescape")


def git_bytes(root: Path, *arguments: str) -> bytes:
    """The same as bytes, for contents of files."""
    # Loaded late: most commands ask git nothing.
    import subprocess

    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, cwd=root, check=False, capture_output=True)
    except OSError as error:
        raise UnusableError(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UnusableError(f"git {arguments[0]}: {said[0] if said else 'failed'}")
    return done.stdout
