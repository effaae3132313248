"""Making one page anew: to be kept, or only to be compared with the one that is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from ..building import Building
from ..kept.gap import CARDS, cut
from ..kept.noting import TARGET
from .contents import Contents, Make
from .keeping import Keeping
from .pages import Due, Made
from .watched import counted, watched

if TYPE_CHECKING:
    from ..mkdocs.site import Locale


class PageMaker(NamedTuple):
    """Who makes the pages of a site one by one, in whatever process."""

    building: Building
    contents: Contents
    keeping: Keeping
    locales: Mapping[str, Locale]

    def made(self, page: Due) -> Made:
        """Make a page, to be kept with all that it asked unless somebody was warned."""
        address, locale, own = page.address, self._locale(page), page.own
        with (
            self.contents.apart() as contents,
            watched(self.building, self.contents.known, locale.path(address)) as seen,
            self.building.asides.apart() as asides,
        ):
            html = locale.html(address)
        gapped, apart = cut(html), cut(html, CARDS)
        is_drawn = gapped and locale.has_drawn(address, gapped[1])
        locale.let_go(address)
        if not own or not seen.is_keepable:
            return Made(address, html, None, seen.warnings, contents)
        own = page.whole if is_drawn else own
        cards = asides[0] if apart and [apart[1]] == [one.html for one in asides] else None
        asked = seen.asked.union(*(one.asked for one in asides if one is not cards))
        kept = self.keeping.as_kept(address, own, asked, html, cards)
        return Made(address, html, kept, 0, contents)

    def compared(self, page: Due) -> Made:
        """Make a page only to compare it with the one that is kept."""
        locale = self._locale(page)
        with self.contents.apart() as contents, counted() as told, self.building.drawing.compared():
            html = locale.html(page.address)
        locale.let_go(page.address)
        return Made(page.address, html, None, told.count, contents)

    def _locale(self, page: Due) -> Locale:
        """The locale of a page, which is about to make it from its Markdown."""
        locale = self.locales[page.locale]
        locale.forget(page.address)
        locale.content = self.content(locale, page.address)
        return locale

    def content(self, locale: Locale, address: str) -> Callable[[list[str], Make], Any]:
        """Who knows what was made of the text of a page, which is about to be read."""
        locale.ask = lambda path: self.building.noting.note((TARGET, "=", locale.locale, path))
        return partial(self.contents.of, address, locale.path(address))
