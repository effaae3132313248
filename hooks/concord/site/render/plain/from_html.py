"""The HTML of a generated part as Markdown: its words, lists, tables and links.

Drawings, controls and what is hidden are for the page alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from ...judge.tree import plain_tree
from ..markdown.escaping import SPECIAL

LEFT_OUT = frozenset("script style template svg button input select label nav form".split())
BLOCKS = frozenset(
    "p div section ul ol li dl dt dd table details summary figure figcaption aside h2 h3 h4".split()
)
MARKS = {"b": "**", "strong": "**", "dfn": "**", "em": "*", "cite": "*", "code": "`"}
NAME_BESIDE = "concord-other"
"""The class of a name in another language, which a style sets off from the name before it."""
SPACE = re.compile(r"\s+")


def as_markdown(html: str, address: str) -> str:
    """The Markdown for HTML that stands on the page at an address; "" if nothing is left of it."""
    root = plain_tree(html)
    if root is None:
        import html5lib

        root = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return "\n".join(_tidy(_Writing(address).blocks(root)))


def _tidy(lines: Iterator[str]) -> Iterator[str]:
    """Lines without empty ones at the ends and two in a row."""
    before = ""
    pending = False
    for line in map(str.rstrip, lines):
        if not line:
            pending = bool(before)
            continue
        if pending:
            yield ""
        yield line
        before, pending = line, False


class _Writing:
    """Writes elements; links are joined to ``address``."""

    def __init__(self, address: str) -> None:
        self.address = address

    def blocks(self, element: Element) -> Iterator[str]:
        """The lines of all that an element holds."""
        run = self.text(element.text)
        for child in element:
            if _is_block(child):
                yield from _paragraph(run)
                yield from self.block(child)
                run = ""
            else:
                run += self.inline(child)
            run += self.text(child.tail)
        yield from _paragraph(run)

    def block(self, element: Element) -> Iterator[str]:
        """The lines of one block."""
        tag = element.tag
        if _is_left_out(element):
            return
        if tag in ("ul", "ol"):
            yield from self.items(element)
        elif tag == "table":
            yield from self.table(element)
        elif tag in ("h2", "h3", "h4"):
            yield from ("", f"{'#' * int(tag[1])} {self.run(element)}", "")
        elif tag in ("dt", "summary"):
            yield from ("", f"**{self.run(element).replace('**', '')}**", "")
        else:
            yield from self.blocks(element)

    def items(self, list_: Element) -> Iterator[str]:
        """The items of a list, each behind a hyphen, what they hold indented below it."""
        yield ""
        for item in list_:
            if _is_left_out(item):
                continue
            lines = [line for line in self.blocks(item) if line.strip()]
            yield from (("- " if not at else "  ") + line for at, line in enumerate(lines))
        yield ""

    def table(self, table: Element) -> Iterator[str]:
        """The rows of a table, whose first is its head."""
        rows = [[self.run(cell) for cell in row] for row in table.iter("tr")]
        yield ""
        for number, row in enumerate(rows):
            yield f"| {' | '.join(row)} |"
            if not number:
                yield "|" + "---|" * len(row)
        yield ""

    def run(self, element: Element) -> str:
        """All that an element holds, on one line."""
        return self.inside(element).strip()

    def inside(self, element: Element) -> str:
        """The same with the space at its ends."""
        inside = "".join(self.inline(child) + self.text(child.tail) for child in element)
        return SPACE.sub(" ", self.text(element.text) + inside)

    def inline(self, element: Element) -> str:
        """One element in running text; space at its ends stands outside of its marks."""
        if _is_left_out(element):
            return ""
        inside = self.inside(element)
        said = inside.strip()
        if not said:
            return inside
        before, _, after = inside.partition(said)
        if element.get("class") == NAME_BESIDE:
            before = " "
        if element.tag == "code":
            said = "".join(element.itertext())
        if element.tag == "a" and element.get("href"):
            title = self.text(element.get("title")).strip()
            said = f"[{title or said}]({_joined(self.address, element.get('href', ''))})"
        mark = MARKS.get(str(element.tag), "")
        return f"{before}{mark}{said}{mark}{after}"

    def text(self, text: str | None) -> str:
        """Text in which nothing means more than itself."""
        run = SPACE.sub(" ", text) if text else ""
        return SPECIAL.sub(r"\\\1", run) if SPECIAL.search(run) else run


@lru_cache(maxsize=4096)
def _joined(address: str, href: str) -> str:
    """Where a link on the page at an address leads; parts name the same pages again and again."""
    return urljoin(address, href)


def _paragraph(run: str) -> Iterator[str]:
    if run.strip():
        yield from ("", SPACE.sub(" ", run).strip(), "")


def _is_block(element: Element) -> bool:
    return element.tag in BLOCKS or any(_is_block(child) for child in element)


def _is_left_out(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.get("hidden") is not None:
        return True
    classes = (element.get("class") or "").split()
    return "concord-legend" in classes or element.tag.rpartition("}")[2] in LEFT_OUT
