"""Characters that nobody sees, that show text in another order, or that cover other letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern

DIRECTIONS = "\u2028-\u202e\u2066-\u2069"
TAGS = "\U000e0000-\U000e007f"
MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
MOST_MARKS = 8
"""So many marks may stand above one letter; more would cover the lines beside it."""
CONTROLS = rf"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{DIRECTIONS}"
CONTROL = LatePattern(
    rf"[{CONTROLS}]|(?<![\U0001f3f4{TAGS}])[{TAGS}]|[{MARKS}]{{{MOST_MARKS + 1},}}"
)
"""Characters that XML cannot hold or HTML passes over; Python-Markdown's own marks among them.

Nor those that end a line unseen, or show text in another order than it is read in; nor unseen
letters ("tags"), which only programs read: they stand in the flags of regions alone; nor heaps of
marks on one letter.
"""
PERHAPS_CONTROL = LatePattern(rf"[{CONTROLS}{TAGS}{MARKS}]")
"""What each of them begins with: one set of characters is looked for many times as fast."""
NUMBER = re.compile(r"&#(?:x0*([0-9a-f]{1,6})(?![0-9a-f])|0*(\d{1,7})(?!\d))", re.I)
UNREAD = {
    *range(9), *range(11, 32), 127, *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF,
    *range(0x2028, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE0080),
}  # fmt: skip
"""The same by their numbers, where HTML reads them; 128 to 159 mean others."""


def controls(text: str) -> Iterator[tuple[int, str]]:
    """Control characters and heaps of marks, as (offset, message)."""
    for found in CONTROL.finditer(text) if PERHAPS_CONTROL.search(text) else ():
        heap = f"more than {MOST_MARKS} marks on one letter"
        character = f"the control character U+{ord(found[0][0]):04X}"
        yield found.start(), heap if len(found[0]) > 1 else character


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """Control characters by their numbers in Markdown without its code, as (offset, message)."""
    for found in NUMBER.finditer(text):
        code = int(found[1], 16) if found[1] else int(found[2])
        if code in UNREAD:
            yield found.start(), f"the control character U+{code:04X}, by its number"
