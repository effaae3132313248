"""Front matter in TOML, between two lines of three plus signs, as Hugo and Zola have it."""

from __future__ import annotations

import re
import sys
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FENCE = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.S | re.M)
KEY = re.compile(r"^[ \t]*(?:\[\[?)?[\"']?([\w-]+)", re.M)
LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
MOST_BITS = 400
"""Of a number: Python does not write out any that it reads in hexadecimal."""

Places = dict[str, tuple[int, int]]


def load_toml(text: str) -> tuple[dict[str, Any], Places]:
    """The mapping of a text of TOML, and where its first keys stand in the page.

    Dates become the texts that were written.

    :raises ValueError: when it is no TOML.
    """
    places: Places = {}
    for found in KEY.finditer(text):
        line = text.count("\n", 0, found.start(1))
        column = found.start(1) - (text.rfind("\n", 0, found.start(1)) + 1)
        places.setdefault(found[1], (line + 2, column + 1))
    return _plain(tomllib.loads(text)), places


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        raise ValueError(f"a number of more than {MOST_BITS} bits")
    return value if isinstance(value, (str, int, float, bool)) else str(value)


def where(error: ValueError) -> tuple[int, int, str]:
    """Line and column in the page, and the message, of what is wrong with TOML."""
    found = LINE.search(str(error))
    line, column = (int(found[1]) + 1, int(found[2])) if found else (1, 1)
    return line, column, f"front matter is not TOML: {LINE.sub('', str(error)).strip()}"
