"""Front matter as a map of Elixir above a line of three hyphens, as NimblePublisher has it.

Of its values only title and description in one line are read: the rest is Elixir's, and the version
of a lesson is that of its text, in each language.
"""

from __future__ import annotations

import re

FENCE = re.compile(r"\A%\{[ \t]*\n(.*?)^\}[ \t]*\n---[ \t]*(?:\n|\Z)", re.S | re.M)
TEXT = re.compile(r'^[ \t]*(title|description):[ \t]+"((?:[^"\\\n]|\\.)+)",?[ \t]*$', re.M)
ESCAPED = re.compile(r"\\(.)")


def load_elixir(text: str) -> tuple[dict[str, str], dict[str, tuple[int, int]]]:
    """The texts in a map, and where their keys stand in the page: line and column."""
    data, places = {}, {}
    for found in TEXT.finditer(text):
        line = text.count("\n", 0, found.start(1))
        column = found.start(1) - (text.rfind("\n", 0, found.start(1)) + 1)
        data[found[1]] = ESCAPED.sub(r"\1", found[2])
        places[found[1]] = (line + 2, column + 1)
    return data, places
