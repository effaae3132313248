"""Putting files into the folder of a site: its pages, those with both languages, their texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from ..building import Building
from ..finishing.finish import moved
from ..finishing.putting import ended_once
from ..mkdocs.site import Locale
from ..mkdocs.templates import static
from .beside import Beside
from .making import Making
from .pages import Shown
from .writing import Folder


def put_pages(making: Making, folder: Folder) -> dict[str, Shown]:
    """Put all pages, and tell them by address, without their HTML."""
    found = {}
    for page in making.pages(folder.holds):
        address, digest, html = page[:3]
        found[address] = page._replace(html=None)
        if html is not None and html.strip():
            folder.put(address, html.encode("utf-8", "xmlcharrefreplace"), digest)
    return found


def put_both(making: Making, folder: Folder, shown: Mapping[str, Shown]) -> None:
    """Put the pages with two languages beside those that they are made of, ``shown`` by address."""
    made = Beside(making, folder, shown).made() if making.building.is_published else ()
    for name, html, made_of in made:
        folder.put(name, html.encode("utf-8"), made_of)


def put_texts(building: Building, folder: Folder) -> None:
    """Put what programs read of pages, and the pages that lead on; most of it stands as it did."""
    if not building.is_published:
        return
    offers, locales = building.offers, building.registry.settings.locales
    for found in (*map(offers.texts, locales), offers.vocabularies):
        for path in found:
            made_of = found.made_of(path)
            if not folder.holds(path, made_of):
                folder.put(path, ended_once(found.content(path)), made_of)
    for name, content in moved(building, folder):
        digest = sha256(content).hexdigest()
        if not folder.holds(name, digest):
            folder.put(name, content, digest)


def static_files(building: Building, locales: list[Locale]) -> Iterator[tuple[str, bytes]]:
    """What the theme makes of all pages of a site whose files are not made by concord."""
    return iter(()) if building.is_published else static(locales[-1], locales[:-1])
