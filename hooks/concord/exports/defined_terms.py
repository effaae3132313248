"""The vocabulary as schema.org ``DefinedTermSet`` and ``DefinedTerm``, for the pages' JSON-LD."""

from __future__ import annotations

from typing import Any

from ..model import Concept
from ..registry import Registry
from .graph import plain
from .iris import concept_address, concept_name, page_address, scheme_name
from .skos import HOME

CONTEXT = "https://schema.org"


def defined_term(registry: Registry, concept: Concept, locale: str, base: str) -> dict[str, Any]:
    """One concept in one locale.

    :raises KeyError: when the concept has no entry in the locale.
    """
    return {
        "@context": CONTEXT,
        **_term(registry, concept, locale, base),
        "inDefinedTermSet": scheme_name(base),
    }


def defined_term_set(registry: Registry, locale: str, base: str) -> dict[str, Any]:
    """All concepts that have an entry in the locale, by id."""
    home = registry.page(locale, HOME)
    glossary = page_address(registry.settings.glossary, locale, registry.settings, base)
    return _filled(
        {
            "@context": CONTEXT,
            "@type": "DefinedTermSet",
            "@id": scheme_name(base),
            "name": plain(home.title) if home else "",
            "url": glossary,
            "inLanguage": locale,
            "license": str(registry.settings.publish.get("licence", "")),
            "hasDefinedTerm": [
                _term(registry, concept, locale, base)
                for _, concept in sorted(registry.concepts.items())
                if locale in concept.names
            ],
        }
    )


def _term(registry: Registry, concept: Concept, locale: str, base: str) -> dict[str, Any]:
    names = concept.names[locale]
    return _filled(
        {
            "@type": "DefinedTerm",
            "@id": concept_name(concept.id, base),
            "termCode": concept.id,
            "name": plain(names.title),
            "alternateName": [plain(label) for label in names.also],
            "description": plain(names.definition),
            "url": concept_address(concept, locale, registry.settings, base),
            "inLanguage": locale,
        }
    )


def _filled(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry without its empty values: schema.org has no empty properties."""
    return {key: value for key, value in entry.items() if value not in ("", [])}
