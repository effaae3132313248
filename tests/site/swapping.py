"""Replaces a site, or publishes it, again and again until it is killed.

    python swapping.py swap|move|publish FOLDER FILES

"move" is "swap" on a system that cannot exchange two folders in one step. Each file of a
generation holds the generation's number.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from concord.site.publish.releases import publish
from concord.site.publish.site_build import put_in_place


def write(folder: Path, files: int, generation: int) -> Path:
    """Write a site."""
    for number in range(files):
        path = folder / f"{number % 3}" / f"{number}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(generation))
    (folder / "index.html").write_text(str(generation))
    return folder


def main() -> None:
    """Run until the end comes."""
    work, folder, files = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if work == "move":
        sys.platform = "other"
    for generation in itertools.count(1):
        new = write(folder / f"new-{generation}", files, generation)
        if work in ("swap", "move"):
            put_in_place(new, folder / "site")
        else:
            publish(new, folder / "target", str(generation))
        if generation == 1:
            print("ready", flush=True)


if __name__ == "__main__":
    main()
