"""Pictures: SVG files put into the page, so that they take its colours and fonts."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from ...files.leading_out import is_inside
from ...hazards.drawings import drawing_hazards
from ...layout.layout import Layout

SVG = "{http://www.w3.org/2000/svg}"
NARROW = ".narrow"
"""Before the ending of a drawing that stands in for the one without it where that has no room."""


def drawing(root: Path, key: str, locale: str, layout: Layout) -> str | None:
    """An SVG file as it can stand in HTML; None if it is none or lies out of the docs folder.

    Nor is it one that holds what is refused. The file's own style is left out: on a page the
    site's style sheet rules.
    """
    path = root / layout.path(locale, key)
    if path.suffix != ".svg" or not any(is_inside(path, root / one) for one in layout.folders):
        return None
    try:
        return _shown(path.read_bytes())
    except OSError:
        return None


@lru_cache(maxsize=256)
def _shown(data: bytes) -> str | None:
    """A drawing as it can stand in HTML; several pages show the same."""
    if drawing_hazards(data):
        return None
    tree = ElementTree.fromstring(data)
    for element in list(tree.iter()):
        for style in element.findall(f"{SVG}style"):
            element.remove(style)
    ElementTree.register_namespace("", SVG.strip("{}"))
    text = ElementTree.tostring(tree, encoding="unicode")
    return re.sub(r"\n\s*\n+", "\n", text).strip()


def narrow(key: str) -> str:
    """The key of the upright drawing that says the same in a third of the width."""
    stem, dot, ending = key.rpartition(".")
    return f"{stem}{NARROW}{dot}{ending}"


def description(svg: str) -> str:
    """The id of what a drawing says of itself at length, "" if it has no such text."""
    found = re.search(r'<desc id="([^"]+)"', svg)
    return found[1] if found else ""
