"""Numbers of notes that follow each other: one box, so that a finger has one target."""

from __future__ import annotations

from itertools import count
from xml.etree.ElementTree import Element


def box_rows(parent: Element) -> None:
    """Put references that follow each other in one box; of one source, the number shows once."""
    if len(parent.findall("sup")) < 2:
        return
    at = 0
    children = list(parent)
    for index in range(len(children)):
        row = _row(children, index)
        if len(row) < 2 or index < at:
            continue
        at = index + len(row)
        box = Element("span", {"class": "footnote-refs"})
        box.tail, row[-1].tail = row[-1].tail, ""
        parent.insert(list(parent).index(row[0]), box)
        for sup in row:
            parent.remove(sup)
            box.append(sup)
        _hide_repeated(row)


def _row(children: list[Element], start: int) -> list[Element]:
    """The references from a child on between which there is nothing."""
    row: list[Element] = []
    for at in count(start):
        if at == len(children) or not children[at].get("id", "").startswith("fnref"):
            return row
        row.append(children[at])
        if children[at].tail:
            return row
    return row


def _hide_repeated(row: list[Element]) -> None:
    shown: set[str] = set()
    for sup in row:
        number = sup[0].text or ""
        if number in shown:
            sup[0].set("hidden", "hidden")
        shown.add(number)
