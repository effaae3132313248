"""Words in a drawing that no eye sees, while screen readers and programs read them.

What a drawing says unseen belongs into its title and description. Looked at is what decides it for
one word after the other: how it is painted, how large, where it stands, and which rectangle lies
behind or above it. A path that covers words is not seen through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .affine import Affine, moved, number, numbers

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

RULE = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
NOT_PAINTED = re.compile(
    r"none|transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}0[0-9a-f]"
    r"|(?:rgb|hsl)a?\([^()]*(?:/|,[^,()]*,[^,()]*,)\s*0*(?:\.0\d*)?%?\s*\)", re.I,
)  # fmt: skip
INHERITED = (
    "class", "fill", "fill-opacity", "font-size", "letter-spacing", "text-anchor", "visibility",
)  # fmt: skip
SMALLEST = 0.004
"""Of the longer side of a drawing: type of 3 in a drawing of 750."""
ENDLESS, ORDINARY = 1e9, 750
"""The side of a drawing that does not say its size: where it ends, and what its type is beside."""
FAINTEST = 0.2
WORDS = ("text", "tspan")
NEVER_DRAWN = ("defs", "marker")


class Box(NamedTuple):
    """An upright rectangle, and how it is painted."""

    left: float
    top: float
    right: float
    bottom: float
    paint: tuple[str, str] = ("", "")

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it, its edge included."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Word(NamedTuple):
    """Words, where they begin, how they are painted, and the rectangle right behind them."""

    text: str
    x: float
    y: float
    behind: Box | None


@dataclass(slots=True)
class _Walk:
    """A drawing walked through in the order in which it is painted."""

    sheet: Box
    rules: Mapping[str, Mapping[str, str]]
    boxes: list[Box] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)

    def go(
        self, element: Element, given: Mapping[str, str], place: Affine
    ) -> Iterator[tuple[str, str]]:
        name = element.tag.rpartition("}")[2]
        style = self.style(element, given)
        place = moved(place, element.get("transform", ""))
        if name == "rect":
            self.boxes += self.box(element, style, place)
        if name in WORDS and (text := _own_text(element)):
            yield from self.word(text, style, place)
        if name in NEVER_DRAWN and any(_own_text(inner) for inner in element.iter()):
            yield name, f"in <{name}>, which is not shown"
            return
        for inner in element:
            yield from self.go(inner, style, place)

    def style(self, element: Element, given: Mapping[str, str]) -> dict[str, str]:
        """How an element is painted: what it inherits, its attributes, the rules of its classes."""
        inherited = (*INHERITED, "x", "y") if element.tag.endswith("}tspan") else INHERITED
        style = {key: given[key] for key in inherited if key in given}
        style["opacity"] = given.get("opacity", "1")
        own = dict(element.attrib)
        for name in element.get("class", "").split():
            own |= self.rules.get(name, {})
        if "opacity" in own:
            own["opacity"] = str(number(own["opacity"], 1) * number(style["opacity"], 1))
        return style | own

    def word(self, text: str, style: Mapping[str, str], place: Affine) -> Iterator[tuple[str, str]]:
        early, (x, y), late = (place.at(*_along(text, style, part)) for part in (0.25, 0.5, 0.75))
        if message := self.unpainted(style, place):
            yield text, f"{text[:40]!r}, {message}"
        elif not (self.sheet.holds(*early) or self.sheet.holds(*late)):
            yield text, f"{text[:40]!r}, outside of the drawing"
        behind = next((box for box in reversed(self.boxes) if box.holds(x, y)), None)
        if behind and _paint(style) == behind.paint:
            yield text, f"{text[:40]!r}, in the colour of what lies behind"
        self.words.append(Word(text, x, y, behind))

    def unpainted(self, style: Mapping[str, str], place: Affine) -> str:
        side = max(self.sheet.right - self.sheet.left, self.sheet.bottom - self.sheet.top)
        side = ORDINARY if side == ENDLESS else side
        if style.get("visibility", "visible") != "visible":
            return "hidden"
        seen = number(style["opacity"], 1) * number(style.get("fill-opacity", "1"), 1)
        if seen < FAINTEST or NOT_PAINTED.fullmatch(style.get("fill", "").strip()):
            return "not painted"
        size = number(style.get("font-size", "16"), 16)
        between = number(style.get("letter-spacing", "0"))
        if size * place.size < SMALLEST * side or between < -size / 4 or "textLength" in style:
            return "too small to be read"
        return ""

    def box(self, element: Element, style: Mapping[str, str], place: Affine) -> Iterator[Box]:
        """An upright rectangle that hides what lies below it."""
        seen = number(style["opacity"], 1) * number(style.get("fill-opacity", "1"), 1)
        is_hidden = style.get("visibility", "visible") != "visible"
        if is_hidden or seen < 0.9 or NOT_PAINTED.fullmatch(style.get("fill", "").strip()):
            return
        left, top = number(element.get("x", "0")), number(element.get("y", "0"))
        right = left + self.length(element.get("width", "0"), self.sheet.right - self.sheet.left)
        bottom = top + self.length(element.get("height", "0"), self.sheet.bottom - self.sheet.top)
        (x1, y1), (x2, y2) = place.at(left, top), place.at(right, bottom)
        yield Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2), _paint(style))

    def length(self, value: str, whole: float) -> float:
        return number(value) * (whole / 100 if value.strip().endswith("%") else 1)


def unseen_words(data: bytes) -> Iterator[tuple[str, str]]:
    """What a drawing says unseen, as (words, message).

    It must be well-formed, without a document type, and not deep.
    """
    from xml.etree.ElementTree import fromstring

    root = fromstring(data)
    walk = _Walk(_sheet(root), _rules(root))
    yield from walk.go(root, {}, Affine())
    order = {id(box): place for place, box in enumerate(walk.boxes)}
    for word in walk.words:
        first = order[id(word.behind)] + 1 if word.behind else 0
        if any(box.holds(word.x, word.y) for box in walk.boxes[first:]):
            yield word.text, f"{word.text[:40]!r}, under a rectangle"


def _rules(root: Element) -> dict[str, dict[str, str]]:
    """What a drawing's own style says of each class."""
    rules: dict[str, dict[str, str]] = {}
    for style in root.iter("{http://www.w3.org/2000/svg}style"):
        for name, body in RULE.findall(style.text or ""):
            entries = (entry.partition(":") for entry in body.split(";"))
            said = {key.strip(): value.strip() for key, _, value in entries}
            rules[name] = rules.get(name, {}) | said
    return rules


