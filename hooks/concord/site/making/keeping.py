"""The pages that earlier builds kept: which are as they were, and what is drawn anew in others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ...checking.noting_tables import Asked
from ..building import Building
from ..building.aside import Aside
from ..kept.answered import is_behind
from ..kept.gap import BEGINNINGS, CARDS, NAVIGATION, cut, filled
from ..kept.noting import MOVED
from ..kept.rows import ASIDE, Kept, digest_of, packed
from ..kept.store import Store
from ..side_by_side.keeping import taken
from .asking import Answers
from .pages import Due
from .watched import watched

if TYPE_CHECKING:
    from ..mkdocs.site import Locale


REFILLED = " +"
"""Behind what tells a page of which another navigation is kept than it was shown with last."""


class Found(NamedTuple):
    """A page that is kept; ``answers`` as they are said today, "" of cards that are others."""

    kept: Kept
    answers: str
    has_other_cards: bool


class Keeping:
    """The pages of a store that are kept; ``known`` are the folders whose files decide all."""

    def __init__(
        self, building: Building, locales: Mapping[str, Locale], store: Store, answers: Answers,
        known: tuple[Path, ...],
    ) -> None:  # fmt: skip
        self.building, self.locales, self.store = building, locales, store
        self.answers, self.known = answers, known
        self.kept = store.load()

    def found(self, page: Due) -> Found | None:
        """A page that is kept and can be shown, be it with something drawn anew."""
        kept = self.kept.get(page.address)
        if kept is None or not page.own:
            return None
        if kept.own != page.own and not kept.own.startswith(f"{page.gapped} "):
            return None
        before, mark, of_cards = kept.answers.partition(ASIDE)
        answers = self.answers.still(kept.asked, before)
        cards = self.answers.still(kept.aside, of_cards) if answers and mark else ""
        if not answers or (mark and not cards):
            return Found(kept, answers, True) if answers else None
        said = f"{answers}{mark}{cards}"
        if said != kept.answers or is_behind(kept.asked) or is_behind(kept.aside):
            self.store.answered("pages", page.address, kept.answers, said)
        return Found(kept, said, False)

    def digest(self, kept: Kept) -> str:
        """What tells the HTML of a page that is kept from any other."""
        moved = self.building.addresses.moved
        if kept.assets == moved:
            return kept.digest
        return digest_of(repr([kept.digest, sorted(kept.assets.items()), sorted(moved.items())]))

    def is_whole(self, page: Due, found: Found) -> bool:
        """Whether nothing of a page is drawn anew: it was shown as it is."""
        own = found.kept.own.removesuffix(REFILLED)
        return own in (page.own, page.whole) and not found.has_other_cards

    def html(self, page: Due, kept: Kept) -> str | None:
        """The HTML of a page that is kept, with today's navigation.

        It names the files of the theme where they stand now.
        """
        html = self.store.html(kept.address, kept.own, kept.answers)
        moved = self.building.addresses.moved
        for source, old in kept.assets.items() if html else ():
            html = (html or "").replace(old, moved[source]) if old != moved[source] else html
        if html is None or kept.own in (page.own, page.whole):
            return html
        navigation = self.locales[page.locale].drawn_navigation(page.address)
        return _filled(html, navigation, NAVIGATION)

    def filled(self, page: Due, found: Found) -> str | None:
        """The HTML of a page with what is drawn anew today, with which it is kept again.

        None where it has to be made.
        """
        kept, html = found.kept, self.html(page, found.kept)
        own = kept.own if kept.own == page.own else page.whole
        if html is None or not found.has_other_cards:
            return html and self._kept_again(kept, own, found.answers, html)
        cards = self._cards(page)
        html = _filled(html, cards.html, CARDS) if cards else None
        if html is not None:
            self.store.put(self.as_kept(page.address, own, kept.asked, html, cards))
        return html

    def _kept_again(self, kept: Kept, own: str, answers: str, html: str) -> str:
        """The HTML of a page that has asked what it did, which is known by that from now on.

        It stays as it is kept: whoever asks for it later puts the navigation in again.
        """
        moved, digest = dict(self.building.addresses.moved), digest_of(html)
        if kept.assets == moved:
            self.store.known_by(kept, own + REFILLED, digest)
        else:
            again = kept._replace(own=own, answers=answers, assets=moved, digest=digest)
            self.store.put(again._replace(packed=packed(html)))
        return html

    def _cards(self, page: Due) -> Aside | None:
        """The cards of a page as they are drawn today; None where a page is to be made for that."""
        judging, path = self.building.drawing.judging, self.locales[page.locale].path(page.address)
        judging.refused.clear()
        with watched(self.building, self.known, path) as seen:
            made = self.building.asides.cards(path)
        if judging.refused or not seen.is_keepable:
            return None
        return Aside(made.html, made.asked | seen.asked)

    def as_kept(
        self, address: str, own: str, asked: Iterable[Asked], html: str, cards: Aside | None
    ) -> Kept:  # fmt: skip
        """A page to be kept, with what it asked; ``cards`` are those in its gap, if it has one."""
        moved = dict(self.building.addresses.moved)
        # Where files of the theme stand is put in again.
        own_asked, aside = (
            sorted(one for one in all_asked if one[0] != MOVED)
            for all_asked in (asked, cards.asked if cards else ())
        )
        answers = self.answers.said(own_asked)
        if cards:
            answers = f"{answers}{ASIDE}{self.answers.said(aside)}"
        return Kept(
            address, own, own_asked, answers, moved, digest_of(html), packed(html),
            taken(html, (*BEGINNINGS, *moved.values())), tuple(aside),
        )  # fmt: skip


def deciding(building: Building, locales: Mapping[str, Locale]) -> tuple[Path, ...]:
    """The folders whose files decide all pages."""
    root, settings = building.root, building.registry.settings
    themes = {locale.config.theme.custom_dir for locale in locales.values()}
    return root / settings.cache, root / "hooks", *(Path(str(one)) for one in themes if one)


def _filled(html: str, piece: str, name: str) -> str | None:
    """A page with another piece in the gap of a name; None where it has no such gap."""
    gapped = cut(html, name)
    return filled(gapped[0], piece, name) if gapped else None
