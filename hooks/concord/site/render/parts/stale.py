"""The notice on a translated page that lags behind its original."""

from __future__ import annotations

from ..links import Link
from ..view import View


def stale(view: View) -> tuple[Link, ...]:
    """The sections that lag, with their addresses on the page."""
    page = view.page
    if page is None:
        return ()
    titles = {heading.id: heading.text for heading in page.headings}
    top = str(view.words["stale_top"])
    return tuple(
        Link(titles.get(section, top), f"#{section}")
        for section in view.edition.stale.get(page.path, ())
    )
