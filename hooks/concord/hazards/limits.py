"""Text that is too long, too deep or of too many parts to be built in reasonable time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise

LARGEST = 1_000_000
"""Bytes of a page or a drawing."""
LONGEST = 20_000
"""Characters of a line."""
DEEPEST = 20
"""Quotations and lists in one another."""

LINES = 20_000
BLOCK = 30_000
"""Characters without a blank line between: Python-Markdown takes the square of their number."""
HEADINGS = 2_000
"""Headings of a page, or boxes: each costs a look at the others."""
OPEN = 2_000
"""Opening brackets in a paragraph: each is followed to its end."""
FOLLOWED = 4_000_000
"""How often brackets may be followed in all: in each paragraph the square of their number."""
CELLS = 100_000
"""Cells of a table: a row of one sign gets as many as the table has columns."""
REPEATED = 20_000_000
"""Characters that references may make of the longest definition."""
NOTES = 2_000
"""Notes of a page: Python-Markdown looks through all for each."""
CALLS = 1_000
"""Calls of one note: Python-Markdown counts through all before for each."""
PARTS = 50
"""Parts that concord draws into a page."""
IMAGES = 500

HEADING = re.compile(r"^[ \t>]*(?:#|=+[ \t]*$|-+[ \t]*$)", re.M)
BOX = re.compile(r"^[ \t>]*(?:!!!|\?\?\?|===)", re.M)
NOTE = re.compile(r"^[ \t>]*\[\^[^\]\n]+\]:", re.M)
PART = re.compile(r"<!--[ \t]*concord:(?![ \t]*ignore)")
IMAGE = re.compile(r"!\[")
RULED = re.compile(
    r"^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$", re.M
)
"""The line below the head of a table."""
DEFINED = re.compile(r"^[ \t>]*\[[^\]\n]+\]:[^\n]*", re.M)
LISTED = re.compile(r"[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\|)")
ENTRY = re.compile(rf"(?:{LISTED.pattern}|[^\n])[^\n]*(?:\n(?!{LISTED.pattern})[^\n]*)*")
BLANK = re.compile(r"\n[ \t>]*\n")
FRONT_MATTER = re.compile(r"\A(?:---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$)?\n*", re.S | re.M)
"""Read as YAML, whose limits are its own; what begins behind it may be a list."""

MARKERS = rf"(?:[ \t]*(?:>|[-*+][ \t]|\d{{1,9}}[.)][ \t])){{{DEEPEST + 1}}}"
INDENTED = rf"(?:[ ]{{4}}|\t){{{DEEPEST + 1}}}[ \t]*[^ \t\n]"
BRACKETS = rf"[^\n]*?\[(?:!?\[){{{DEEPEST}}}"
PERHAPS_DEEP = re.compile(rf"\n[ \t>*+.)\d-]{{{DEEPEST + 1}}}")
"""What a line begins with that is deep in any way but by brackets; quickly seen to be nowhere."""
DEEP = re.compile(rf"\n(?:{MARKERS}|{INDENTED})")
DEEP_OR_BRACKETED = re.compile(rf"\n(?:{MARKERS}|{INDENTED}|{BRACKETS})")
"""Both begin with the end of the line before, which is found faster than a beginning of a line."""

COUNTED = (
    ("headings", "\n", HEADING, HEADINGS), ("boxes", "\n", BOX, HEADINGS),
    ("notes", "[^", NOTE, NOTES), ("parts", "<!--", PART, PARTS), ("images", "![", IMAGE, IMAGES),
)  # fmt: skip
"""What is counted: its name, what there is between or in any two of them, its form, how many."""


def limits(text: str) -> Iterator[tuple[int, str]]:
    """What is too long, too deep or too many to be read, as (offset, message).

    Nearly no page comes near any limit, so that what is quickly counted is asked first.
    """
    yield from _in_lines(text)
    for found in _deep(f"\n{text}"):
        yield found.start(), f"nested more than {DEEPEST} deep"
    if _is_modest(text):
        return
    for name, sign, form, most in COUNTED:
        if text.count(sign) >= most and (beyond := _behind(most, form, text)):
            yield beyond.start(), f"more than {most} {name}"
    if _called(text) > CALLS:
        yield 0, f"more than {CALLS} calls of one note"
    yield from _multiplied(text)
    if len(text) > BLOCK or text.count("[") > OPEN:
        yield from _in_blocks(text)


def _is_modest(text: str) -> bool:
    """Whether a page is so short that there is too much of nothing in it: nearly all are."""
    lines, brackets = text.count("\n"), text.count("[")
    is_short = len(text) <= LONGEST and lines < HEADINGS and brackets < IMAGES
    return is_short and text.count("<!--") < PARTS and (text.count("|") + 1) * lines <= CELLS


def _deep(text: str) -> Iterator[re.Match[str]]:
    if "[[" in text or "[![" in text:
        yield from DEEP_OR_BRACKETED.finditer(text)
    elif PERHAPS_DEEP.search(text):
        yield from DEEP.finditer(text)


def _behind(most: int, form: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first place of a form that is one too many."""
    return next(islice(form.finditer(text), most, None), None)


