"""Lines of a terminal for text in which Chinese stands: broken where each language lets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions
    from rich.text import Text

NEVER_FIRST = frozenset("，。、；：？！）】》」』〉”’…—·,.;:?!)]}%")
NEVER_LAST = frozenset("（【《「『〈“‘([{")


class Prose:
    """A text that rich prints in lines of its own; without this it breaks at spaces alone."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Print each line."""
        offsets = line_starts(self.text.plain, options.max_width)
        for line in self.text.divide(offsets):
            line.rstrip()
            yield line


def line_starts(text: str, width: int) -> list[int]:
    """The offsets at which lines but the first begin; ``width`` counts columns."""
    from rich.cells import cell_len

    found: list[int] = []
    used, best = 0, 0
    for number, char in enumerate(text):
        if number and text[number - 1] == "\n":
            found.append(number)
            used, best = 0, 0
        if number and _may_begin(text[number - 1], char):
            best = number
        if char not in " \n" and used + cell_len(char) > width:
            last = found[-1] if found else 0
            start = best if best > last else number
            found += [start] if start > last else []
            used = cell_len(text[start:number])
        used += cell_len(char)
    return found


def _may_begin(before: str, char: str) -> bool:
    """Whether a line can begin with a character, behind the one before it."""
    from rich.cells import cell_len

    if char == " " or before in NEVER_LAST or char in NEVER_FIRST:
        return False
    return before == " " or cell_len(before) == 2 or cell_len(char) == 2
