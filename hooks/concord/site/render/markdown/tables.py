"""A Python-Markdown extension for tables whose first column names their rows.

An empty first cell says so. It heads nothing, hence it becomes ``td``, and the first cell of each
row ``th`` (https://html.spec.whatwg.org/multipage/tables.html#the-th-element).
"""

from __future__ import annotations

from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_INLINE = 3
"""Behind ``inline`` (20), which fills the cells."""


class NamedRows(Extension):
    """Marks the names of rows in tables whose first cell is empty."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register behind everything that fills cells."""
        md.treeprocessors.register(_Naming(md), "named-rows", AFTER_INLINE)


class _Naming(Treeprocessor):
    def run(self, root: ElementTree.Element) -> None:
        for table in root.iter("table"):
            head, *rows = table.iter("tr")
            if len(head) and not len(head[0]) and not (head[0].text or "").strip():
                head[0].tag = "td"
                for row in rows:
                    row[0].tag = "th"
                    row[0].set("scope", "row")
