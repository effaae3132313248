"""A build under a sampler: which part of the work takes how much of all processors' time.

    python -m bench.parts FILE     # in the folder of a site; what it finds goes there as JSON

A hundred times in a second of work it is noted in which phase the build is, and what is at it:
what the innermost frame whose file is known belongs to. Processes that are forked are looked at
like the first.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, MutableSequence
from functools import cache
from multiprocessing.sharedctypes import RawArray
from pathlib import Path
from types import FrameType

EVERY = 0.01
PHASES = {
    "/concord/checking/check.py": "in the check",
    "/concord/site/finishing/finish.py": "in what is made of all pages",
    "/concord/site/finishing/side_by_side.py": "in what is made of all pages",
    "/concord/site/making/making.py": "in making pages",
    "/concord/site/mkdocs/locale_files.py": "in files and navigation",
}
PARTS = {
    "/concord/checking/answers": "comparing and keeping",
    "/concord/checking/recording": "comparing and keeping",
    "/concord/checking/cache": "comparing and keeping",
    "/concord/checking/pack": "comparing and keeping",
    "/concord/files/file_digests": "comparing and keeping",
    "/concord/labels/": "finding names in text",
    "/concord/registry/": "looking things up",
    "/concord/reading/": "reading pages",
    "/concord/layout/": "reading pages",
    "/concord/site/side_by_side/": "pages side by side",
    "/concord/site/search/": "the search's index",
    "/concord/site/render/plain/": "pages as plain Markdown",
    "/concord/site/judge/": "judging what a page may hold",
    "/concord/site/kept/": "comparing and keeping",
    "/concord/site/making/": "comparing and keeping",
    "/concord/site/render/markdown/": "terms and citations put in",
    "/concord/site/render/parts/": "parts around the text",
    "/concord/site/render/": "views, figures, listings",
    "/concord/site/publish/": "other files of the site",
    "/concord/site/finishing/": "other files of the site",
    "/concord/site/offers/": "other files of the site",
    "/concord/site/mkdocs/": "MkDocs' steps",
    "/concord/site/": "the rest of the site",
    "/concord/exports/": "other files of the site",
    "/concord/": "rules",
    "/pygments/": "Markdown",
    "/pymdownx/": "Markdown",
    "/markdown/": "Markdown",
    "/mkdocs_static_i18n/": "MkDocs' steps",
    "/mkdocs/": "MkDocs' steps",
    "/jinja2/": "templates",
    ".html": "templates",
    "<frozen importlib": "imports",
}
"""By what the path of a file holds, the first that fits."""
ELSE = "anything else"
NAMES = sorted({*PARTS.values(), *PHASES.values(), ELSE})


@cache
def sort_of(path: str, phase: bool) -> str:
    """The phase or part that a file's code belongs to, "" where it says nothing."""
    path = path.replace(os.sep, "/")
    return next((name for sign, name in (PHASES if phase else PARTS).items() if sign in path), "")


def innermost(frame: FrameType | None, phase: bool) -> str:
    """What the innermost frame that says something belongs to."""
    while frame and not sort_of(frame.f_code.co_filename, phase):
        frame = frame.f_back
    return sort_of(frame.f_code.co_filename, phase) if frame else ""


def counter(counts: MutableSequence[int]) -> Callable[[int, FrameType | None], None]:
    """What counts, each time that a timer ends, what is going on, by the indices of the names."""
    index = {name: number for number, name in enumerate(NAMES)}

    def note(number: int, frame: FrameType | None) -> None:
        counts[index[innermost(frame, phase=False) or ELSE]] += 1
        if phase := innermost(frame, phase=True):
            counts[index[phase]] += 1

    return note


def begin() -> None:
    """Start the timer of a process, which a signal may end."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)


def sampled(counts: list[int]) -> dict[str, float]:
    """Seconds by part, the most first."""
    found = {name: count * EVERY for name, count in zip(NAMES, counts, strict=True) if count}
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def main() -> int:
    """Build the site of this folder, and write down what took its time."""
    counts = RawArray("L", len(NAMES))
    signal.signal(signal.SIGPROF, counter(counts))
    os.register_at_fork(after_in_child=begin)  # A timer is not handed on.
    begin()
    # Who has no time to wait for the end has what was found by then.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended before it was built"))
    from concord.site.making.__main__ import main as build

    out = Path(sys.argv.pop())
    try:
        return build()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        out.write_text(json.dumps(sampled(list(counts))), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
