"""A page and its translation, read and looked at by every rule about pages and pairs."""

from __future__ import annotations

from concord.checking.noting_tables import Notes
from concord.checking.recording import NotingRegistry
from concord.lock.pieces import pieces
from concord.reading import read_page
from concord.reading.mask import Prose
from concord.registry import gather
from concord.rules import rules
from concord.rules.rule import PageRule, PairRule
from concord.settings import Settings, parse_settings

from tests.ways import plain_ways

SETTINGS = parse_settings({}, "", "")


def looked_at(
    text: str, translated: str | None = None, *,
    settings: Settings = SETTINGS, notes: Notes | None = None,
) -> None:  # fmt: skip
    """Read a text and its translation, itself by default, and look at both by all rules."""
    texts = {"en": text, "zh": text if translated is None else translated}
    pages = [read_page(texts[x].encode(), f"docs/{x}/a.md", x, "a.md") for x in texts]
    site = gather(pages, {}, settings, plain_ways(settings))
    site = site if notes is None else NotingRegistry(site, notes)
    for page in pages:
        Prose(page)
        pieces(page)
    for rule in rules():
        if isinstance(rule, PageRule):
            list(rule.look(pages[1], site))
        elif isinstance(rule, PairRule):
            list(rule.look(pages[0], pages[1], site))
