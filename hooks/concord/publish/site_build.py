"""Building a site beside the old one, verifying it, and putting it in place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from .epoch import epoch
from .exchange import recover, replace_folder
from .verify import verify

WORKSHOP = ".cache/build"
MOST = 20


class BuildError(Exception):
    """A build that failed; its text is for the writer, the last line says what to do."""


@contextmanager
def workshop(root: Path, wait: float = 600) -> Iterator[Path]:
    """The folder in which one build at a time does its work; a second one waits.

    :raises BuildError: when another build is still at work after ``wait`` seconds.
    """
    folder = root / WORKSHOP
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / "lock")
    try:
        if lock.is_locked or not _try(lock):
            print("Another build is at work; waiting for it.", file=sys.stderr)
            lock.acquire(timeout=wait)
    except Timeout as error:
        raise BuildError("Another build is still at work; try again later.") from error
    try:
        yield folder
    finally:
        lock.release()


def _try(lock: FileLock) -> bool:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    return True


def build(root: Path, out: Path, config: str = "mkdocs.yml", strict: bool = True) -> None:
    """Run MkDocs into a folder of its own.

    :raises BuildError: when MkDocs fails; it has said why.
    """
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet" if not strict else "--strict"]
    done = subprocess.run(
        [*command, "--config-file", config, "--site-dir", str(out)],
        cwd=root, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch(root))},
    )  # fmt: skip
    if done.returncode:
        shutil.rmtree(out, ignore_errors=True)
        raise BuildError("The site was not built; mend what is named above and try again.")


def check_built(site: Path, base: str) -> None:
    """Verify a built site.

    :raises BuildError: with the first problems, when there are any.
    """
    problems = verify(site, base)
    if problems:
        more = f"\nand {len(problems) - MOST} more" if len(problems) > MOST else ""
        raise BuildError(
            "\n".join(problems[:MOST]) + more + "\nThe built site has faults; the old one stands."
        )


def put_in_place(new: Path, site: Path) -> None:
    """Replace a site by a new one.

    :raises BuildError: when the file system does not let us; the old site stands.
    """
    try:
        recover(site)
        replace_folder(new, site)
    except OSError as error:
        raise BuildError(f"Cannot replace {site.name}: {error.strerror or error}") from error
