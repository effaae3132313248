"""How many functions reading a page takes, and how often it goes from one module to another.

    python -m bench.hops [FILE …]

A hop is a call, while one page is read, of a function of ours by a function of ours in another
module; what runs between (markdown-it, comprehensions) does not count.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

import concord
from concord.reading import read_page

ROOT = str(Path(concord.__file__).parent)
PAGE = "docs/en/concepts/big-tent.md"
Way = tuple[str, str]
"""From which module to which."""


class Counted(NamedTuple):
    """What reading a page took: functions, and hops by their ways."""

    functions: frozenset[CodeType]
    hops: Counter[Way]

    def __str__(self) -> str:
        modules = {code.co_filename for code in self.functions}
        return (
            f"{len(self.functions)} functions in {len(modules)} modules, {self.hops.total()} hops"
        )


def counted(data: bytes) -> Counted:
    """Read a page, and count; what is imported late is imported before."""
    read_page(data, PAGE, "en", "a.md")
    functions: set[CodeType] = set()
    hops: Counter[Way] = Counter()

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(ROOT):
            if not frame.f_code.co_name.startswith("<"):
                functions.add(frame.f_code)
            way = _module(frame.f_back), _module(frame)
            hops[way] += way[0] not in ("", way[1])

    with _profiled(note):
        read_page(data, PAGE, "en", "a.md")
    return Counted(frozenset(functions), hops)


@contextmanager
def _profiled(note: Any) -> Iterator[None]:
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(before)


def _module(frame: FrameType | None) -> str:
    """The module of ours that a frame, or the nearest above it, runs in; "" for none."""
    while frame and not frame.f_code.co_filename.startswith(ROOT):
        frame = frame.f_back
    return frame.f_code.co_filename.removeprefix(ROOT) if frame else ""


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(prog="bench.hops", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[Path(PAGE)], metavar="FILE")
    for file in parser.parse_args().files:
        print(f"{file}: {counted(file.read_bytes())}")


if __name__ == "__main__":
    main()
