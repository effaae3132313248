"""SVG drawings: read strictly as XML, and compared with a list of what is allowed.

A drawing that is opened by itself is a document of the site, and may do what a page may do
(https://www.w3.org/TR/SVG2/conform.html#processing-modes). One that stands in a page is read as
HTML there. So it holds nothing that either could run or fetch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from ..late_pattern import LatePattern
from .allowed import Allowed, drawn, written
from .characters import controls
from .unseen import unseen_words

SVG = "http://www.w3.org/2000/svg"
XML = "http://www.w3.org/XML/1998/namespace"
BETWEEN = " "
XML_ATTRIBUTES = frozenset((f"{XML} lang", f"{XML} space"))
UNSAFE = LatePattern(r"[\\@<>]|/\*|[a-z-]+\(|[a-z][a-z0-9+.-]*:", re.I)
"""Escapes, rules, comments, functions and addresses; none of them is in an honest value."""
PERHAPS_UNSAFE = re.compile(r"[\\@<>/(:]")
"""Of these signs each of them holds one."""
HARMLESS = re.compile(
    r"url\(#[\w.-]+\)|(?:rgba?|hsla?|translate|rotate|scale|skew[XY]|matrix)\([\d\s.,%e+-]*\)"
)
RULE = re.compile(r"\s*([^{}]*)\{([^{}]*)\}\s*")
SELECTOR = re.compile(r"[\w\s.#,>*-]+")
DEEPEST = 50


class RefusedError(Exception):
    """Ends the reading of a drawing, after its reason was noted."""


def value_hazard(value: str) -> str:
    """What is wrong with the value of an attribute or a property of SVG, "" if nothing."""
    # A path is thousands of signs long, and nothing is harmless by its form without a bracket.
    if not PERHAPS_UNSAFE.search(value):
        return ""
    found = UNSAFE.search(HARMLESS.sub("", value) if "(" in value else value)
    return f"{found[0]} in a value of a drawing" if found else ""


def attribute_hazard(name: str, value: str, allowed: Allowed | None = None) -> str:
    """What is wrong with the value of an attribute of SVG, "" if nothing; labels are text.

    Its ids and classes stand in the page among those of HTML.
    """
    form = (allowed or written()).forms.get(name)
    if form and not form.fullmatch(value):
        return f"{name}={value[:40]!r} in a drawing"
    return "" if name.startswith(("aria-", "data-")) else value_hazard(value)


def style_hazard(text: str) -> str:
    """What is wrong with the text of a drawing's own style, "" if nothing."""
    at = 0
    while rule := RULE.match(text, at):
        if not SELECTOR.fullmatch(rule[1]):
            return "a style of a drawing that is no plain rule"
        for entry in filter(str.strip, rule[2].split(";")):
            name, colon, value = entry.partition(":")
            if not colon or name.strip() not in drawn().properties:
                return f"the property {name.strip()[:40]} in a drawing"
            if message := value_hazard(value):
                return message
        at = rule.end()
    return "a style of a drawing that is no plain rule" if text[at:].strip() else ""


class _Drawing:
    """Reads one drawing; ``found`` are (line, message)."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []
        self.opened: list[str] = []
        self.style: list[str] = []
        self.parser = expat.ParserCreate("utf-8", BETWEEN)
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartElementHandler = self.element
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def note(self, message: str) -> None:
        self.found.append((self.parser.CurrentLineNumber, message))

    def declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            self.note(f"a drawing in {encoding}, not in UTF-8")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(BETWEEN)
        self.opened.append(local)
        if space != SVG:
            self.note(f"the element <{local}> of {space or 'no namespace'} in a drawing")
        elif local not in drawn().elements or (len(self.opened) == 1) != (local == "svg"):
            self.note(f"the element <{local}> in a drawing")
        if len(self.opened) > DEEPEST:
            self.note(f"elements nested more than {DEEPEST} deep in a drawing")
            raise RefusedError
        if len(self.opened) > 1 and self.opened[-2] in ("title", "desc", "style"):
            self.note(f"an element inside <{self.opened[-2]}> in a drawing")
        for key, value in attributes.items():
            self.attribute(key, value)

    def attribute(self, name: str, value: str) -> None:
        if name not in drawn().attributes and name not in XML_ATTRIBUTES:
            self.note(f"the attribute {name.rpartition(BETWEEN)[2]} in a drawing")
        elif message := attribute_hazard(name, value):
            self.note(message)

    def end(self, name: str) -> None:
        self.opened.pop()
        if name == f"{SVG}{BETWEEN}style":
            if message := style_hazard("".join(self.style)):
                self.note(message)
            self.style.clear()

    def text(self, data: str) -> None:
        if self.opened and self.opened[-1] == "style":
            self.style.append(data)

    def doctype(self, *_: object) -> None:
        self.note("a drawing with a document type")
        raise RefusedError

    def instruction(self, target: str, _: str) -> None:
        self.note(f"the processing instruction {target} in a drawing")


def drawing_hazards(data: bytes) -> list[tuple[int, str]]:
    """What is refused in a drawing, as (line from 1, message)."""
    drawing = _Drawing()
    try:
        text = data.decode("utf-8")
        drawing.parser.Parse(data, True)
    except RefusedError:
        pass
    except (expat.ExpatError, ValueError, LookupError):
        drawing.note("a drawing that is not well-formed XML")
    return drawing.found or list(_in_words(text, data))


def _in_words(text: str, data: bytes) -> Iterator[tuple[int, str]]:
    """What is wrong with what a drawing says; it is drawn as it should be."""
    for offset, message in controls(text.replace("\r\n", "\n")):
        yield text.count("\n", 0, offset) + 1, f"{message} in a drawing"
    for words, message in unseen_words(data):
        line = text.count("\n", 0, max(text.find(words.partition(" ")[0]), 0)) + 1
        yield line, f"words that no eye sees in a drawing: {message}"
