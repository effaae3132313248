"""The vocabulary as TBX of the first edition (ISO 30042:2008), which most tools still read.

OmegaT, Weblate and others know no newer one. It has data categories for what TBX-Core lacks:
the definition, and the status of a term, so that wordings to avoid are marked as deprecated.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ..model import Concept, Names
from ..registry import Registry
from .graph import plain
from .iris import concept_address
from .tbx import entries, terms
from .xml_text import XML_LANG, as_text

DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n'
PREFERRED, ADMITTED, DEPRECATED = (
    f"{status}-admn-sts" for status in ("preferredTerm", "admittedTerm", "deprecatedTerm")
)


def as_tbx_2008(registry: Registry, base: str) -> str:
    """The text of a TBX file, one entry for each concept that has a term."""
    root = Element("martif", {"type": "TBX", XML_LANG: registry.settings.default})
    header = SubElement(root, "martifHeader")
    for entry, concept in entries(root, header, "termEntry", registry, base):
        _entry(entry, concept, registry, base)
    return as_text(root, DOCTYPE)


def statuses(names: Names) -> dict[str, str]:
    """The status of each term of a locale, the preferred one first."""
    offered = terms(names)
    found = {term: ADMITTED if number else PREFERRED for number, term in enumerate(offered)}
    return {**found, **{plain(text): DEPRECATED for text in names.avoid if text not in found}}


def _entry(entry: Element, concept: Concept, registry: Registry, base: str) -> None:
    settings = registry.settings
    locales = sorted(concept.names, key=lambda locale: (locale != settings.default, locale))
    for locale in locales:
        names = concept.names[locale]
        if not terms(names):
            continue
        section = SubElement(entry, "langSet", {XML_LANG: locale})
        if names.definition:
            SubElement(section, "descrip", type="definition").text = plain(names.definition)
        SubElement(section, "note").text = concept_address(concept, locale, settings, base)
        for term, status in statuses(names).items():
            tig = SubElement(section, "tig")
            SubElement(tig, "term").text = term
            SubElement(tig, "termNote", type="administrativeStatus").text = status
