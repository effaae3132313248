"""Each page as it stands in the search's index, and what of the tables is of use for it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from ...model import Concept, Page
from ...parity.sections import Section, sections
from ...registry import Registry
from ...registry.page_urls import Addresses
from ..kept.derived import Derived
from .sounds import HAN
from .tables import Tables
from .values import date_words, value_words

WORD = re.compile("[A-Za-z0-9]+")
UNSOUGHT = frozenset(("html", "comment", "directive"))


def written(value: object) -> str:
    """A value as it stands in the index."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def root_of(locale: str, addresses: Addresses) -> str:
    """What the addresses of all pages of a locale begin with."""
    return "" if locale == addresses.default else f"{locale}/"


def written_pages(
    registry: Registry, locale: str, addresses: Addresses, tables: Tables, known: Derived
) -> Iterator[dict[str, Any]]:
    """Each page as it stands in the index, with what is used of tables and sounds.

    It follows from the page, which its path and digest tell, and from what others say of it.
    """
    terms = _terms_by_key(registry, locale)
    for page in registry.of_locale(locale):
        about, own = _about(page, registry, addresses), terms.get(page.key, [])
        make = partial(_piece, page, about, own, tables)
        given = [page.path, locale, page.key, page.digest, about, own, tables.digest]
        yield known.made(given, make) if page.digest else make()


def _piece(
    page: Page, about: dict[str, Any], terms: list[list[Any]], tables: Tables
) -> dict[str, Any]:
    entries = [*_sections(page), *_terms(terms, page.locale)]
    whole = {"location": about["location"], "title": page.title, "sections": entries, **about}
    text = written(whole)
    runs = {run for name in _names_of(whole) for run in HAN.findall(name)}
    return {"text": text, "runs": sorted(runs), "used": tables.used(text)}


def _names_of(page: dict[str, Any]) -> Iterator[str]:
    """All that a page, its terms and sections are called, shown or hidden."""
    for entry in (page, *page["sections"]):
        yield entry["title"]
        for key in ("labels", "hidden", "keywords"):
            yield from entry.get(key, ())


def _about(page: Page, registry: Registry, addresses: Addresses) -> dict[str, Any]:
    """What the index says of a page besides its text."""
    root = root_of(page.locale, addresses)
    same = [registry.page(locale, page.key) for locale in registry.settings.locales]
    pages = [one for one in same if one]
    found: dict[str, Any] = {
        "location": addresses.path(page.locale, page.key).removeprefix(root),
        "keywords": _keywords(pages),
    }
    if concept := registry.concept_of(page):
        return found | {"concept": True, **_labels(concept, page.locale)}
    titles = dict.fromkeys(one.title for one in pages if one.title and one.title != page.title)
    return found | {"labels": list(titles)}


def _keywords(pages: list[Page]) -> list[str]:
    """By which words a page is found that are no names of it, in every language."""
    return list(
        dict.fromkeys(str(word) for one in pages for word in one.meta.get("keywords") or ())
    )


def _lead(page: Page) -> str:
    return str(page.meta.get("definition") or page.meta.get("description") or "")


def _sections(page: Page) -> Iterator[dict[str, str]]:
    for section in sections(page):
        heading = page.headings[section.index] if section.index >= 0 else None
        yield {
            "anchor": heading.id if heading else "",
            "title": heading.text if heading else "",
            **_sought(_texts(page, section), page.locale),
        }


def _texts(page: Page, section: Section) -> list[str]:
    """What a section says; the page's own what it says of itself as well."""
    texts = [b.text.replace("\ufffc", " ") for b in section.blocks if b.kind not in UNSOUGHT]
    return texts if section.index >= 0 else [_lead(page), *texts]


def _sought(texts: list[str], locale: str) -> dict[str, str]:
    """Texts as one, and the words for figures that do not stand in it as such."""
    text, values = " ".join(" ".join(texts).split()), _values(texts, locale)
    written = set(WORD.findall(text)) if values else ()
    unwritten = " ".join(word for word in values if word not in written)
    return {"text": text, "values": unwritten} if unwritten else {"text": text}


def _values(texts: list[str], locale: str) -> list[str]:
    return list(dict.fromkeys(word for one in texts for word in value_words(one, locale)))


def _terms_by_key(registry: Registry, locale: str) -> dict[str, list[list[Any]]]:
    """By the key of their page the anchor, title, definition and labels of each term."""
    found: dict[str, list[list[Any]]] = {}
    for concept in registry.concepts.values():
        if concept.is_term and (names := concept.names.get(locale)):
            term = [concept.anchor, names.title, names.definition, _labels(concept, locale)]
            found.setdefault(concept.key, []).append(term)
    return found


def _terms(terms: list[list[Any]], locale: str) -> Iterator[dict[str, Any]]:
    for anchor, title, definition, labels in terms:
        said = _sought([definition], locale)
        yield {"kind": "term", "anchor": anchor, "title": title, **said, **labels}


def _labels(concept: Concept, locale: str) -> dict[str, Any]:
    """By what else a concept is found: labels in every language, shown and hidden; its date."""
    own = concept.names[locale]
    shown = list(own.also)
    hidden = list(own.hidden)
    for other, names in concept.names.items():
        if other != locale:
            shown += [names.title, *names.also]
            hidden += names.hidden
    return {
        "labels": [label for label in dict.fromkeys(shown) if label and label != own.title],
        "hidden": list(dict.fromkeys(hidden)),
        **({"when": date_words(concept.when)} if concept.when else {}),
    }
