"""Pages whose blocks stand in other boxes for the most part, compared as if they stood in none.

A box that is never closed takes in all that follows, and so does an item, or leaves out what is not
set in as far as its text; what both pages say is the same for all that.
"""

from __future__ import annotations

from ...model import Page


def unboxed(page: Page) -> Page:
    """A page with its blocks in no box and no list, each at its place."""
    known = {name: getattr(page, name) for name in Page.__match_args__}
    return Page(**{**known, "blocks": tuple(b._replace(container=()) for b in page.blocks)})
