"""Pages that the two languages call differently, as after one of them was renamed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from ...model import Place

FOLDER = re.compile(r"/(?:_?index|readme)\.md\Z", re.I)
WORD = re.compile(r"[^\W_]{3,}|\A\d+(?:\.\d+)+")
"""A word of a name, or the number of several parts that it begins with."""

Targets = dict[str, tuple[Place, str, str, bool]]
"""By target: where the first link stands, its name, what is written, whether its id is there."""


def without_renamed(
    one: Targets, two: Targets, files: Sequence[Set[str]]
) -> tuple[Targets, Targets]:
    """The targets of two sections but those of a page with two names, of which PAR301 tells.

    One language alone has it under one name, the other alone under another with a word of it;
    ``files`` are the keys of each.
    """
    lost, added = _only(one, two, files[1]), _only(two, one, files[0])
    both = set[str]().union(*lost.values()) & set[str]().union(*added.values())
    return _without(one, _with_any(lost, both)), _without(two, _with_any(added, both))


def _only(here: Targets, there: Targets, files: Set[str]) -> Mapping[str, set[str]]:
    """The targets of one side on pages that the other language lacks, with words of their names."""
    keys = {target: here[target][1].partition("#")[0] for target in here.keys() - there.keys()}
    return {target: words(key) for target, key in keys.items() if key not in files}


def words(key: str) -> set[str]:
    """The words of the name of a page, or of its folder where it is the folder's own."""
    name = FOLDER.sub("", key).rpartition("/")[2].removesuffix(".md")
    return set(WORD.findall(name.lower()))


def _with_any(targets: Mapping[str, set[str]], some: set[str]) -> set[str]:
    return {target for target, own in targets.items() if own & some}


def _without(targets: Targets, some: set[str]) -> Targets:
    return {target: entry for target, entry in targets.items() if target not in some}
