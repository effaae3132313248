"""Pictures that chapters show: a book holds them itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element

from .plain_document import XHTML

MEDIA = {
    ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".png": "image/png",
    ".svg": "image/svg+xml", ".webp": "image/webp",
}  # fmt: skip
"""Those that every reading system shows, by their endings.

https://www.w3.org/TR/epub-33/#sec-core-media-types
"""


class Picture(NamedTuple):
    """A picture by its path from the bundle's folder, which it keeps in the book."""

    path: str

    @property
    def address(self) -> str:
        """Its path as an address."""
        return quote(self.path)

    @property
    def media(self) -> str:
        """Its type of media."""
        return MEDIA[_ending(self.path)]


def shown(article: Element, path: str) -> Iterator[str]:
    """The pictures that the article of a page shows, by their paths from the bundle's folder.

    One that no book can hold is replaced by its words.
    """
    for image in list(article.iter(f"{XHTML}img")):
        parts = urlsplit(image.get("src", ""))
        place = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        is_ours = not (parts.scheme or parts.netloc or place.startswith(("../", "/")))
        if is_ours and _ending(place) in MEDIA:
            yield place
        else:
            image.tag, image.text = f"{XHTML}span", image.get("alt", "")
            image.attrib.clear()


def pictures(paths: Iterable[str]) -> list[Picture]:
    """Pictures in the order of their paths, each once."""
    return [Picture(path) for path in sorted(set(paths))]


def _ending(path: str) -> str:
    return posixpath.splitext(path)[1].lower()
