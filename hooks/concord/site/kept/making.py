"""Making the pages of a site: those that are what they were are taken as they are kept."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ...checking.noting_tables import Asked
from ..building import Building
from .apart import made_apart
from .asking import Answers
from .contents import Contents, Gathered
from .noting import ENGLISH, MOVED, TARGET
from .store import Kept, Store
from .watched import watched

if TYPE_CHECKING:
    from ..live.mkdocs_site import Locale

PROBE = 50
"""One page in so many that could be taken as it is kept is made all the same, and compared."""


class Due(NamedTuple):
    """A page that is to be made: its address, its locale, the digest of what it is made of."""

    address: str
    locale: str
    own: str


class Made(NamedTuple):
    """A page that was made; ``kept`` is None where it cannot be kept, ``told`` counts warnings."""

    address: str
    html: str
    kept: Kept | None
    told: int
    contents: Gathered


@dataclass
class Making:
    """One making of all pages; ``head`` is the digest of what decides them besides the site.

    Of ``only`` some locales pages are made, if it names any.
    ``made`` are the addresses of pages that were made anew, ``wrong`` those of kept pages that
    turned out to be another than they should: then nothing that is kept can be trusted.
    """

    building: Building
    locales: Mapping[str, Locale]
    store: Store
    head: str
    only: Collection[str] = ()
    made: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    warnings: int = 0

    def __post_init__(self) -> None:
        self.answers = Answers(self.building, self.locales)
        self.kept = self.store.load()
        self.fresh: list[Kept] = []
        self.chance = random.SystemRandom()
        self.contents = Contents(
            self.building, self.answers, self.store, self.head, self._known(), self._is_probed
        )  # fmt: skip
        self.building.keep = self.contents.of
        self.building.drawn = {}

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every page: its address as the path of its file, and its HTML."""
        due: list[Due] = []
        for name, locale in self._wanted.items():
            head = self._head(locale)
            for address in locale.by_address:
                page = Due(address, name, self._own(address, locale, head))
                kept = self._unchanged(address, page.own)
                if kept is None:
                    due.append(page)
                else:
                    yield address, self._probed(page, kept)
        for made in self._all_made(due):
            yield made.address, self._taken(made)

    def _all_made(self, due: list[Due]) -> Iterator[Made]:
        """Make pages; what many of them need is made in this process, before any is doubled."""
        first = {page.locale: page for page in reversed(due)}.values()
        yield from map(self._made, first)
        if due and self.building.is_published:
            for locale in self._wanted:
                self.building.offers.texts(locale)
        self.store.close()
        yield from made_apart(self._made, [page for page in due if page not in first])

    def again(self) -> Making:
        """The same from the beginning."""
        return Making(self.building, self.locales, self.store, self.head, self.only)

    def save(self) -> None:
        """Keep what was made, for the next time."""
        texts = self.building.offers.texts if self.building.is_published else lambda locale: {}
        there = {one for name in self._wanted for one in texts(name)} | self._addresses
        there |= self.contents.asked
        self.wrong += self.contents.gathered.wrong
        if self.wrong:
            self.store.forget()
            for name in self.locales:
                self.building.offers.forget_texts(name)
        else:
            self.store.save(self.fresh, self.contents.gathered.fresh, there)

    @property
    def rendered(self) -> list[str]:
        """The addresses of pages that were made anew from their Markdown."""
        there = self._addresses
        return [address for address in self.contents.gathered.made if address in there]

    @property
    def _wanted(self) -> dict[str, Locale]:
        """The locales whose pages are made."""
        return {
            name: one for name, one in self.locales.items() if not self.only or name in self.only
        }

    @property
    def _addresses(self) -> set[str]:
        return {address for locale in self.locales.values() for address in locale.by_address}

    def _head(self, locale: Locale) -> str:
        """The digest of what stands in every page of a locale."""
        edition = self.building.edition(locale.locale)
        common = [
            self.head, locale.locale, locale.navigation, edition.title, dict(edition.outline),
            sorted(self.building.addresses.moved),
        ]  # fmt: skip
        return hashlib.sha256(repr(common).encode("utf-8", "surrogatepass")).hexdigest()

    def _own(self, address: str, locale: Locale, head: str) -> str:
        """The digest of a page, and of what stands in every page; "" where it has none."""
        page = self.building.by_path.get(locale.path(address))
        return f"{head} {page.digest}" if page and page.digest else ""

    def _probed(self, page: Due, kept: str) -> str:
        """The HTML of a page that is kept, which is compared by chance with one made anew."""
        if self._is_probed() and self._taken(self._made(page)) != kept:
            self.wrong.append(page.address)
        return kept

    def _taken(self, made: Made) -> str:
        """Take note of a page that was made."""
        self.made.append(made.address)
        self.warnings += made.told
        self.contents.gathered.add(made.contents)
        if made.kept:
            self.fresh.append(made.kept)
        return made.html

    def _unchanged(self, address: str, own: str) -> str | None:
        """The HTML of a page that is kept and of which every answer is what it was."""
        kept = self.kept.get(address)
        if kept is None or not own or kept.own != own:
            return None
        if self.answers.digest_of_all(kept.asked) != kept.answers:
            return None
        html = self.store.html(address, own, kept.answers)
        moved = self.building.addresses.moved
        for source, old in kept.assets.items() if html else ():
            html = (html or "").replace(old, moved[source]) if old != moved[source] else html
        return html

    def _is_probed(self) -> bool:
        return self.chance.randrange(PROBE) == 0

    def _known(self) -> tuple[Path, ...]:
        """The folders whose files decide all pages."""
        root, settings = self.building.root, self.building.registry.settings
        themes = {locale.config.theme.custom_dir for locale in self.locales.values()}
        return root / settings.cache, root / "hooks", *(Path(str(one)) for one in themes if one)

    def _made(self, page: Due) -> Made:
        """Make a page, to be kept with all that it asked unless somebody was warned."""
        address, locale, own = page.address, self.locales[page.locale], page.own
        locale.forget(address)
        path = locale.path(address)
        locale.ask = lambda path: self.building.note((TARGET, "=", locale.locale, path))
        locale.content = partial(self.contents.of, address, path)
        with (
            self.contents.apart() as contents,
            watched(self.building, self.contents.known, path) as seen,
        ):
            html = locale.html(address)
        if not own or not seen.is_keepable:
            return Made(address, html, None, seen.warnings, contents)
        # Terms are found once for text and previews. All names answer for those in its texts, and
        # where files of the theme stand is put in again.
        asked: list[Asked] = sorted(
            {one for one in seen.asked if one[0] not in (ENGLISH, MOVED)}
            | {("names", "*", "en"), ("names", "*", locale.locale)}
        )
        moved = dict(self.building.addresses.moved)
        kept = Kept(address, own, asked, self.answers.digest_of_all(asked), moved, html)
        return Made(address, html, kept, 0, contents)
