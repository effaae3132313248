"""A build beside: whether MkDocs alone makes the same files of a site, byte for byte."""

from __future__ import annotations

import filecmp
from pathlib import Path

from ..errors import BuildError
from ..mkdocs.by_itself import run_mkdocs
from ..passing import passing_folder

SAME = "MkDocs makes the same of it, byte for byte."


def verify(config: Path, out: Path, cache: Path) -> None:
    """Have MkDocs build the site of a configuration, and compare it with one that was built.

    MkDocs' own lies in ``cache`` meanwhile.

    :raises BuildError: when a file is another, or MkDocs does not build it.
    """
    with passing_folder(cache) as folder:
        plain = folder / "site"
        asked = ["build", "-q", "--no-strict", "-f", str(config), "-d", str(plain)]
        ended = run_mkdocs(*asked, cwd=config.parent, quiet=True)
        if ended.status < 0:
            raise BuildError("MkDocs was ended from outside before it had built; try again")
        if ended.status:
            why = ended.last or "there is nothing to compare"
            raise BuildError(f"MkDocs itself does not build the site: {why}")
        wrong = different(plain, out)
    if wrong:
        raise BuildError("\n".join(f"{name}: MkDocs makes something else of it" for name in wrong))


def different(one: Path, two: Path) -> list[str]:
    """The files below two folders that are not the same in both, or only in one."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in (one, two)
        for path in folder.rglob("*")
        if path.is_file()
    }
    _, unequal, absent = filecmp.cmpfiles(one, two, names, shallow=False)
    return sorted([*unequal, *absent])
