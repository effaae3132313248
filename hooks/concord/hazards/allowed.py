"""The lists of what pages and drawings may hold, read from the files beside this one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..own_files.tables import read_table
from .addresses import image_hazard, link_hazard

HERE = Path(__file__).parent
ANY = "*"
ADDRESSES: Mapping[tuple[str, str], Callable[[str], str]] = {
    ("a", "href"): link_hazard, ("img", "src"): image_hazard,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Allowed:
    """What HTML may hold: elements, and the attributes of each; those of "*" go with all.

    ``forms`` are patterns that the whole value of an attribute must have.
    """

    elements: frozenset[str]
    attributes: Mapping[str, frozenset[str]]
    forms: Mapping[str, re.Pattern[str]]

    def element(self, name: str) -> str:
        """What is wrong with an element, "" if nothing."""
        return "" if name in self.elements else f"the element <{name}>"

    def attribute(self, element: str, name: str, value: str) -> str:
        """What is wrong with an attribute and its value, "" if nothing."""
        own = self.attributes.get(element, frozenset())
        if name not in own and name not in self.attributes[ANY]:
            return f"the attribute {name} of <{element}>"
        if hazard := ADDRESSES.get((element, name)):
            return hazard(value)
        form = self.forms.get(name)
        if form and not form.fullmatch(value):
            return f"{name}={value[:40]!r} on <{element}>"
        return ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What SVG may hold: elements, attributes, and the properties of its styles."""

    elements: frozenset[str]
    attributes: frozenset[str]
    made: frozenset[str]
    """Attributes in concord's own maps alone."""
    properties: frozenset[str]


@cache
def written() -> Allowed:
    """What writers of pages may write as HTML."""
    return _allowed(("written",))


@cache
def made() -> Allowed:
    """What Markdown may make of a page."""
    return _allowed(("written", "made"))


@cache
def parts() -> Allowed:
    """What a page may hold with what concord's partials put into it."""
    return _allowed(("written", "made", "part"))


@cache
def drawn() -> Drawn:
    """What drawings may hold."""
    table = _read("drawings.yml")
    return Drawn(
        frozenset(_names(table["elements"], ("names",))),
        frozenset(_names(table["attributes"], ("names",))),
        frozenset(_names(table["attributes"], ("made",))),
        frozenset(_names(table["properties"], ("names",))),
    )


def _allowed(columns: tuple[str, ...]) -> Allowed:
    table = _read("pages.yml")
    attributes: dict[str, set[str]] = {ANY: set()}
    for entry in table["attributes"]:
        for element in entry["of"].split():
            attributes.setdefault(element, set()).update(_names([entry], columns))
    return Allowed(
        frozenset(_names(table["elements"], columns)),
        {name: frozenset(names) for name, names in attributes.items()},
        {
            entry["attribute"]: re.compile(entry.get(columns[-1], entry["form"]), re.S)
            for entry in table["forms"]
        },
    )


def _names(entries: Iterable[Mapping[str, str]], columns: tuple[str, ...]) -> Iterator[str]:
    for entry in entries:
        for column in columns:
            yield from entry.get(column, "").split()


def _read(name: str) -> Any:
    return read_table((HERE / name).read_text("utf-8"))
