"""The gaps in a page that is kept: where the navigation stands, and the cards of its links.

A theme that puts these between marks has them drawn anew in pages that are kept: of a title that
changes in them, no page needs to be made but those that name it elsewhere.
"""

from __future__ import annotations

NAVIGATION, CARDS = "nav", "previews"
BEGINNINGS = tuple(f"<!--concord/{name}-->" for name in (NAVIGATION, CARDS))


def _marks(name: str) -> tuple[str, str]:
    return f"<!--concord/{name}-->", f"<!--/concord/{name}-->"


def cut(html: str, name: str = NAVIGATION) -> tuple[str, str] | None:
    """A page with a gap, and what stood in it; None where there are no such marks, or several."""
    begin, end = _marks(name)
    if html.count(begin) != 1 or html.count(end) != 1:
        return None
    before, _, rest = html.partition(begin)
    piece, closed, after = rest.partition(end)
    return (f"{before}{begin}{end}{after}", piece) if closed else None


def filled(html: str, piece: str, name: str = NAVIGATION) -> str:
    """A page with something in its gap."""
    begin, end = _marks(name)
    return html.replace(begin + end, begin + piece + end, 1)