def _called(text: str) -> int:
    """How often the note is called that is called most."""
    if text.count("[^") <= CALLS:
        return 0
    # A form would look for the end of each bracket that has none to the end of the line.
    calls = Counter(
        head.rpartition("[^")[2]
        for head, behind in pairwise(text.split("]"))
        if "[^" in head and not behind.startswith(":")
    )
    return max(calls.values(), default=0)


def _in_blocks(text: str) -> Iterator[tuple[int, str]]:
    """What takes the square of its length between two blank lines."""
    followed = 0
    for start, block in _blocks(text):
        number = block.count("[")
        followed += number**2
        if number > OPEN:
            yield start, f"more than {OPEN} opening brackets without a blank line"
        elif followed - number**2 <= FOLLOWED < followed:
            yield start, f"brackets that are followed more than {FOLLOWED} times on a page"
        elif len(block) > BLOCK:
            yield start, f"more than {BLOCK} characters without a blank line"


def _multiplied(text: str) -> Iterator[tuple[int, str]]:
    """What is short as it is written, and long as it is built."""
    if (text.count("|") + 1) * text.count("\n") > CELLS:
        yield from _large_tables(text)
    if len(text) * text.count("[") > REPEATED:
        longest = max(DEFINED.finditer(text), key=lambda found: len(found[0]), default=None)
        if longest and len(longest[0]) * text.count("[") > REPEATED:
            message = f"references that may make more than {REPEATED} characters"
            yield longest.start(), message


def _large_tables(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    while ruled := RULED.search(text, at):
        end = BLANK.search(text, ruled.end())
        at = end.start() if end else len(text)
        if (ruled[0].count("|") + 1) * text.count("\n", ruled.end(), at) > CELLS:
            yield ruled.start(), f"a table of more than {CELLS} cells"


def _in_lines(text: str) -> Iterator[tuple[int, str]]:
    if len(text) <= LONGEST and text.count("\n") < LINES:
        return
    lines = text.split("\n")
    if len(lines) <= LINES and max(map(len, lines)) <= LONGEST:
        return
    start = 0
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST:
            yield start, f"a line of more than {LONGEST} characters"
        if number == LINES + 1:
            yield start, f"more than {LINES} lines"
        start += len(line) + 1


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The stretches between blank lines, and in lists and tables the lines, with their offsets."""
    front = FRONT_MATTER.match(text)
    at = front.end() if front else 0
    for found in (*BLANK.finditer(text, at), None):
        end = found.start() if found else len(text)
        if LISTED.match(text, at):
            for line in ENTRY.finditer(text, at, end):
                yield line.start(), line[0]
        else:
            yield at, text[at:end]
        at = found.end() if found else end
