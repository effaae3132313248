"""Pages that differ from their translations in the numbers alone by which files are sorted."""

from __future__ import annotations

from ...generators.numbers import unnumbered, unnumbered_keys
from ...model import Page
from ...registry import Registry


def is_there_by_number(page: Page, other: str, registry: Registry) -> bool:
    """Whether another locale has a page at the same address, with other numbers or none."""
    if not registry.ways.generator.leaves_out_numbers:
        return False
    key = unnumbered_keys(frozenset(registry.files.get(other, ()))).get(unnumbered(page.key), "")
    return bool(key) and registry.page(other, key) is not None
