"""The gap in a page that is kept where the navigation of the site stands.

A theme that puts its navigation between marks has it drawn anew in pages that are kept: of a title
that changes in it, no page needs to be made but those that name it elsewhere.
"""

from __future__ import annotations

BEGIN, END = "<!--concord/nav-->", "<!--/concord/nav-->"


def cut(html: str) -> tuple[str, str] | None:
    """A page with a gap, and what stood in it; None where there are no such marks, or several."""
    if html.count(BEGIN) != 1 or html.count(END) != 1:
        return None
    before, _, rest = html.partition(BEGIN)
    piece, end, after = rest.partition(END)
    return (f"{before}{BEGIN}{END}{after}", piece) if end else None


def filled(html: str, piece: str) -> str:
    """A page with something in its gap."""
    return html.replace(BEGIN + END, BEGIN + piece + END, 1)
