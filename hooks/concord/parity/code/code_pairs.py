"""Two blocks of code that only show the same otherwise, or to other readers."""

from __future__ import annotations

import re

from ...languages.chinese import MIRROR
from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from .code_style import ASKED, BY_INDENTATION, FLOWING, PROMPT, SHELLS

HOME = re.compile(r"\bAsia/(?:Hong_Kong|Seoul|Shanghai|Taipei|Tokyo)\b")
"""The time of readers of Chinese, Japanese and Korean."""
NEAR = re.compile(r"\b[A-Z_\d]*MIRROR=|\b\w*(?:[Rr]epository|[Rr]egistry): docker\.io/")
"""What a program is told of where its images come from, which is nearer to readers of one page."""
SAID = re.compile(r"(['\"])[^\W\d_](?:[^\W\d_]|\\['\"]|(?<=[ \d])\d|[' ,.!?-])*?\1")
"""Words that a program shows or looks for, which Latin letters do not tell from names."""
FENCE = re.compile(r"`{3}|~{3}")


def are_typed_alike(one: str, two: str) -> bool:
    """Whether two texts show what is typed alike, and not all that is answered or asked."""
    return _are_same_commands(one, two) or _are_same_questions(one, two)


def _are_same_commands(one: str, two: str) -> bool:
    """Whether one of two texts shows the commands of the other after a prompt, and answers."""
    first, second = ([line.strip() for line in text.split("\n")] for text in (one, two))
    for shown, plainly in ((first, second), (second, first)):
        commands = [PROMPT.sub("", line) for line in shown if PROMPT.match(line)]
        if commands and commands == [line for line in plainly if line and not FENCE.match(line)]:
            return True
    return False


def without_said(missing: list[str], extra: list[str]) -> tuple[list[str], list[str]]:
    """Lines of both less those that differ in words between quotation marks alone."""
    ours, theirs = ({SAID.sub("", line) for line in lines} for lines in (missing, extra))
    both = ours & theirs
    one, two = ([x for x in lines if SAID.sub("", x) not in both] for lines in (missing, extra))
    return one, two


def _are_same_questions(one: str, two: str) -> bool:
    """Whether the same is typed into a program, and one of two blocks shows less of the answers."""
    first, second = (
        [line.strip() for line in text.split("\n") if line.strip()] for text in (one, two)
    )
    asked, again = ([line for line in lines if ASKED.match(line)] for lines in (first, second))
    return bool(asked) and asked == again and (_is_part(first, second) or _is_part(second, first))


def _is_part(few: list[str], many: list[str]) -> bool:
    """Whether all lines of one block stand in another, in their order."""
    left = iter(many)
    return all(line in left for line in few)


def are_wrapped(missing: list[str], extra: list[str], name: str) -> bool:
    """Whether lines of one block say word for word what those of another say, in other lines.

    Where a line is a command, or how far it stands in means something, its end does as well.
    """
    if name in SHELLS or name in BY_INDENTATION or name in FLOWING:
        return False
    return bool(missing) and " ".join(missing).split() == " ".join(extra).split()


def is_for_readers_there(one: str, two: str) -> bool:
    """Whether only one of two blocks is for readers in one place.

    It takes from a mirror, which asks for more than its address, or is about the time there.
    """
    return any(bool(form.search(one)) != bool(form.search(two)) for form in (MIRROR, HOME, NEAR))


def beside(page: Page, block: Block) -> list[Block]:
    """The blocks of code before and behind one on its page, in which its rest may stand."""
    codes, places = _codes(page)
    at = places[block.start]
    return codes[max(0, at - 1) : at] + codes[at + 1 : at + 2]


# Each two blocks of code that differ ask for it.
@kept_of_objects()
def _codes(page: Page) -> tuple[list[Block], dict[int, int]]:
    """The blocks of code of a page, and the number of each by where it begins."""
    codes = [one for one in page.blocks if one.kind == "code"]
    return codes, {one.start: number for number, one in enumerate(codes)}
