"""Damages to citations and sources."""

from __future__ import annotations

import re
from random import Random

from concord.model import PROSE_KINDS, Page

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, key_lines, line_of, written
from .vocabulary import any_concept, entry

CITATION = re.compile(r"\[\^([^\]#]+)(#[^\]]+)?\]")
NEW_SOURCE = {
    "en": "---\ntitle: Quux manual\nkind: source\nauthor: Quux\ndate: 2018\nlanguage: en\n"
    "trust: A manual.\n---\n\nA manual.\n",
    "zh": "---\ntitle: Quux 手册\ntrust: 手册。\n---\n\n手册。\n",
}


def any_citation(docs: Docs, random: Random) -> tuple[Page, re.Match[str]] | None:
    """A citation in a page's text."""
    page = docs.any_page(random)
    found = list(CITATION.finditer(page.source))
    return (page, random.choice(found)) if found else None


def unknown_source(docs: Docs, random: Random) -> Damage | None:
    """A citation of a source that is not there."""
    found = any_citation(docs, random)
    return change(found[0], *found[1].span(1), found[1][1] + "-draft") if found else None


def unknown_source_of_term(docs: Docs, random: Random) -> Damage | None:
    """A term that cites a source that is not there."""
    concept = any_concept(docs, random)
    home = entry(docs, concept, "en")
    if not concept.citations or not home:
        return None
    return written(*home, "citations", "[no-such-source]")


def unknown_place(docs: Docs, random: Random) -> Damage | None:
    """A citation of a place that the source lacks."""
    found = any_citation(docs, random)
    return change(found[0], found[1].end() - 1, found[1].end() - 1, "-2") \
        if found and found[1][2] else None  # fmt: skip


def place_of_other_source(docs: Docs, random: Random) -> Damage | None:
    """A place cited of a source that has no places."""
    found = any_citation(docs, random)
    at = found[1].end() - 1 if found else 0
    return change(found[0], at, at, "#introduction") if found and not found[1][2] else None


def page_uncited(docs: Docs, random: Random) -> Damage | None:
    """A page that lost all its citations; told at its first block of prose."""
    page = docs.any_page(random)
    settings = docs.registry.settings
    prose = [block for block in page.blocks if block.kind in PROSE_KINDS]
    if page.key in (settings.glossary, settings.further_reading) or len(prose) < 2:
        return None
    text = CITATION.sub("", page.source)
    first = line_of(page, prose[0].start)
    return change(page, 0, len(page.source), text, first) if text != page.source else None


def unused_source(docs: Docs, random: Random) -> Damage | None:
    """A source that nothing cites."""
    name = f"quux-{random.randrange(1000)}"
    edits: dict[str, bytes | None] = {
        f"docs/{locale}/sources/{name}.md": text.encode() for locale, text in NEW_SOURCE.items()
    }
    return Damage(edits, Spot(f"docs/en/sources/{name}.md", 2), f"added the source {name}")


def source_without(
    docs: Docs, random: Random, locale: str, names: tuple[str, ...]
) -> Damage | None:
    """A source that lost something a citation needs."""
    source = random.choice(list(docs.registry.sources.values()))
    page = docs.page(locale, source.key)
    path = ("sources", source.id) if source.anchor else ()
    span = key_lines(page, *path, random.choice(names)) if page else None
    if not page or not span:
        return None
    key = path if path and locale == "zh" else (*path, "title")
    place = page.meta_place(*key)
    return change(page, *span, "", Spot(page.path, place.line))


def incomplete_source(docs: Docs, random: Random) -> Damage | None:
    """A source without author, date or trust; told at its title."""
    return source_without(docs, random, "en", ("author", "date", "trust"))


def untranslated_source(docs: Docs, random: Random) -> Damage | None:
    """A source without Chinese words on how far to trust it; told at its entry or title."""
    return source_without(docs, random, "zh", ("trust",))


KINDS = (
    Kind("citation of no source", "SRC401", unknown_source),
    Kind("term citing no source", "SRC401", unknown_source_of_term),
    Kind("citation of a place that is not there", "SRC402", unknown_place),
    Kind("place of a source without places", "SRC402", place_of_other_source),
    Kind("page without citations", "SRC404", page_uncited),
    Kind("source that nothing cites", "SRC405", unused_source),
    Kind("source without author, date or trust", "SRC406", incomplete_source),
    Kind("source without words in Chinese", "SRC406", untranslated_source),
)
