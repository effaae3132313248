"""The search index of a locale, made from the registry; its format is in search/README.md."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ...languages import language
from ...model import Concept, Page
from ...parity.pairing import Section, sections
from ...registry import Registry
from ...registry.page_urls import Addresses
from ..kept.derived import Derived
from ..render.wording.words import words
from .sounds import HAN, sounds
from .tables import Tables
from .values import date_words, value_words

FORMAT = 1
BEGIN, END = "searchIndex(", ");\n"
WORD = re.compile("[A-Za-z0-9]+")
ON_PAGES = ("failed", "retry")

UNSOUGHT = frozenset(("html", "comment", "directive"))


def index_path(locale: str, default: str) -> str:
    """Where the index of a locale stands, from the root of the site."""
    return "search/index.js" if locale == default else f"{locale}/search/index.js"


def index_paths(locale: str, locales: Iterable[str], default: str) -> dict[str, list[str]]:
    """Where a page in a locale finds the index of that, and those of all others."""
    others = [index_path(name, default) for name in locales if name != locale]
    return {"index": [index_path(locale, default)], "other": others}


def index_text(
    registry: Registry, locale: str, addresses: Addresses, tables: Tables,
    known: Derived | None = None,
) -> str:  # fmt: skip
    """The index as the script that a page runs or reads.

    Of ``tables`` the pairs in use are put in. What is ``known`` of a text is not found out again.
    """
    root, known = "" if locale == addresses.default else f"{locale}/", known or Derived()
    pages = [_page(page, registry, addresses, root, known) for page in registry.of_locale(locale)]
    used = json.dumps(pages, ensure_ascii=False)
    index = {
        "format": FORMAT,
        "lang": language(locale).tag,
        "name": words(locale)["edition"],
        "words": _said(locale),
        "root": root,
        "home": addresses.path(locale, "index.md"),
        "traditional": tables.characters_of(used),
        "spellings": tables.spellings_of(used),
        "everyday": tables.everyday_of(used),
        "sounds": _sounds(_names_of(pages), known),
        "pages": pages,
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"{BEGIN}{text}{END}"


def _said(locale: str) -> dict[str, Any]:
    """The words of the search that wait for the index; the others stand on each page."""
    return {k: v for k, v in words(locale)["results"].items() if k not in ON_PAGES}


def _names_of(pages: list[dict[str, Any]]) -> Iterator[str]:
    """All that pages, terms and sections are called, shown or hidden."""
    for page in pages:
        for entry in (page, *page["sections"]):
            yield entry["title"]
            for key in ("labels", "hidden", "keywords"):
                yield from entry.get(key, ())


def _sounds(names: Iterable[str], known: Derived) -> Any:
    """As :func:`~concord.site.search.sounds.sounds`, whose tables are large."""

    def make() -> dict[str, str]:

        return sounds(runs)

    runs = sorted({run for name in names for run in HAN.findall(name)})
    return known.made(runs, make)


def parse_index(text: str) -> dict[str, Any]:
    """The index in such a script.

    :raises ValueError: when it is none.
    """
    if not (text.startswith(BEGIN) and text.endswith(END)):
        raise ValueError("not a search index")
    found: dict[str, Any] = json.loads(text[len(BEGIN) : -len(END)])
    return found


def _page(
    page: Page, registry: Registry, addresses: Addresses, root: str, known: Derived
) -> dict[str, Any]:
    concept = registry.concept_of(page)
    found: dict[str, Any] = {
        "location": addresses.path(page.locale, page.key).removeprefix(root),
        "title": page.title,
        "sections": [*_sections(page, known), *_terms(page, registry, known)],
    }
    same = [registry.page(locale, page.key) for locale in registry.settings.locales]
    pages = [one for one in same if one]
    found |= {"keywords": _keywords(pages)}
    if concept:
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


def _sections(page: Page, known: Derived) -> Iterator[dict[str, str]]:
    found = list(sections(page))
    sought = _sought([_texts(page, section) for section in found], page.locale, known)
    for section, said in zip(found, sought, strict=True):
        heading = page.headings[section.index] if section.index >= 0 else None
        yield {
            "anchor": heading.id if heading else "",
            "title": heading.text if heading else "",
            **said,
        }


def _texts(page: Page, section: Section) -> list[str]:
    """What a section says; the page's own what it says of itself as well."""
    texts = [b.text.replace("\ufffc", " ") for b in section.blocks if b.kind not in UNSOUGHT]
    return texts if section.index >= 0 else [_lead(page), *texts]


def _sought(
    entries: list[list[str]], locale: str, known: Derived
) -> Iterator[dict[str, str]]:  # fmt: skip
    """The texts of each entry as one, and the words for figures that do not stand in it as such."""
    words_of = known.made([locale, entries], lambda: [_values(one, locale) for one in entries])
    for texts, values in zip(entries, words_of, strict=True):
        text = " ".join(" ".join(texts).split())
        written = set(WORD.findall(text)) if values else ()
        unwritten = " ".join(word for word in values if word not in written)
        yield {"text": text, "values": unwritten} if unwritten else {"text": text}


def _values(texts: list[str], locale: str) -> list[str]:
    return list(dict.fromkeys(word for one in texts for word in value_words(one, locale)))


def _terms(page: Page, registry: Registry, known: Derived) -> Iterator[dict[str, Any]]:
    terms = [
        (concept, names)
        for concept in registry.concepts.values()
        if concept.is_term and concept.key == page.key and (names := concept.names.get(page.locale))
    ]
    sought = _sought([[names.definition] for _, names in terms], page.locale, known)
    for (concept, names), said in zip(terms, sought, strict=True):
        yield {
            "kind": "term", "anchor": concept.anchor, "title": names.title, **said,
            **_labels(concept, page.locale),
        }  # fmt: skip


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
