"""The keys of front matter: which there are, what form they take, where they may stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from math import isfinite
from typing import Any, NamedTuple

from ..model import CONCEPT_KINDS, SOURCE_KIND, Page
from ..registry.moves import is_key
from ..settings import Settings

DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
TABLES = ("terms", "sources")
PAGE_KINDS = (*CONCEPT_KINDS, SOURCE_KIND)


class Form(NamedTuple):
    """What a value must be: in words, and as a test."""

    words: str
    fits: Callable[[Any], bool]


class Key(NamedTuple):
    """A key; ``neutral`` ones stand in the default locale alone."""

    form: Form
    neutral: bool = False


def _is_text(value: Any) -> bool:
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
    return number or (isinstance(value, str) and bool(value.strip()))


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, (str, int)) and str(v) for v in value)


def _maybe_empty_texts(value: Any) -> bool:
    return isinstance(value, list) and _texts([one for one in value if one != ""])


def _labels(value: Any) -> bool:
    return isinstance(value, dict) and all(_texts(entry) for entry in value.values())


def _moves(value: Any) -> bool:
    """Keys of pages, or mappings of a key to an id, as :mod:`concord.registry.moves` reads them."""
    pairs = [pair for one in value for pair in _pairs(one)] if isinstance(value, list) else [None]
    texts = all(pair and all(isinstance(part, str) and part for part in pair) for pair in pairs)
    return texts and all(pair and is_key(pair[0]) for pair in pairs)


def _pairs(entry: Any) -> list[Any]:
    return list(entry.items()) or [None] if isinstance(entry, dict) else [(entry,)]


def _is_date(value: Any) -> bool:
    """Extended Date/Time Format, level 0 (ISO 8601-2:2019): years, months, days, intervals."""
    first, slash, last = str(value).partition("/")
    return _is_day(first) and (not slash or last == ".." or _is_day(last))


def _is_day(text: str) -> bool:
    if not DAY.match(text):
        return False
    try:
        date.fromisoformat(text + "2000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


TEXT = Form("text", _is_text)
MAYBE_EMPTY = Form("text", lambda value: value == "" or _is_text(value))
TEXTS = Form("a list of texts", _texts)
TAGS = Form("a list of texts", _maybe_empty_texts)
"""A template may have more places for tags than a page needs."""
MOVES = Form("a list of pages, or of pages with an id on this one", _moves)
LABELS = Form("a mapping of lists: also, hidden, avoid", _labels)
MAPPING = Form("a mapping", lambda value: isinstance(value, dict))
DATE = Form("a date (2015, 2015-10, 2015-10-27, or two with / between)",
            _is_date)  # fmt: skip
BASIS = Form("stated or inferred", lambda value: value in ("stated", "inferred"))
KIND = Form("one of " + ", ".join(PAGE_KINDS), lambda value: value in PAGE_KINDS)
TERM_KIND = Form("one of " + ", ".join(CONCEPT_KINDS), lambda value: value in CONCEPT_KINDS)
TAG = Form("a language tag (BCP 47)", lambda value: bool(LANGUAGE.match(str(value))))
URL = Form("an address beginning with https:// or http://",
           lambda value: bool(re.match(r"https?://[^\s/]+\S*\Z", str(value))))  # fmt: skip
ANY = Form("anything", lambda value: True)

LABEL_KEYS = ("also", "hidden", "avoid")
CONCEPT_KEYS = {
    "labels": Key(LABELS),
    "definition": Key(TEXT),
    "broader": Key(TEXT, neutral=True),
    "related": Key(TEXTS, neutral=True),
    "when": Key(DATE, neutral=True),
    "when_basis": Key(BASIS, neutral=True),
}
SOURCE_KEYS = {
    "author": Key(TEXT),
    "publisher": Key(TEXT),
    "trust": Key(TEXT),
    "original_title": Key(TEXT, neutral=True),
    "date": Key(DATE, neutral=True),
    "date_basis": Key(BASIS, neutral=True),
    "language": Key(TAG, neutral=True),
    "url": Key(URL, neutral=True),
    "licence": Key(TEXT, neutral=True),
}
TERM_KEYS = {
    "title": Key(TEXT),
    "kind": Key(TERM_KIND, neutral=True),
    **CONCEPT_KEYS,
    "citations": Key(TEXTS, neutral=True),
}
ENTRY_KEYS = {"title": Key(TEXT), **SOURCE_KEYS}
PLAIN_KEYS = {
    "title": Key(TEXT),
    "description": Key(MAYBE_EMPTY),
    "keywords": Key(TEXTS),
    "moved_from": Key(MOVES, neutral=True),
    "kind": Key(KIND, neutral=True),
}
PROSE_KEYS = frozenset(
    name
    for table in (PLAIN_KEYS, CONCEPT_KEYS, SOURCE_KEYS)
    for name, key in table.items()
    if key.form in (TEXT, MAYBE_EMPTY) and not key.neutral
)
"""Keys whose values are text for readers."""
HOST_KEYS = {
    "hide": Key(TEXTS), "tags": Key(TAGS), "icon": Key(TEXT), "status": Key(TEXT),
    "search": Key(ANY), "subtitle": Key(ANY), "nav": Key(ANY), "slug": Key(ANY),
}  # fmt: skip
"""Keys that MkDocs, Material or other generators read; where a value's form is
given, another ends their build."""


class Entry(NamedTuple):
    """A mapping of front matter with the keys that may stand in it and its path."""

    data: dict[str, Any]
    keys: dict[str, Key]
    path: tuple[str, ...]


def entries(page: Page, settings: Settings, kind: Any) -> Iterator[Entry]:
    """The mappings of a page's front matter; ``kind`` is that of the default locale's page."""
    keys = {**PLAIN_KEYS, **HOST_KEYS, **{name: Key(ANY) for name in settings.keys}}
    keys |= CONCEPT_KEYS if kind in CONCEPT_KINDS else {}
    keys |= SOURCE_KEYS if kind == SOURCE_KIND else {}
    tables = {}
    if page.key == settings.glossary:
        tables["terms"] = TERM_KEYS
    if page.key == settings.further_reading:
        tables["sources"] = ENTRY_KEYS
    keys |= {name: Key(MAPPING) for name in tables}
    yield Entry(dict(page.meta), keys, ())
    for table, inner in tables.items():
        value = page.meta.get(table)
        for name, data in value.items() if isinstance(value, dict) else ():
            if isinstance(data, dict):
                yield Entry(data, inner, (table, str(name)))
