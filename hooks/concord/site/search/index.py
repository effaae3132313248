"""The search index of a locale, made from the registry; its format is in search/README.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ...languages import language
from ...model import Concept, Page
from ...registry import Registry
from ...registry.page_urls import Addresses
from ..kept.derived import Derived
from ..render.wording.words import words
from .sections import sections, sought
from .sounds import HAN, sounds
from .tables import Tables
from .values import date_words

FORMAT = 1
BEGIN, END = "searchIndex(", ");\n"
ON_PAGES = ("failed", "retry")


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
    terms = _terms_at(registry, locale)
    pages = []
    for page in registry.of_locale(locale):
        parts = sections(page, known)
        if own := terms.get(page.key):
            parts += _terms(own, locale, known)
        pages.append(_page(page, registry, addresses, root, parts))
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
    page: Page, registry: Registry, addresses: Addresses, root: str, parts: list[Any]
) -> dict[str, Any]:
    """A page with its sections and terms."""
    concept = registry.concept_of(page)
    found: dict[str, Any] = {
        "location": addresses.path(page.locale, page.key).removeprefix(root),
        "title": page.title,
        "sections": parts,
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


def _terms_at(registry: Registry, locale: str) -> dict[str, list[Concept]]:
    """The terms that have a name in a locale, by the key of their page."""
    found: dict[str, list[Concept]] = {}
    for concept in registry.concepts.values():
        if concept.is_term and concept.names.get(locale):
            found.setdefault(concept.key, []).append(concept)
    return found


def _terms(terms: list[Concept], locale: str, known: Derived) -> Iterator[dict[str, Any]]:
    names = [concept.names[locale] for concept in terms]
    texts = [[one.definition] for one in names]
    found = known.made([locale, texts], lambda: list(sought(texts, locale)))
    for concept, own, said in zip(terms, names, found, strict=True):
        yield {
            "kind": "term", "anchor": concept.anchor, "title": own.title, **said,
            **_labels(concept, locale),
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
