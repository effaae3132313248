"""What changes together stands together: to read a page takes few calls from module to module.

A hop is a call, while one page is read, of a function of ours by a function of ours in another
module; what runs between (markdown-it, comprehensions) does not count.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

from concord.reading import read_page

ROOT = Path(__file__).parents[2] / "hooks" / "concord"
PAGE = (
    "---\ntitle: A page\n---\n\n"
    + "A paragraph with [a link](b.md), `code`.\n\n- An item.\n\n" * 20
)
BLOCKS = 40
EACH, ONCE = 5, 40
"""Hops of each block (its text, its marks, what of it is no prose), and of a page beside."""


def module(frame: FrameType | None) -> str:
    """The module of ours that a frame, or the nearest above it, runs in; "" for none."""
    while frame and not frame.f_code.co_filename.startswith(str(ROOT)):
        frame = frame.f_back
    return frame.f_code.co_filename.removeprefix(str(ROOT)) if frame else ""


def hops(data: bytes) -> Counter[tuple[str, str]]:
    """How often reading a page goes from one module to another."""
    found: Counter[tuple[str, str]] = Counter()

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(ROOT)):
            way = module(frame.f_back), module(frame)
            found[way] += way[0] not in ("", way[1])

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read_page(data, "docs/en/a.md", "en", "a.md")
    finally:
        sys.setprofile(before)
    return found


def test_each_block_takes_few_hops() -> None:
    hops(PAGE.encode())  # what is imported late is imported now
    found = hops(PAGE.encode())
    assert BLOCKS < found.total() <= EACH * BLOCKS + ONCE, found.most_common(8)
