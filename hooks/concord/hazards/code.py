"""Code that does something else than it shows, once a reader has copied it.

Signs that nobody sees stand between letters, or one letter stands for another that looks the same
(https://trojansource.codes/). In prose both have their uses, in a command neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern

UNSEEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0]"
    "|(?<=[!-~])[\u200c\u200d\ufe00-\ufe0f]+(?=[!-~])"
)
"""Signs without a form, fillers; joiners and choices of a form between two letters of ASCII."""
ALIKE = "АВЕЅІЈКМНОРСТХасԁеһіјорԛѕԝухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
"""Cyrillic and Greek letters that are drawn as Latin ones are."""
IN_DISGUISE = LatePattern(rf"(?<!\w)(?=[A-Za-z{ALIKE}]*[A-Za-z])[A-Za-z]*[{ALIKE}][A-Za-z{ALIKE}]*")
"""A word of Latin letters in which some are others."""


def code_hazards(text: str) -> Iterator[tuple[int, str]]:
    """What code does not show of itself, as (offset, message)."""
    if text.isascii():
        return
    for found in UNSEEN.finditer(text):
        yield found.start(), f"U+{ord(found[0][0]):04X} in code, which nobody sees"
    for found in IN_DISGUISE.finditer(text):
        strange = next(sign for sign in found[0] if not sign.isascii())
        yield found.start(), f"{found[0]!r} in code, where {strange} is U+{ord(strange):04X}"
