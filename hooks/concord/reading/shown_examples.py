"""The examples that a generator of pages about components shows in a page, each under an id."""

from __future__ import annotations

import re

LISTED = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[ \t]*demo[ \t]*\n"
    r"(?P<names>(?:[ \t]*(?:[\w./-]+[ \t]*)?\n)+?)[ ]{0,3}(?P=fence)[`~]*[ \t]*$",
    re.M,
)
"""A fence that lists files, as Naive UI and its like show them: the name of a file is an id
(https://github.com/tusen-ai/naive-ui/blob/main/build/loaders/convert-md-to-doc.ts)."""


def ids_of_examples(text: str) -> frozenset[str]:
    """The names of the files that a page lists to be shown."""
    if "demo" not in text:
        return frozenset()
    return frozenset(name for found in LISTED.finditer(text) for name in found["names"].split())
