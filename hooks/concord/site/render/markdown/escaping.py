"""Text as it stands in Markdown or in HTML, where nothing in it means more than itself."""

from __future__ import annotations

import html
import re
from typing import Any

ANYWHERE = re.compile(r"[\\`*_\[\]{}<>&~|^\"]")
FIRST = re.compile(r"^(?:[#!?=:+.$-]|\d+(?=[.)]))")
"""What opens a heading, a box, a tab, a list or a definition at the beginning of a block."""
SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
ODD = re.compile(r"[^\w/.#~-]")
ODD_IN_ADDRESS = re.compile(r"[^\w:/?#@!$&'()*+,;=%.~-]")


def text_in_markdown(text: object) -> str:
    """A text on one line, with numbers of characters (HTML) in place of what Markdown reads."""
    plain = " ".join(str(text).split())
    escaped = ANYWHERE.sub(lambda found: f"&#{ord(found[0])};", plain)
    return FIRST.sub(lambda found: "".join(f"&#{ord(c)};" for c in found[0]), escaped)


def plain(text: object) -> str:
    """A text on one line of Markdown that people read as it is: strokes before what has meaning."""
    return SPECIAL.sub(r"\\\1", " ".join(str(text).split()))


def path_in_markdown(path: str) -> str:
    """A relative path as the address of a link."""
    return ODD.sub(_as_bytes, path)


def address_in_markdown(address: str) -> str:
    """A whole address (RFC 3986), as it may stand between angle brackets."""
    return ODD_IN_ADDRESS.sub(_as_bytes, address)


def _as_bytes(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def as_html(value: Any) -> Any:
    """Front matter with its texts escaped: the templates of MkDocs' themes escape nothing.

    MkDocs gives titles that it takes from headings to them as HTML as well.
    """
    if isinstance(value, str):
        return html.escape(value, quote=False).replace('"', "&quot;")
    if isinstance(value, dict):
        return {key: as_html(entry) for key, entry in value.items()}
    return [as_html(entry) for entry in value] if isinstance(value, list) else value
