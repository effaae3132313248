"""Replaces sites, or publishes them, again and again until it is killed.

    python swapping.py FILES

A line of input says what is done and where: ``swap FOLDER``, ``move FOLDER``, ``publish FOLDER``.
"move" is "swap" on a system that cannot exchange two folders in one step. Each file of a generation
holds the generation's number. It is done by a process of its own, forked when everything is loaded:
"ready" and its number are printed when the first generation stands, "gone" when it has ended.
"""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path

from concord.site.publish.releases import publish
from concord.site.publish.site_build import put_in_place

FILES = 30
"""How many a site has in tests, beside its first page."""


def write(folder: Path, files: int, generation: int) -> Path:
    """Write a site."""
    for number in range(files):
        path = folder / f"{number % 3}" / f"{number}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(generation))
    (folder / "index.html").write_text(str(generation))
    return folder


def generations(site: Path) -> set[str]:
    """The generations of the files of a site, which has all of its files."""
    pages = list(site.rglob("*.html"))
    assert len(pages) == FILES + 1
    return {page.read_text() for page in pages}


def replace(work: str, folder: Path, files: int) -> None:
    """Replace or publish until the end comes."""
    if work == "move":
        sys.platform = "other"
    for generation in itertools.count(1):
        new = write(folder / f"new-{generation}", files, generation)
        if work in ("swap", "move"):
            put_in_place(new, folder / "site")
        else:
            publish(new, folder / "target", str(generation))
        if generation == 1:
            print("ready", os.getpid(), flush=True)


def main() -> None:
    """Do what is asked for, one after the other."""
    for line in sys.stdin:
        work, folder = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if not child:
            replace(work, Path(folder), int(sys.argv[1]))
        os.waitpid(child, 0)
        print("gone", flush=True)


if __name__ == "__main__":
    main()
