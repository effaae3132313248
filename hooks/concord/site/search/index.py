"""The search index of a locale, made from the registry; its format is in search/README.md."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ...languages import language
from ...registry import Registry
from ...registry.page_urls import Addresses
from ..forks import forgotten
from ..kept.derived import Derived
from ..render.wording.words import words
from .pages import root_of, written, written_pages
from .sounds import sounds
from .tables import Tables

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

    Of ``tables`` the pairs in use are put in. What is ``known`` of a page is not found out again.
    """
    known = known or Derived()
    pages = list(written_pages(registry, locale, addresses, tables, known))
    index = {
        "format": FORMAT,
        "lang": language(locale).tag,
        "name": words(locale)["edition"],
        "words": _said(locale),
        "root": root_of(locale, addresses),
        "home": addresses.path(locale, "index.md"),
        **tables.of_all(page["used"] for page in pages),
        "sounds": _sounds((run for page in pages for run in page["runs"]), known),
    }
    # Each page is written already: all of them take longer than the rest of the index.
    every = ",".join(page["text"] for page in pages)
    return f'{BEGIN}{written(index)[:-1]},"pages":[{every}]}}{END}'


def _said(locale: str) -> dict[str, Any]:
    """The words of the search that wait for the index; the others stand on each page."""
    return {k: v for k, v in words(locale)["results"].items() if k not in ON_PAGES}


def _sounds(found: Iterable[str], known: Derived) -> Any:
    """As :func:`~concord.site.search.sounds.sounds`, whose tables are large.

    Of many they are loaded in a process of its own, and gone with it.
    """
    runs = sorted(set(found))
    return known.made(runs, lambda: forgotten(lambda: sounds(runs), len(runs)))


def parse_index(text: str) -> dict[str, Any]:
    """The index in such a script.

    :raises ValueError: when it is none.
    """
    if not (text.startswith(BEGIN) and text.endswith(END)):
        raise ValueError("not a search index")
    found: dict[str, Any] = json.loads(text[len(BEGIN) : -len(END)])
    return found
