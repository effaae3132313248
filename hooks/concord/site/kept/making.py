"""Making the pages of a site: those that are what they were are taken as they are kept."""

from __future__ import annotations

import hashlib
import logging
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ...checking.recording import Asked, Notes
from ..building import Building
from .asking import DISK, TARGET, Answers
from .elsewhere import Elsewhere, noting
from .store import Kept, Store

if TYPE_CHECKING:
    from ..live.mkdocs_site import Locale

PROBE = 50
"""One page in so many that could be taken as it is kept is made all the same, and compared."""


class Told(logging.Handler):
    """Counts what is logged: a page that somebody was warned of is not kept."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.count += 1


@dataclass
class Making:
    """One making of all pages; ``head`` is the digest of what decides them besides the site.

    ``made`` are the addresses of pages that were made anew, ``wrong`` those of kept pages that
    turned out to be another than they should: then nothing that is kept can be trusted.
    """

    building: Building
    locales: Mapping[str, Locale]
    store: Store
    head: str
    made: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    warnings: int = 0

    def __post_init__(self) -> None:
        self.answers = Answers(self.building, self.locales)
        self.kept = self.store.load()
        self.fresh: list[Kept] = []
        self.chance = random.SystemRandom()

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every page: its address as the path of its file, and its HTML."""
        heads = {name: self._head(locale) for name, locale in self.locales.items()}
        for name, locale in self.locales.items():
            for address in locale.by_address:
                yield address, self._page(address, locale, heads[name])

    def save(self) -> None:
        """Keep what was made, for the next time."""
        if self.wrong:
            self.store.forget()
            return
        there = {address for locale in self.locales.values() for address in locale.by_address}
        self.store.save(self.fresh, self.kept.keys() - there)

    def _head(self, locale: Locale) -> str:
        """The digest of what stands in every page of a locale."""
        edition = self.building.edition(locale.locale)
        common = [
            self.head, locale.locale, locale.navigation, edition.title, dict(edition.outline),
            sorted(self.building.addresses.moved),
        ]  # fmt: skip
        return hashlib.sha256(repr(common).encode("utf-8", "surrogatepass")).hexdigest()

    def _page(self, address: str, locale: Locale, head: str) -> str:
        page = self.building.by_path.get(locale.path(address))
        own = f"{head} {page.digest}" if page and page.digest else ""
        kept = self._unchanged(address, own)
        if kept is None:
            return self._make(address, locale, own)
        if self.chance.randrange(PROBE) == 0 and self._make(address, locale, own) != kept:
            self.wrong.append(address)
        return kept

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

    def _opened(self, locale: Locale) -> Elsewhere:
        """Notes the files that are opened for a page, but those that decide all pages."""
        root, settings = self.building.root, self.building.registry.settings
        theme = str(locale.config.theme.custom_dir or root / "hooks")
        return Elsewhere((root / settings.cache, root / "hooks", Path(theme)), ())

    def _make(self, address: str, locale: Locale, own: str) -> str:
        """Make a page, and keep it with all that it asked unless somebody was warned."""
        notes: Notes = set()
        locale.forget(address)
        told, log = Told(), logging.getLogger("mkdocs")
        locale.ask = lambda path: notes.add((TARGET, "=", locale.locale, path))
        log.addHandler(told)
        opened = self._opened(locale)
        try:
            with self.building.noting(notes), noting(opened):
                html = locale.html(address)
        finally:
            log.removeHandler(told)
        own_file = str(self.building.root / locale.path(address))
        notes |= {(DISK, "=", name) for name in opened.found - {own_file}}
        # Terms are found once for text and previews, English names while Markdown is rendered.
        notes |= {("names", "*", "en"), ("names", "*", locale.locale)}
        self.made.append(address)
        self.warnings += told.count
        if own and not told.count and not opened.is_unsure:
            asked: list[Asked] = sorted(notes)
            moved = dict(self.building.addresses.moved)
            answers = self.answers.digest_of_all(asked)
            self.fresh.append(Kept(address, own, asked, answers, moved, html))
        return html
