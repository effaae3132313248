"""The vocabulary as TBX (ISO 30042:2019), dialect TBX-Core, in DCA style.

TBX-Core knows terms and notes and no further data categories. So the definition and the address
of the page are notes, and wordings to avoid are left out: nothing could mark them as such, and a
translator's tool would offer them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from ..model import Concept, Names
from ..registry import Registry
from .graph import plain
from .iris import concept_address, scheme_name
from .xml_text import XML_LANG, as_text

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
ODD = re.compile(r"[^A-Za-z0-9.-]")


def as_tbx(registry: Registry, base: str) -> str:
    """The text of a TBX file, one entry for each concept that has a term."""
    settings = registry.settings
    root = Element(
        "tbx", {"xmlns": NAMESPACE, "type": "TBX-Core", "style": "dca", XML_LANG: settings.default}
    )
    header = SubElement(root, "tbxHeader")
    for entry, concept in entries(root, header, "conceptEntry", registry, base):
        _entry(entry, concept, registry, base)
    return as_text(root)


def entries(
    root: Element, header: Element, name: str, registry: Registry, base: str
) -> Iterator[tuple[Element, Concept]]:
    """Put into a file what both editions have: its source, and entries of a name, each yielded."""
    described = SubElement(header, "fileDesc")
    SubElement(SubElement(described, "sourceDesc"), "p").text = scheme_name(base)
    body = SubElement(SubElement(root, "text"), "body")
    for _, concept in sorted(registry.concepts.items()):
        if any(terms(names) for names in concept.names.values()):
            yield SubElement(body, name, id=entry_id(concept.id)), concept


def terms(names: Names) -> list[str]:
    """The labels to offer in a locale, the preferred one first, each once."""
    return [text for text in dict.fromkeys(map(plain, (names.title, *names.also))) if text]


def entry_id(identifier: str) -> str:
    """An id that XML accepts (an NCName), different for different concepts."""
    return "c-" + ODD.sub(lambda found: f"_{ord(found[0]):x}_", identifier)


def _entry(entry: Element, concept: Concept, registry: Registry, base: str) -> None:
    settings = registry.settings
    for locale, names in sorted(concept.names.items()):
        if not terms(names):
            continue
        section = SubElement(entry, "langSec", {XML_LANG: locale})
        for note in (names.definition, concept_address(concept, locale, settings, base)):
            if note:
                SubElement(section, "note").text = plain(note)
        for term in terms(names):
            SubElement(SubElement(section, "termSec"), "term").text = term
