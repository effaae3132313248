"""Earlier versions of a file, read from git; what a command asks it stands beside commands."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

MOST = 1000
"""So many versions of a file are looked through at most."""
SECONDS = 60


class NoHistoryError(Exception):
    """Why there is no history to look into: no git, no repository, no commit."""


class Version(NamedTuple):
    """A file at a commit; ``path`` is as git has it, from the top of the repository."""

    commit: str
    path: str


def versions(root: Path, path: str) -> list[Version]:
    """The versions of the file at ``path`` (from ``root``), the newest first, also under old names.

    Those of merged branches that git leaves out of a file's own history follow.

    :raises NoHistoryError: when there is none to look into.
    """
    own = _log(root, "--follow", path)
    names = dict.fromkeys(version.path for version in own)
    every = _log(root, "--full-history", *(f":(top){name}" for name in names)) if names else []
    return list(dict.fromkeys([*own, *every]))[:MOST]


def texts(root: Path, found: Sequence[Version]) -> Iterator[tuple[Version, bytes]]:
    """The content of each version, one after the other; one that git does not have is left out."""
    command = _command(root, "cat-file", "--batch")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=_environment(),
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        for version in found:
            wanted = f"{version.commit}:{version.path}\n"
            process.stdin.write(wanted.encode("utf-8", "surrogateescape"))
            process.stdin.flush()
            head = process.stdout.readline().split()
            if len(head) == 3:
                content = process.stdout.read(int(head[2]))
                process.stdout.read(1)
                yield version, content
        process.stdin.close()


def is_shallow(root: Path) -> bool:
    """Whether the repository at ``root`` holds the newest part of its history only."""
    return _run(root, "rev-parse", "--is-shallow-repository").strip() == "true"


def _log(root: Path, option: str, *paths: str) -> list[Version]:
    r"""Versions from a log: \x01 and the commit, then names, each behind a NUL."""
    log = _run(
        root, "-c", "log.showSignature=false", "log", f"--max-count={MOST}", "--format=%x01%H",
        "--name-only", "--diff-filter=d", "-z", option, "--", *paths,
    )  # fmt: skip
    found = []
    for entry in log.split("\x01")[1:]:
        commit, *names = (part.strip("\n") for part in entry.split("\0"))
        found += [Version(commit, name) for name in names if name]
    return found


def _run(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            _command(root, *arguments), capture_output=True, check=True, timeout=SECONDS,
            env=_environment(),
        )  # fmt: skip
    except FileNotFoundError:
        raise NoHistoryError("git is not installed") from None
    except subprocess.TimeoutExpired:
        raise NoHistoryError("git does not answer") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoHistoryError(said[0].removeprefix("fatal: ") if said else "git fails") from None
    return done.stdout.decode("utf-8", "surrogateescape")


def _command(root: Path, *arguments: str) -> list[str]:
    return ["git", "--no-pager", "-C", str(root), *arguments]


def _environment() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
