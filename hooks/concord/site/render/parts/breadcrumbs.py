"""Breadcrumbs: the way from the home page to a page."""

from __future__ import annotations

from ..addressed import HOME
from ..links import Link
from ..view import View


def breadcrumbs(view: View) -> tuple[Link, ...]:
    """Home, the sections above, and the page itself; sections without a page have no address."""
    if view.page is None or view.key == HOME:
        return ()
    above = (
        Link(crumb.title, view.href(crumb.key) if crumb.key else "")
        for crumb in view.edition.outline.get(view.key, ())
        if crumb.key != view.key
    )
    return (Link(view.site_title, view.href(HOME)), *above, view.page_link(view.key))
