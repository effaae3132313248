"""JSON that is read as text, too: on a terminal, in a log, in a change that somebody looks at."""

from __future__ import annotations

import json
from typing import Any

from ..late_pattern import LatePattern

UNSEEN = LatePattern(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is, though it steers a terminal, ends a line, turns the direction of
text, or is half a character."""


def json_text(value: Any) -> str:
    """The text of a value, ending in a line break; what is :data:`UNSEEN` is escaped in it."""
    return escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def escaped(text: str) -> str:
    r"""JSON that says the same, without what is :data:`UNSEEN`: ``\u009b``."""
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
