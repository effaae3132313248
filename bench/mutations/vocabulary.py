"""Entries of the vocabulary: where they stand, and how to add one in every language."""

from __future__ import annotations

from random import Random

from concord.model import Concept, Page

from .damage import Damage, Spot
from .docs import Docs


def any_concept(docs: Docs, random: Random) -> Concept:
    """A concept at random, with a page or in the glossary."""
    return random.choice(list(docs.registry.concepts.values()))


def entry(docs: Docs, concept: Concept, locale: str) -> tuple[Page, tuple[str, ...]] | None:
    """The page on which a concept's entry stands in a locale, and the entry's path there."""
    page = docs.page(locale, concept.key)
    return (page, ("terms", concept.id) if concept.is_term else ()) if page else None


def title_spot(docs: Docs, concept: Concept, locale: str) -> Spot:
    """The line of a concept's title, where findings about its labels stand."""
    place = concept.names[locale].place
    return Spot(place.path, place.line)


def new_term(docs: Docs, random: Random, *lines: str, name: str = "") -> Damage:
    """A term added to the glossary in every language, found at its English title."""
    number = random.randrange(1000, 9999)
    name = name or f"quux-{number}"
    glossary = docs.registry.settings.glossary
    edits: dict[str, bytes | None] = {}
    for locale in docs.registry.settings.locales:
        page = docs.registry.pages[locale, glossary]
        neutral = lines if locale == docs.registry.settings.default else ()
        texts = {"en": "Software nobody has heard of.", "zh": "谁都没听说过的软件。"}
        own = (f"title: Quux {number}", f"definition: {texts[locale]}", *neutral)
        new = f"  {name}:\n" + "".join(f"    {line}\n" for line in own)
        edits[page.path] = page.source.replace("terms:\n", f"terms:\n{new}", 1).encode()
        if locale == docs.registry.settings.default:
            spot = Spot(page.path, page.source[: page.source.index("terms:\n")].count("\n") + 3)
    return Damage(edits, spot, f"added the term {name} to the glossary")
