"""XML written as text: a declaration, the tree, a line break at the end."""

from __future__ import annotations

from xml.etree import ElementTree

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def as_text(root: ElementTree.Element, heading: str = "") -> str:
    """The text of an XML file in UTF-8; ``heading`` stands between declaration and tree."""
    ElementTree.indent(root)
    tree = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{heading}{tree}\n'
