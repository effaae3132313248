"""Links that two sections may have in common, though they are written in another way.

An address that a build fills in, as ``${root}/api.html#put``, is known by its end. Where each of
two sections leads to another heading of one page, they may mean the same, called otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...model import Page

SHORT = 4
"""An end of fewer letters may end anything."""


def without_exchanged(here: Iterable[str], there: Iterable[str]) -> set[str]:
    """The targets of one section less those to a page that both lead to, once each, otherwise."""
    mine, theirs = set(here), set(there)
    one, two = (
        Counter(_page(target) for target in side) for side in (mine - theirs, theirs - mine)
    )
    return {t for t in mine if t in theirs or not (one[_page(t)] == 1 == two[_page(t)])}


def _page(target: str) -> str:
    return target.partition("#")[0]


def is_written_as_often(link: str, here: Page, there: Page) -> bool:
    """Whether a page writes the end of a link, with its id, no less often than the one it is of."""
    end = link.rstrip("/").rpartition("/")[2]
    if len(end) < SHORT or "#" not in end:
        return False
    ending = re.compile(rf"(?<=[/(]){re.escape(end)}(?=[)\s\"'>])")
    return len(ending.findall(there.source)) >= len(ending.findall(here.source)) > 0
