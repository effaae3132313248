"""What a translation says of pages that it has alone."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Block, Page
from ...registry import Registry


def leads_to_own_pages(blocks: Sequence[Block], translation: Page, registry: Registry) -> bool:
    """Whether some blocks of a translation lead to a page that the original has not.

    That page is told by itself. What an original says of a page that is not translated yet is not
    left out: a translation leads its readers to the page as it is.
    """
    return any(
        _is_own(mark.value, translation, registry)
        for block in blocks
        for mark in block.marks
        if mark.kind == "link"
    )


def _is_own(target: str, translation: Page, registry: Registry) -> bool:
    found, default = registry.destination(translation, target), registry.settings.default
    return (
        found is not None
        and found.locale == translation.locale
        and registry.page(found.locale, found.key) is not None
        and registry.page(default, found.key) is None
    )
