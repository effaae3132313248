"""The pages as Markdown for other programs: each beside its HTML, and all of a locale in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256

from ...model import Page
from ..building import Building
from ..building.earlier import Later
from ..laid_aside import Laid, LaidAside, taken
from ..render.addressed import HOME
from ..render.file_names import LLMS_FULL, PLAIN
from ..render.listings import summary
from ..render.markdown.marker import marker
from ..render.plain import as_markdown, plain_page, resolved
from ..render.view import View
from .later_texts import LaterTexts

LEFT_OUT = "downloads"
"""The part that says how large these texts are: a word stands in its place."""


class PlainTexts(LaterTexts):
    """The texts of a locale by path from the root of the site; none without an address.

    Each is fetched when somebody asks for it.
    """

    def __init__(self, building: Building, locale: str) -> None:
        super().__init__(building.earlier.made)
        self._building, self._locale = building, locale
        addresses = building.addresses
        if not addresses.base or not addresses.directories:
            return
        edition, around = building.edition(locale), _around(building, locale)
        pages = sorted(building.registry.of_locale(locale), key=lambda one: edition.rank(one.key))
        for page in pages:
            self._texts[_beside(building, locale, page.key)] = _kept(building, page, around)
        if pages:
            made_of = self._made_of_all(around)
            self._texts[self._full] = Later(made_of, self._whole_text)

    def _made_of_all(self, around: str) -> str:
        """What tells the text of all pages, "" where that of one is not told."""
        home = self._building.registry.page(self._locale, HOME)
        parts = [one.made_of for one in self._texts.values()]
        said = repr([around, home.digest if home else "", parts])
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest() if all(parts) else ""

    def content(self, path: str) -> bytes:
        """The text at a path as it is written; that of all pages is never put into one ``str``."""
        return taken(self._laid) if path == self._full else super().content(path)

    @property
    def _full(self) -> str:
        return self._building.addresses.below(self._locale, LLMS_FULL)

    def _whole_text(self) -> str:
        return taken(self._laid).decode("utf-8")

    @cached_property
    def _laid(self) -> Laid:
        """The text of all pages: who measures it and who writes it both ask for it."""
        pages = (str(one.fetch()) for path, one in self._texts.items() if path != self._full)
        with self._building.noting.into(None):
            pieces = _whole(self._building, self._locale, pages)
            return LaidAside().lay_all(piece.encode("utf-8") for piece in pieces)


def make_text(building: Building, page: Page) -> None:
    """Make a page as Markdown, for whoever keeps what is made of texts."""
    _kept(building, page, _around(building, page.locale))


def has_text_alone(building: Building, page: Page) -> bool:
    """Whether there is a text of a page, and nothing is drawn in it that the page shows as well."""
    addresses = building.addresses
    is_there = bool(addresses.base) and addresses.directories and bool(page.digest)
    return is_there and not any(map(marker, page.blocks))


def _beside(building: Building, locale: str, key: str) -> str:
    return building.addresses.path(locale, key) + PLAIN


def _around(building: Building, locale: str) -> str:
    """What may stand on any page besides its own text and what is asked for it."""
    edition = building.edition(locale)
    return repr([edition.title, dict(edition.outline)])


def _kept(building: Building, page: Page, around: str) -> Later:
    """A page as Markdown, as an earlier build has made it where nothing of it has changed."""

    def make() -> str:
        return _page(building, building.view(page.path), page)

    address = _beside(building, page.locale, page.key)
    if not page.digest:
        text = make()
        return Later("", lambda: text)
    return building.earlier.later(address, page.path, [page.digest, around], make)


def _page(building: Building, view: View, page: Page) -> str:
    def part(name: str) -> str | None:
        if name == LEFT_OUT:
            return str(building.drawing.render("left-out.html", view))
        return building.part_of(page, name)

    def written(html: str, address: str) -> str:
        made = building.earlier.made.made(
            ["written", html, address], lambda: as_markdown(html, address)
        )  # fmt: skip
        return str(made)

    text = building.drawing.render(
        "plain.md", view, summary=summary(view), text=plain_page(page, view, part, written),
        notes=resolved(view),
    )  # fmt: skip
    return str(text).strip("\n") + "\n"


def _whole(building: Building, locale: str, pages: Iterable[str]) -> Iterator[str]:
    home = building.registry.page(locale, HOME)
    view = building.view(home.path if home else "", locale)
    licence = building.registry.settings.publish.get("licence", "")
    return building.drawing.pieces(LLMS_FULL, view, pages=pages, licence=licence)
