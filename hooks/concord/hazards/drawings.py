"""SVG drawings: scripts, foreign content and references to other files are refused.

A drawing that is opened by itself is a document of the site, and may do what a page may do
(https://www.w3.org/TR/SVG2/conform.html#processing-modes).
"""

from __future__ import annotations

import re
from xml.parsers import expat

from .schemes import link_hazard

ELEMENTS = frozenset(
    "script foreignobject iframe embed object audio video image feimage handler listener".split()
)
STYLED = re.compile(r"@import|expression\(|url\(\s*[\"']?(?!\s*[\"']?#)", re.I)


class _Drawing:
    """Reads one drawing; ``found`` are (line, message)."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.element
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def note(self, message: str) -> None:
        self.found.append((self.parser.CurrentLineNumber, message))

    def element(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if local in ELEMENTS:
            self.note(f"the element <{local}> in a drawing")
        for key, value in attributes.items():
            self.attribute(local, key.rpartition(":")[2].lower(), value)

    def attribute(self, element: str, name: str, value: str) -> None:
        if name.startswith("on"):
            self.note(f"the attribute {name} in a drawing")
        elif name == "href" and element == "a":
            if message := link_hazard(value):
                self.note(message)
        elif name == "attributename" and value.rpartition(":")[2].lower() == "href":
            self.note("an animated address in a drawing")
        elif (name in ("href", "src") and not value.startswith("#")) or STYLED.search(value):
            self.note("a drawing that refers to another file")

    def text(self, data: str) -> None:
        if STYLED.search(data):
            self.note("a drawing that refers to another file")

    def doctype(self, *_: object) -> None:
        self.note("a drawing with a document type")

    def instruction(self, target: str, _: str) -> None:
        self.note(f"the processing instruction {target} in a drawing")


def drawing_hazards(data: bytes) -> list[tuple[int, str]]:
    """What is refused in a drawing, as (line from 1, message)."""
    drawing = _Drawing()
    try:
        drawing.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        drawing.note("a drawing that is not well-formed XML")
    return drawing.found
