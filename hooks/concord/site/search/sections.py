"""What a search finds in the sections of a page, and in texts that stand beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...model import Page
from ...parity.pairing import Section
from ...parity.pairing import sections as sections_of
from ..kept.derived import Derived
from .values import value_words

WORD = re.compile("[A-Za-z0-9]+")
UNSOUGHT = frozenset(("html", "comment", "directive"))


def sections(page: Page, known: Derived) -> list[Any]:
    """The sections of a page, which its file alone decides: they are ``known`` by its digest."""
    if not page.digest:
        return list(_sections(page))
    file = ["sections", page.path, page.locale, page.key, page.digest]
    found: list[Any] = known.made(file, lambda: list(_sections(page)))
    return found


def _sections(page: Page) -> Iterator[dict[str, str]]:
    found = sections_of(page)
    said = sought([_texts(page, section) for section in found], page.locale)
    for section, one in zip(found, said, strict=True):
        heading = page.headings[section.index] if section.index >= 0 else None
        yield {
            "anchor": heading.id if heading else "",
            "title": heading.text if heading else "",
            **one,
        }


def _texts(page: Page, section: Section) -> list[str]:
    """What a section says; the page's own what it says of itself as well."""
    texts = [b.text.replace("\ufffc", " ") for b in section.blocks if b.kind not in UNSOUGHT]
    return texts if section.index >= 0 else [_lead(page), *texts]


def _lead(page: Page) -> str:
    return str(page.meta.get("definition") or page.meta.get("description") or "")


def sought(entries: list[list[str]], locale: str) -> Iterator[dict[str, str]]:
    """The texts of each entry as one, and the words for figures that do not stand in it as such."""
    for texts in entries:
        text, values = " ".join(" ".join(texts).split()), _values(texts, locale)
        written = set(WORD.findall(text)) if values else ()
        unwritten = " ".join(word for word in values if word not in written)
        yield {"text": text, "values": unwritten} if unwritten else {"text": text}


def _values(texts: list[str], locale: str) -> list[str]:
    return list(dict.fromkeys(word for one in texts for word in value_words(one, locale)))
