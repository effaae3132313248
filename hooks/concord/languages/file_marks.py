"""How names of files say in which language they are: ``page.fr.md``, ``README.zh-CN.md``."""

from __future__ import annotations

import re

MARK = re.compile(
    r"[._-](?:ar|az|be|bg|bn|bs|ca|cn|cs|da|de|el|en|es|et|eu|fa|fi|fr|he|hi|hr|hu|id|is|it|ja|jp"
    r"|ka|kk|ko|kr|lt|lv|mk|mn|ms|my|nb|nl|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tl|tr|tw|uk"
    r"|ur|uz|vi|zh)(?:[-_][A-Za-z]{2,4})?\Z",
    re.I,
)
"""The end of a name without its ending. Two letters alone do not tell: ``api.ts``, ``notes.go``."""


def without_mark(stem: str) -> str:
    """A file's name less what says its language."""
    found = MARK.search(stem)
    return stem[: found.start()] if found else stem
