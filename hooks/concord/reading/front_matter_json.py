"""Front matter as a JSON object at the top of a page, as Hugo has it.

https://gohugo.io/content-management/front-matter/
It begins and ends on lines of their own. Text that is no object, or has none of the keys by which
front matter is told, is left as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, NoReturn

FENCE = re.compile(r"\A\{[ \t]*\n(.*?)^\}[ \t]*(?:\n|\Z)", re.S | re.M)
KEY = re.compile(r'^[ \t]*"((?:[^"\\\n]|\\.)+)"[ \t]*:', re.M)
ESCAPED = re.compile(r"\\(.)")


def load_json(
    found: re.Match[str], keys: Iterable[str]
) -> tuple[dict[str, Any], dict[str, tuple[int, int]]] | None:
    """The object and where its keys stand in the page (line, column); None if it is none.

    ``keys`` are those of which it must have one.
    """
    try:
        data = json.loads(found[0], parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    if not any(key in data for key in keys):
        return None
    places: dict[str, tuple[int, int]] = {}
    for line, text in enumerate(found[0].split("\n"), 1):
        if (key := KEY.match(text)) and (name := ESCAPED.sub(r"\1", key[1])) in data:
            places.setdefault(name, (line, key.start(1)))
    return data, places


def _refuse(name: str) -> NoReturn:
    """NaN and the like, which are no JSON."""
    raise ValueError(name)
