"""Putting a new folder in the place of an old one, whole.

Linux and macOS can exchange two folders in one step; elsewhere the old one is moved aside and
the new one into its place. Who is stopped between the two steps puts the old one back; for who
is killed there, :func:`recover` does it at the next start. A symbolic link in the folder's place
would need no second step, but Windows lets few make one, and ``mv site public`` would move only it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


def replace_folder(new: Path, old: Path) -> None:
    """Put ``new`` where ``old`` is; afterwards ``new`` is gone, and so is what was there.

    Both must be on one file system.

    :raises OSError: when that cannot be done; ``old`` is then as it was.
    """
    aside = old.with_name(old.name + ".old")
    if not old.exists():
        new.rename(old)
    elif _exchange(new, old):
        shutil.rmtree(new, ignore_errors=True)
    else:
        shutil.rmtree(aside, ignore_errors=True)
        try:
            old.rename(aside)
            new.rename(old)
        except BaseException:
            recover(old)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def recover(folder: Path) -> None:
    """Bring back a folder that was moved aside by a process that died."""
    aside = folder.with_name(folder.name + ".old")
    if aside.exists() and not folder.exists():
        aside.rename(folder)


def _exchange(one: Path, two: Path) -> bool:
    """Exchange two folders in one step, where the system can.

    renameat2(2) with RENAME_EXCHANGE on Linux, renamex_np(2) with RENAME_SWAP on macOS.
    """
    paths = os.fsencode(one), os.fsencode(two)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform.startswith("linux"):
            return not library.renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE)
        if sys.platform == "darwin":
            return not library.renamex_np(paths[0], paths[1], RENAME_SWAP)
    except (OSError, AttributeError, TypeError):
        pass
    return False
