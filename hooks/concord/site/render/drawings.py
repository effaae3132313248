"""Pictures: SVG files put into the page, so that they take its colours and fonts."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from ...layout.layout import Layout

SVG = "{http://www.w3.org/2000/svg}"
NARROW = ".narrow"
"""Before the ending of a drawing that stands in for the one without it where that has no room."""
REFUSED = ("script", "foreignObject", "iframe", "image", "use", "style")


def drawing(root: Path, key: str, locale: str, layout: Layout) -> str | None:
    """An SVG file as it can stand in HTML; None if it is not an SVG file that can be read.

    Scripts, event handlers, addresses and the file's own style are left out: on a page the
    site's style sheet rules.
    """
    path = root / layout.path(locale, key)
    if path.suffix != ".svg":
        return None
    try:
        tree = ElementTree.fromstring(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ElementTree.ParseError):
        return None
    _clean(tree)
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


def _clean(element: ElementTree.Element) -> None:
    for name in [name for name in element.attrib if _is_active(name)]:
        del element.attrib[name]
    for child in list(element):
        if child.tag.removeprefix(SVG) in REFUSED:
            element.remove(child)
        else:
            _clean(child)


def _is_active(name: str) -> bool:
    return name.lower().startswith("on") or name.endswith("href") or name == "style"
