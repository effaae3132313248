"""Damages to labels, definitions and relations of concepts."""

from __future__ import annotations

from random import Random

from concord.model import PROSE_KINDS, Concept

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, key_lines, line_of, verbatim, written
from .vocabulary import any_concept, entry, new_term, title_spot


def missing_definition(docs: Docs, random: Random) -> Damage | None:
    """A definition taken away in a language."""
    concept, locale = any_concept(docs, random), random.choice(("en", "zh"))
    home = entry(docs, concept, locale)
    span = key_lines(home[0], *home[1], "definition") if home else None
    if not home or not span:
        return None
    spot = title_spot(docs, concept, locale)
    above = spot.line > home[0].place(span[0]).line
    taken = home[0].source.count("\n", *span) if above else 0
    return change(home[0], *span, "", Spot(spot.path, spot.line - taken))


def with_label(docs: Docs, concept: Concept, locale: str, label: str) -> Damage | None:
    """Give a concept that has no further labels one, in the line behind its title."""
    home = entry(docs, concept, locale)
    names = concept.names[locale]
    if not home or '"' in label or names.also or names.hidden or names.avoid:
        return None
    damage = written(*home, "labels", f'{{also: ["{label}"]}}')
    return Damage(damage.edits, damage.spot, f"{concept.id} was given the label {label}")


def shared_label(docs: Docs, random: Random) -> Damage | None:
    """A label that belongs to another concept; told at the one that stands later."""
    concept, other = any_concept(docs, random), any_concept(docs, random)
    locale = random.choice(("en", "zh"))
    damage = with_label(docs, concept, locale, other.names[locale].title)
    order = list(docs.registry.concepts)
    if concept is other or not damage or order.index(concept.id) > order.index(other.id):
        return None if concept is other else damage
    spot = title_spot(docs, other, locale)
    moved = spot.path == damage.spot.path and spot.line >= damage.spot.line
    return Damage(damage.edits, Spot(spot.path, spot.line + moved), damage.said)


def repeated_label(docs: Docs, random: Random) -> Damage | None:
    """A concept's title once more as a further label."""
    concept, locale = any_concept(docs, random), random.choice(("en", "zh"))
    return with_label(docs, concept, locale, concept.names[locale].title)


def unknown_relation(docs: Docs, random: Random) -> Damage | None:
    """A relation to a concept that is not there."""
    concept, key = any_concept(docs, random), random.choice(("broader", "related"))
    home = entry(docs, concept, "en")
    if not home or not key_lines(home[0], *home[1], key):
        return None
    return written(*home, key, "no-such-concept" if key == "broader" else "[no-such-concept]")


def broader_cycle(docs: Docs, random: Random) -> Damage | None:
    """A concept made broader than its own broader; told at the first id of the circle."""
    concept = any_concept(docs, random)
    above = docs.registry.concepts.get(concept.broader)
    home = entry(docs, above, "en") if above else None
    if not above or not home or above.broader:
        return None
    damage = written(*home, "broader", concept.id)
    if above.id < concept.id:
        return damage
    place = docs.registry.entry_place(concept, "broader")
    same = concept.key == above.key and place.line > damage.spot.line
    return Damage(damage.edits, Spot(place.path, place.line + same), damage.said)


def related_and_broader(docs: Docs, random: Random) -> Damage | None:
    """A concept's broader one named as related too."""
    concept = any_concept(docs, random)
    home = entry(docs, concept, "en")
    above = docs.registry.concepts.get(concept.broader)
    if not home or not above or concept.id in above.related:
        return None
    related = ", ".join((*concept.related, concept.broader))
    return written(*home, "related", f"[{related}]")


def discouraged_in_prose(docs: Docs, random: Random) -> Damage | None:
    """A wording to avoid, written in prose instead of the right one."""
    page = docs.any_page(random)
    block = random.choice(page.blocks)
    for mention in docs.registry.labels(page.locale).in_prose(block):
        names = docs.registry.concepts[mention.concept].names[page.locale]
        span = verbatim(page, block, mention.start, mention.end)
        if names.avoid and span:
            return change(page, *span, random.choice(names.avoid))
    return None


def discouraged_in_link(docs: Docs, random: Random) -> Damage | None:
    """A wording to avoid as the text of a link."""
    page = docs.any_page(random)
    block = random.choice(page.blocks)
    for mark in block.marks if block.kind in PROSE_KINDS else ():
        concept = docs.registry.concept_at(page, mark.value) if mark.kind == "link" else None
        span = verbatim(page, block, mark.start, mark.end)
        if concept and span and span[0] < span[1] and concept.names[page.locale].avoid:
            return change(page, *span, random.choice(concept.names[page.locale].avoid))
    return None


def discouraged_in_heading(docs: Docs, random: Random) -> Damage | None:
    """A wording to avoid in a heading."""
    page = docs.any_page(random, "zh")
    wordings = [(n.title, w) for c in docs.registry.concepts.values()
                if (n := c.names.get("zh")) for w in n.avoid]  # fmt: skip
    for heading in page.headings:
        start = page.lines[heading.place.line - 1]
        for title, wording in wordings:
            at = page.source.find(title, start, heading.end)
            if at >= 0:
                return change(page, at, at + len(title), wording, line_of(page, start))
    return None


def separate_term(docs: Docs, random: Random) -> Damage | None:
    """A term joined to no other concept."""
    return new_term(docs, random, "kind: concept")


def shared_id(docs: Docs, random: Random) -> Damage | None:
    """A glossary term with the id of a concept that has a page; told at what comes later."""
    concept = any_concept(docs, random)
    if concept.is_term:
        return None
    damage = new_term(docs, random, "kind: concept", name=concept.id)
    if concept.key > docs.registry.settings.glossary:
        return Damage(damage.edits, title_spot(docs, concept, "en"), damage.said)
    return damage


KINDS = (
    Kind("definition taken away", "TRM201", missing_definition),
    Kind("label of another concept", "TRM202", shared_label),
    Kind("label given twice", "TRM203", repeated_label),
    Kind("relation to no concept", "TRM204", unknown_relation),
    Kind("circle of broader", "TRM205", broader_cycle),
    Kind("broader concept also related", "TRM206", related_and_broader),
    Kind("wording to avoid in prose", "TRM207", discouraged_in_prose),
    Kind("wording to avoid as link text", "TRM207", discouraged_in_link),
    Kind("wording to avoid in a heading", "TRM207", discouraged_in_heading),
    Kind("term joined to no other", "TRM208", separate_term),
    Kind("id taken twice", "TRM209", shared_id),
)
