"""Addresses from the root of the site whose first slash was forgotten."""

from __future__ import annotations

from ...layout.destinations import path_in
from ...model import Page
from ..registry import Registry


def lacks_slash(page: Page, link: str, registry: Registry) -> bool:
    """Whether a link would lead to a page of its language, or to one below it, from the root.

    It names a folder there, as ``docs/start`` does: a lone name may be that of anything.
    """
    path = path_in(link)
    if path.startswith((".", "/")) or "/" not in path.strip("/"):
        return False
    found = registry.ways.at_root(path, page.locale, registry.files)
    return found is not None and found[0] == page.locale