def _sheet(root: Element) -> Box:
    """What a drawing shows of its plane: all of it where it does not say."""
    parts = numbers(root.get("viewBox", ""))
    if len(parts) != 4:
        parts = [0, 0, *(number(root.get(one, ""), ENDLESS) for one in ("width", "height"))]
    left, top, width, height = parts
    return Box(left, top, left + width, top + height)


def _own_text(element: Element) -> str:
    """The words of an element without those of elements inside it."""
    parts = (element.text, *(inner.tail for inner in element))
    return " ".join(" ".join(filter(None, parts)).split())


def _along(text: str, style: Mapping[str, str], part: float) -> tuple[float, float]:
    """The place after a part of words; a letter is taken to be half as wide as high."""
    anchor = style.get("text-anchor", "start")
    width = number(style.get("font-size", "16"), 16) * len(text) / 2
    begin = width * {"middle": -0.5, "end": -1.0}.get(anchor, 0.0)
    x, y = (number(style.get(one, "0")) + number(style.get(f"d{one}", "0")) for one in "xy")
    return x + begin + width * part, y


def _paint(style: Mapping[str, str]) -> tuple[str, str]:
    """The colour of a shape, by itself and by its class, from which a page takes it."""
    return style.get("fill", "black").strip().lower(), style.get("class", "")
