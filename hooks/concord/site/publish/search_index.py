"""The search index of a locale, made from the registry; its format is in search/README.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ...languages import language
from ...model import Concept, Page
from ...parity.pairing import Section, sections
from ...registry import Registry
from ...registry.page_urls import Addresses
from ..render.wording.words import words

FORMAT = 1
BEGIN, END = "searchIndex(", ");\n"
CHARACTERS = Path("search", "traditional", "characters.tsv")
UNSOUGHT = frozenset(("html", "comment"))


def index_path(locale: str, default: str) -> str:
    """Where the index of a locale stands, from the root of the site."""
    return "search/index.js" if locale == default else f"{locale}/search/index.js"


def index_text(
    registry: Registry, locale: str, addresses: Addresses, pairs: Iterable[tuple[str, str]]
) -> str:
    """The index as the script that a page runs or reads.

    ``pairs`` are characters, traditional and simplified; those in use are put in.
    """
    root = "" if locale == addresses.default else f"{locale}/"
    index = {
        "format": FORMAT,
        "lang": language(locale).tag,
        "name": words(locale)["edition"],
        "root": root,
        "home": addresses.path(locale, "index.md"),
        "pages": [_page(page, registry, addresses, root) for page in registry.of_locale(locale)],
    }
    used = set(json.dumps(index["pages"], ensure_ascii=False))
    index["traditional"] = "".join(a + b for a, b in pairs if a in used or b in used)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"{BEGIN}{text}{END}"


def parse_index(text: str) -> dict[str, Any]:
    """The index in such a script.

    :raises ValueError: when it is none.
    """
    if not (text.startswith(BEGIN) and text.endswith(END)):
        raise ValueError("not a search index")
    found: dict[str, Any] = json.loads(text[len(BEGIN) : -len(END)])
    return found


def read_characters(root: Path) -> list[tuple[str, str]]:
    """Traditional characters with their simplified forms; none where a site has no table."""
    path = root / CHARACTERS
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(field[0], field[1]) for field in fields if len(field) == 2]


def _page(page: Page, registry: Registry, addresses: Addresses, root: str) -> dict[str, Any]:
    concept = registry.concept_of(page)
    parts = [_section(page, section) for section in sections(page)]
    parts[0]["text"] = " ".join([_lead(page), parts[0]["text"]]).strip()
    found: dict[str, Any] = {
        "location": addresses.path(page.locale, page.key).removeprefix(root),
        "title": page.title,
        "sections": [*parts, *_terms(page, registry)],
    }
    if concept:
        return found | {"concept": True, **_labels(concept, page.locale)}
    return found | _names(page, registry)


def _names(page: Page, registry: Registry) -> dict[str, list[str]]:
    """By what else a page that is no concept's is found: foreign titles, keywords unseen."""
    found = [registry.page(locale, page.key) for locale in registry.settings.locales]
    pages = [one for one in found if one]
    titles = dict.fromkeys(one.title for one in pages if one.title and one.title != page.title)
    keywords = dict.fromkeys(str(word) for one in pages for word in one.meta.get("keywords") or ())
    return {"labels": list(titles), "hidden": list(keywords)}


def _lead(page: Page) -> str:
    return str(page.meta.get("definition") or page.meta.get("description") or "")


def _section(page: Page, section: Section) -> dict[str, str]:
    heading = page.headings[section.index] if section.index >= 0 else None
    texts = [b.text.replace("\ufffc", " ") for b in section.blocks if b.kind not in UNSOUGHT]
    return {
        "anchor": heading.id if heading else "",
        "title": heading.text if heading else "",
        "text": " ".join(" ".join(texts).split()),
    }


def _terms(page: Page, registry: Registry) -> Iterator[dict[str, Any]]:
    for concept in registry.concepts.values():
        names = concept.names.get(page.locale)
        if concept.is_term and concept.key == page.key and names:
            yield {
                "kind": "term", "anchor": concept.anchor, "title": names.title,
                "text": names.definition, **_labels(concept, page.locale),
            }  # fmt: skip


def _labels(concept: Concept, locale: str) -> dict[str, list[str]]:
    """By what else a concept is found, in every language: shown ones and hidden ones."""
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
    }
