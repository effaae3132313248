"""他, which is a person, where neither language speaks of anybody.

Chinese writes 它 for things and says both alike, so that a keyboard offers either.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...languages import chinese, english
from ...late_pattern import LatePattern
from ...model import Block


def persons_for_things(
    pairs: Iterable[tuple[Block, Block]], script: LatePattern
) -> list[tuple[Block, Block, int]]:
    """Where Chinese texts first call a thing 他, if neither they nor the English have people.

    None where the texts speak of people at more places: then readers know who is meant.
    """
    things: list[tuple[Block, Block, int]] = []
    people = 0
    for one, two in pairs:
        if "他" not in two.text or script.search(one.text):
            continue
        found = [m.start() for m in chinese.HE.finditer(two.text) if not two.is_masked(*m.span())]
        if chinese.SOMEBODY.search(two.text) or english.SOMEBODY.search(one.text):
            people += len(found)
        else:
            things += [(one, two, at) for at in found[:1]]
    return things if len(things) >= people else []
