"""What the language server costs while somebody writes: a pause in typing, and a save.

    python -m bench.saves [--pages 100 2000] [--runs 5]

Seconds of all processors, medians; a corpus is made for each size, one page of it changed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from concord.editor.project import Project

from bench.corpus import make_corpus

PAGE = "docs/en/concepts/big-tent.md"
SETTINGS = 'locales = ["en", "zh"]\nfigures = "thorough"\n'


def costs(root: Path, runs: int) -> Iterator[tuple[float, float]]:
    """Of a word on a page: what typing it costs, and what saving it does."""
    project = Project(root)
    text = project.bytes_of(PAGE).decode("utf-8")
    for number in range(runs):
        begun = time.process_time()
        project.edit(PAGE, f"{text}\nA word more: {number}.\n")
        if page := project.page(PAGE):
            project.findings(page)
        typed = time.process_time()
        (root / PAGE).write_bytes(project.open[PAGE])
        project.reload()
        project.all_findings()
        yield typed - begun, time.process_time() - typed


def main() -> int:
    """Measure each size and print a line for it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[100, 2000])
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    for pages in given.pages:
        with tempfile.TemporaryDirectory() as folder:
            made = make_corpus(Path(folder), pages)
            (Path(folder) / "concord.toml").write_text(SETTINGS, "utf-8")
            typed, saved = zip(*costs(Path(folder), given.runs), strict=True)
        print(f"{made} pages: typing {median(typed):.2f} s, a save {median(saved):.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
