"""The list of what can be downloaded; in a bundle, where that list is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ....registry.page_urls import Addresses
from ..downloads import Download
from ..links import Link
from ..view import View

KILO, MEGA = 1000, 1_000_000
PLACES = {
    "bundle": "bundle", "book": "books", "archive": "kiwix", "vocabulary": "vocabulary",
    "text": "text",
}  # fmt: skip
"""By kind: the id of the heading on the page under which stands how to use it."""
RELEASED = "bundle"
"""Of what is made to be read offline this is always there."""


class Offered(NamedTuple):
    """A file: its name in words with its address, what is to be known of it, how it is used."""

    file: Link
    size: str
    day: str
    when: str
    digest: str
    use: str


@dataclass(frozen=True, slots=True)
class Offer:
    """The files; whether those to be read offline are among them; else where the list is."""

    files: tuple[Offered, ...]
    has_released: bool
    elsewhere: str = ""


def downloads(view: View) -> Offer | None:
    """What the site offers; None where neither it nor another one offers anything."""
    found = view.downloads()
    if found:
        files = tuple(_offered(download, view) for download in found)
        return Offer(files, any(download.kind == RELEASED for download in found))
    base = str(view.registry.settings.publish.get("address", ""))
    if not base or view.page is None:
        return None
    return Offer((), False, Addresses(base, view.default, True).absolute(view.locale, view.key))


def _offered(download: Download, view: View) -> Offered:
    place = PLACES[download.kind]
    ids = {heading.id for heading in view.page.headings} if view.page else set()
    return Offered(
        Link(_name(download, view), view.asset(download.path)), size_in_words(download.size),
        download.day, view.date(download.day) if download.day else "", download.digest,
        f"#{place}" if place in ids else "",
    )  # fmt: skip


def _name(download: Download, view: View) -> str:
    language = view.language_name(download.locale)
    pattern = str(view.words["downloads"][download.kind])
    return pattern.format(language=language, form=download.form)


def size_in_words(size: int) -> str:
    """A number of bytes in MB or kB, of 1000 each."""
    return f"{size / MEGA:.1f} MB" if size >= MEGA else f"{max(size / KILO, 1):.0f} kB"
