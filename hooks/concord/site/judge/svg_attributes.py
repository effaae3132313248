"""The attributes of drawings as SVG writes them, whichever letters of theirs HTML has capital."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

USUAL: Mapping[str, str] = {"viewbox": "viewBox"} | {
    name: name
    for name in (
        "aria-hidden", "aria-label", "class", "cx", "cy", "d", "dominant-baseline", "fill",
        "focusable", "font-family", "font-size", "font-weight", "height", "href", "id", "lang", "r",
        "role", "rx", "ry", "stroke", "stroke-dasharray", "stroke-width", "text-anchor",
        "transform", "width", "x", "x1", "x2", "y", "y1", "y2",
    )
}  # fmt: skip
"""Those that nearly all drawings have, by their names in small letters.

Who meets no other needs no table of all, which comes with the whole of html5lib.
"""


def as_svg_writes(name: str) -> str:
    """An attribute as SVG writes it, by its name in small letters."""
    if name in USUAL or name.startswith(("data-", "aria-")):
        return USUAL.get(name, name)
    return _every().get(name, name)


@cache
def _every() -> Mapping[str, str]:
    from html5lib.constants import adjustSVGAttributes

    return dict(adjustSVGAttributes)
