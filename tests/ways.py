"""How links lead on a site of plain Markdown that is not on a disk."""

from __future__ import annotations

from concord.generators import PLAIN
from concord.layout.destinations import Ways
from concord.layout.layout import layout_of, shorthand
from concord.settings import Settings


def plain_ways(settings: Settings) -> Ways:
    """The ways of a site with these settings: its patterns, or those of its shorthand."""
    named = shorthand(settings.layout, settings.docs, settings.locales, settings.default)
    return Ways(layout_of(settings.pages or named), PLAIN)
