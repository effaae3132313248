"""The glossary: all concepts under letters, English from A to Z, Chinese by pinyin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ....languages import language
from ....model import Concept
from ..view import View
from ..wording.languages import HAN_RUN
from .fact_box import ConceptFacts, concept_facts

LEADING = re.compile(r"^[^\w]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept by its id: ``anchor`` is that of a term, "" where it has a page at ``href``."""

    concept: str
    anchor: str
    href: str
    definition: str
    facts: ConceptFacts
    citations: tuple[Citing, ...]


class Citing(NamedTuple):
    """A source that an entry rests on, with the address of the place in it."""

    text: str
    href: str


class Letter(NamedTuple):
    """A letter, the id of its heading, and the entries under it in order."""

    letter: str
    id: str
    entries: tuple[Entry, ...]


def glossary(view: View) -> tuple[Letter, ...]:
    """Every concept that has a name in the locale, by letter; what is no letter comes last."""
    return tuple(
        letter._replace(entries=tuple(entry(concept, view) for concept in concepts))
        for letter, concepts in _by_letter(view)
    )


def letters(view: View) -> tuple[Letter, ...]:
    """The letters of the glossary without entries, for its page only."""
    is_home = view.key == view.registry.settings.glossary
    return tuple(letter for letter, _ in _by_letter(view)) if is_home else ()


def _by_letter(view: View) -> list[tuple[Letter, list[Concept]]]:
    groups: dict[str, list[Concept]] = {}
    named = [c for c in view.registry.concepts.values() if view.locale in c.names]
    for key, concept in in_order(named, view):
        letter = key[:1].upper()
        is_letter = letter.isalpha() and not HAN_RUN.match(letter)
        groups.setdefault(letter if is_letter else "", []).append(concept)
    other = str(view.words["other_letters"])
    return [
        (Letter(letter or other, f"letter-{letter.lower() or 'other'}", ()), concepts)
        for letter, concepts in sorted(groups.items(), key=lambda group: (not group[0], group[0]))
    ]


def in_order(concepts: list[Concept], view: View) -> list[tuple[str, Concept]]:
    """Concepts in the order of their names, each with what it is sorted by."""
    texts = {concept.id: view.link(concept).text for concept in concepts}
    every = sorted(set(texts.values()))
    keys = view.ordered(
        [view.locale, every], lambda: {text: order(text, view.locale) for text in every}
    )
    found = ((keys[texts[concept.id]], concept) for concept in concepts)
    return sorted(found, key=lambda one: (one[0], one[1].id))


@lru_cache(maxsize=8192)
def order(text: str, locale: str) -> str:
    """What a title is sorted by: without article and quotation marks, Chinese as pinyin."""
    text = LEADING.sub("", text)
    own = language(locale)
    text = own.bare(text)
    return (_as_pinyin(text) if own.collation == "pinyin" else text).casefold()


def _as_pinyin(text: str) -> str:
    # Loading its tables takes as long as rendering ten pages.
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True))


def entry(concept: Concept, view: View) -> Entry:
    """One concept as the glossary shows it."""
    names = concept.names[view.locale]
    return Entry(
        concept.id,
        concept.anchor,
        "" if concept.is_term else view.href(concept.key),
        names.definition,
        concept_facts(concept, view),
        tuple(citing(concept, view)),
    )


def citing(concept: Concept, view: View) -> list[Citing]:
    """The places in the sources on which a term's definition rests."""
    found = []
    for cited in concept.citations:
        source, place = view.registry.cited(cited)
        if source:
            anchor = place if place in source.places else source.anchor
            found.append(Citing(view.source_link(source).text, view.href(source.key, anchor)))
    return found
