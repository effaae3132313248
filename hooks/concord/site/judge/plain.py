"""HTML so plain that a browser's parser builds exactly the tree that its tags say.

Nearly all that Markdown and our partials make is such HTML, and to tell takes a twentieth of the
time of parsing it. It is plain where every rule of the HTML standard that moves, adds, closes or
drops an element is out of reach: each element is closed by its own end tag, in order; none stands
where a parser would close another one first or put it elsewhere; nothing switches how text is
read but a script without "<". Whatever is not on the lists of
``plain_elements.py`` is left to the whole parser. A test
has both parse the same, with damage by chance.
https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
"""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from .node import Node
from .plain_elements import (
    CLOSING_P,
    DRAWN,
    EMPTY,
    GROUPED,
    HEADINGS,
    KNOWN,
    NOWHERE,
    OF_TABLES,
    ONCE,
    PARENTS,
    SAID,
    STRICT,
)
from .plain_tags import SVG, NotPlainError, plain_tag

STRANGE = re.compile(r"[\0-\x08\x0b-\x1f\x7f]")
"""Controls, which parsers replace, drop or take for white space."""
PIECE = re.compile(
    r"[^<]+"
    r"|</[a-z][a-z0-9]*>"
    r"|<[a-z][a-z0-9]*(?:[ \n]+[a-zA-Z][a-zA-Z0-9:_-]*(?:=\"[^\"]*\")?)*[ \n]*/?>"
    r"|<!--(?!-?>)(?:(?!--).)*-->",
    re.S,
)
"""A text, an end tag, a start tag, or a comment."""


class Reader(Protocol):
    """Is told of elements, texts and comments in their order."""

    def start(self, node: Node) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """The innermost element ends."""

    def data(self, text: str) -> None:
        """A text as it is written, with its references."""

    def comment(self, text: str) -> None:
        """A comment."""


class _Nodes:
    """Gathers elements."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.start = self.nodes.append

    def end(self, name: str) -> None:
        pass

    data = comment = end


def plain_nodes(text: str) -> tuple[Node, ...] | None:
    """The elements of plain HTML that stands in a ``div``, in order; None where it is not plain."""
    found = _Nodes()
    return tuple(found.nodes) if read_plain(text, found) else None


def read_plain(text: str, reader: Reader) -> bool:
    """Tell a reader what plain HTML in a ``div`` holds; False once it turns out not to be plain."""
    if STRANGE.search(text):
        return False
    try:
        _read(text, reader)
    except NotPlainError:
        return False
    return True


def _read(text: str, reader: Reader) -> None:
    pieces = PIECE.findall(text)
    if sum(map(len, pieces)) != len(text):
        raise NotPlainError
    opened: list[str] = []
    drawing = 0
    """How many elements were open where a drawing began, 0 outside of one."""
    # Thousands of pieces to a page: what is most frequent is told first, and is not handed on.
    for at, piece in enumerate(pieces):
        if piece[0] != "<" or piece[1] == "!":
            _stand_between(piece, opened[-1] if opened else "", reader)
        elif piece[1] == "/":
            name = piece[2:-1]
            if not opened or opened.pop() != name:
                raise NotPlainError
            reader.end(name)
            if drawing > len(opened):
                drawing = 0
        else:
            drawing = _start(pieces, at, opened, drawing, reader)
    if opened:
        raise NotPlainError


def _start(pieces: list[str], at: int, opened: list[str], drawing: int, reader: Reader) -> int:
    """Take a start tag; give how many elements are open where the drawing began that it is in."""
    node, alone = plain_tag(pieces[at], bool(drawing))
    name = node.name
    (_hold_in_drawing if drawing else _hold)(name, opened, alone)
    reader.start(node._replace(text=_script(pieces, at)) if name == "script" else node)
    if alone if node.space == SVG else name in EMPTY:
        reader.end(name)
        return drawing
    opened.append(name)
    return drawing or (len(opened) if node.space == SVG else 0)


def _stand_between(piece: str, inside: str, reader: Reader) -> None:
    """Take a text or a comment, where a parser leaves it in its place."""
    if inside in OF_TABLES and piece.strip(" \n\t"):
        raise NotPlainError
    if piece[0] == "<":
        reader.comment(piece[len("<!--") : -len("-->")])
    elif inside != "script":  # Which was told with its element.
        reader.data(piece)


def _hold(name: str, opened: list[str], alone: bool) -> None:
    """Hold an element of HTML to the place where it stands."""
    inside = opened[-1] if opened else "div"
    if inside == "div" and name in GROUPED and opened[-2:-1] == ["dl"]:
        inside = "dl"
    if not _may_stand(name, inside, alone):
        raise NotPlainError
    if name in CLOSING_P and "p" in opened:
        raise NotPlainError
    if name in ONCE and name in opened:
        raise NotPlainError


@cache
def _may_stand(name: str, inside: str, alone: bool) -> bool:
    """Whether an element of HTML may stand in another one that is open."""
    if name not in KNOWN and name != "svg":
        return False
    if (inside in STRICT or name in PARENTS) and inside not in PARENTS.get(name, NOWHERE):
        return False
    if name in HEADINGS and inside in HEADINGS:
        return False
    return not alone or name in EMPTY or name == "svg"


def _hold_in_drawing(name: str, opened: list[str], alone: bool) -> None:
    """Hold an element of a drawing; any may stand alone there."""
    if name not in DRAWN or opened[-1] in SAID:
        raise NotPlainError


def _script(pieces: list[str], at: int) -> str:
    """What stands in the script that begins at a piece; in it only its end may look like a tag."""
    after = pieces[at + 1 : at + 3]
    held = after[0] if after and not after[0].startswith("<") else ""
    if after[bool(held) :][:1] != ["</script>"]:
        raise NotPlainError
    return held
