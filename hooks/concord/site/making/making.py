"""Making the pages of a site: those that are what they were are taken as they are kept."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from ..building import Building
from ..kept.rows import digest_of
from ..kept.store import Store
from .apart import made_apart
from .asking import Answers
from .contents import Contents
from .keeping import Found, Keeping, deciding
from .page_maker import PageMaker
from .pages import Due, Made, Shown, Stands
from .texts import make_texts

if TYPE_CHECKING:
    from ..mkdocs.site import Locale

PROBE = 50
"""One page in so many that could be taken as it is kept is made all the same, and compared."""


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
        self.store.head, self.store.today = self.head, self.answers.today
        known = deciding(self.building, self.locales)
        self.keeping = Keeping(self.building, self.locales, self.store, self.answers, known)
        self.chance = secrets.token_bytes(16)
        self.contents = Contents(
            self.building, self.answers, self.store, self.head, known, self.is_probed
        )  # fmt: skip
        self.maker = PageMaker(self.building, self.contents, self.keeping, self.locales)
        self.building.earlier.keep = self.contents.of
        self.building.earlier.later = self.contents.later
        self.building.drawing.on_pages = {}
        self._read_titles()

    def _read_titles(self) -> None:
        """Have the titles that stand in the texts of pages, for navigations to show."""
        self.contents.is_ahead = True
        for locale in self.locales.values():
            locale.read_titles(partial(self.maker.content, locale))
        self.contents.is_ahead = False

    def pages(self, stands: Stands = lambda address, digest: False) -> Iterator[Shown]:
        """Every page, at the path of its file; what ``stands`` is not fetched."""
        due: list[Due] = []
        for locale in self._wanted.values():
            heads = self._head(locale, locale.navigation), self._head(locale, locale.sections)
            for address in locale.by_address:
                page = self._due(address, locale, heads)
                found = self.keeping.found(page)
                shown = found and self._shown(page, found, stands)
                if shown:
                    yield shown
                else:
                    due.append(page)
        for made in self._all_made(due):
            taken = made.kept.taken if made.kept else ""
            yield Shown(made.address, digest_of(made.html), self._taken(made), taken)

    def _shown(self, page: Due, found: Found, stands: Stands) -> Shown | None:
        """A page as it is kept, compared by chance with one made anew; None if it is gone."""
        is_probed = self.is_probed(self.locales[page.locale].path(page.address))
        kept, keeping = found.kept, self.keeping
        if keeping.is_whole(page, found):
            digest = keeping.digest(kept)
            if not is_probed and stands(page.address, digest):
                return Shown(page.address, digest, None, kept.taken)
            html = keeping.html(page, kept)
        else:
            html = keeping.filled(page, found)
            digest = digest_of(html or "")
        if html is not None and is_probed and self._taken(self.maker.compared(page)) != html:
            self.wrong.append(page.address)
        return None if html is None else Shown(page.address, digest, html, kept.taken)

    def _all_made(self, due: list[Due]) -> Iterator[Made]:
        """Make pages; what many of them need is made in this process, before any is doubled."""
        first = {page.locale: page for page in reversed(due)}.values()
        yield from map(self.maker.made, first)
        if due and self.building.is_published:
            paths = (self.locales[one.locale].path(one.address) for one in due)
            make_texts(self.contents, paths)
            for locale in self._wanted:
                self.building.offers.texts(locale)
                # Of these a page tells, made who knows where, and it is kept by what they are.
                self.building.offers.downloads(locale)
        self.store.close()
        yield from made_apart(self.maker.made, [page for page in due if page not in first])

    def again(self) -> Making:
        """The same from the beginning."""
        return Making(self.building, self.locales, self.store, self.head, self.only)

    def save(self) -> None:
        """Keep what was made, for the next time."""
        wanted = self._wanted if self.building.is_published else ()
        there = {one for name in wanted for one in self.building.offers.texts(name)}
        there |= self._addresses
        there |= self.contents.asked
        self.wrong += self.contents.gathered.wrong
        if self.wrong:
            self.store.forget()
            for name in self.locales:
                self.building.offers.forget_texts(name)
        else:
            self.store.save(there)

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

    def _head(self, locale: Locale, navigation: str) -> str:
        """The digest of what stands in every page of a locale, with this in its navigation."""
        edition = self.building.edition(locale.locale)
        common = [
            self.head, locale.locale, navigation, edition.title, dict(edition.outline),
            sorted(self.building.addresses.moved),
        ]  # fmt: skip
        return hashlib.sha256(repr(common).encode("utf-8", "surrogatepass")).hexdigest()

    def _due(self, address: str, locale: Locale, heads: tuple[str, str]) -> Due:
        """A page by digests of itself and of what stands in every page; "" where it has none."""
        page = self.building.by_path.get(locale.path(address))
        digest = page.digest if page else ""
        way = digest_of(locale.way(address))
        gapped = f"{heads[1]} {way} {digest}" if digest else ""
        return Due(address, locale.locale, f"{heads[0]} {digest}" if digest else "", gapped)

    def _taken(self, made: Made) -> str:
        """Take note of a page that was made."""
        self.made.append(made.address)
        self.warnings += made.told
        self.contents.take(made.contents)
        if made.kept:
            self.store.put(made.kept)
        return made.html

    def is_probed(self, name: str) -> bool:
        """Whether what is kept of the page at a path, or under a name, is made all the same."""
        told = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), key=self.chance)
        return int.from_bytes(told.digest()[:8], "big") % PROBE == 0
