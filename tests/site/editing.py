"""Edits of the small guide, as data: see edits.yml."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.expectations import load

HERE = Path(__file__).parent
GROUPS: dict[str, dict[str, list[dict[str, Any]]]] = load(HERE / "edits.yml")
EDITS = {name: changes for group in GROUPS.values() for name, changes in group.items()}
AFTER = {"and mended": "front matter that is none", "a drawing redrawn": "a drawing"}
"""Edits that follow upon another one."""


def shuffled(seed: int) -> list[list[str]]:
    """The names of the edits of each group, in an order made by chance but for those that follow.

    The groups come in their order: an edit of the site makes much anew that one of words must not.
    """
    chance = random.Random(seed)
    groups = [sorted(group) for group in GROUPS.values()]
    for names in groups:
        chance.shuffle(names)
        for later, first in AFTER.items():
            if later in names:
                one, two = sorted((names.index(later), names.index(first)))
                names[one], names[two] = first, later
    return groups


def edit(root: Path, name: str) -> list[Path]:
    """Make one edit; the whole paths of the files that it touched.

    What an earlier edit has taken away is left alone.
    """
    return [path for change in EDITS[name] for path in _changed(root, change)]


def _changed(root: Path, change: dict[str, Any]) -> Iterator[Path]:
    path = root / change["file"]
    if "write" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(change["write"].encode())
    elif not path.exists():
        return
    elif "move" in change:
        path.rename(root / change["move"])
        yield root / change["move"]
    elif "delete" in change:
        path.unlink()
    else:
        text = path.read_bytes().decode()
        if change["old"] not in text:
            return
        path.write_bytes(text.replace(change["old"], change["new"], 1).encode())
    yield path
