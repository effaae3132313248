"""Addresses of pages, and the names (IRIs) of concepts, on the published site.

A concept is not its page: it keeps its name when its page moves, and has a page in every
locale. Names are made by the recipe for "hash" vocabularies (Best Practice Recipes for
Publishing RDF Vocabularies, W3C 2008, recipe 1).
"""

from __future__ import annotations

from urllib.parse import quote

from ..model import Concept
from ..registry import Registry
from ..registry.page_urls import Addresses
from ..settings import Settings

SCHEME = "vocabulary"


def page_address(key: str, locale: str, settings: Settings, base: str) -> str:
    """Where a locale's page stands on the hosted site, as an IRI."""
    return _root(base) + quote(Addresses(base, settings.default, True).path(locale, key))


def concept_address(concept: Concept, locale: str, settings: Settings, base: str) -> str:
    """Where a concept is explained: its page, or its entry in the glossary."""
    page = page_address(concept.key, locale, settings, base)
    return f"{page}#{quote(concept.anchor)}" if concept.anchor else page


def concept_name(identifier: str, base: str) -> str:
    """The IRI of a concept, the same in every locale."""
    return f"{scheme_name(base)}#{quote(identifier)}"


def scheme_name(base: str) -> str:
    """The IRI of the vocabulary."""
    return _root(base) + SCHEME


def cited_address(citation: str, registry: Registry, base: str) -> str:
    """Where a citation ``source#place`` leads in the default locale, "" if to no source."""
    source, place = registry.cited(citation)
    if source is None:
        return ""
    settings = registry.settings
    page = page_address(source.key, settings.default, settings, base)
    anchor = source.anchor or place
    return f"{page}#{quote(anchor)}" if anchor else page


def _root(base: str) -> str:
    return base if base.endswith("/") else f"{base}/"
