"""A session: a site in memory, what has become of it, and what is wrong with it."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from ...findings import Finding
from ...model import Page
from ...processes.circles import collected_apart
from ...settings import Settings, load_settings
from ..building import Building
from ..mkdocs.site import Locale
from ..mkdocs.templates import NOT_FOUND
from ..passing import passing_folder
from ..side_by_side import Pair
from . import checks
from .found import Findings, Found
from .held import Held, hold
from .made import Made
from .memory import is_saved, name_in, renew_lock, renew_page, tell_stale
from .shown import troubled

UNREADABLE = "PAG601"


class Session:
    """The site of a repository. Every public method may be called from any thread.

    ``changes`` counts how often files were changed, ``revision`` also how often something else was
    found wrong; ``news`` is told of each.
    """

    def __init__(self, root: Path, config: str = "mkdocs.yml") -> None:
        self.root = Path(os.path.normpath(root.absolute()))
        self.config = self.root / config
        self.news = threading.Condition(threading.RLock())
        self.revision = self.changes = 0
        self.trouble = ""
        self.ends = ExitStack()
        cache = self.root / load_settings(self.root).cache
        self.made = Made(self.ends.enter_context(passing_folder(cache)))
        self.known = Found()
        self.held: Held
        try:
            self._gather({})
        except BaseException:
            self.close()
            raise

    @property
    def settings(self) -> Settings:
        """The settings of the site as they are now."""
        return self.held.settings

    @property
    def building(self) -> Building:
        """The build of the site as it is now."""
        return self.held.building

    @property
    def locales(self) -> list[Locale]:
        """The locales of the site as they are now."""
        return self.held.locales

    def close(self) -> None:
        """Leave nothing behind, nor anything in memory that is never looked through."""
        self.ends.close()
        gc.unfreeze()

    # What has changed

    def _gather(self, known: dict[str, Page]) -> None:
        """Take the whole site in, but read no page again that is known.

        :raises ConcordError: when it cannot be used.
        """
        with collected_apart(again=bool(known)):
            self.held = hold(self.root, self.config, self.made.folder, known)
        self.known.doubt()

    def change(self, paths: Iterable[Path]) -> None:
        """Bring everything up to date with files that were saved, made, moved or deleted."""
        with self.news:
            names = [name_in(self.root, path) for path in paths]
            try:
                if not self._change([name for name in names if name]):
                    return
                self.trouble = ""
            except (Exception, SystemExit) as error:
                # A configuration, its plugins and templates are the writer's too: any may raise.
                self.trouble = troubled(error)
            self.made.forget()
            self.changes += 1
            self.revision += 1
            self.news.notify_all()

    def catch_up(self, address: str) -> None:
        """Read the page at an address again if it was saved and nobody has told of it yet."""
        locale = self.held.locale_of(address)
        page = self.held.page(address, locale) if locale else None
        if page and not page.is_unread and is_saved(self.root / page.path, page.digest):
            self.change([self.root / page.path])

    def _change(self, names: list[str]) -> bool:
        """Whether anything is other than before."""
        pages = [name for name in names if self._is_known_page(name)]
        if len(pages) < len(names) - names.count(self.settings.lock) or self.trouble:
            self._gather(dict(self.building.by_path))
            return True
        if self.settings.lock in names:
            renew_lock(self.building)
            self.known.doubt()
        renewed = [name for name in pages if renew_page(self.building, name)]
        for name in renewed:
            self.known.doubt(self.held.renewed(name))
        return bool(renewed) or self.settings.lock in names

    def _is_known_page(self, name: str) -> bool:
        return name in self.building.by_path and (self.root / name).is_file()

    # What is wrong

    def check(self) -> list[Finding]:
        """What is wrong with the whole site, which its pages then show.

        :raises ConcordError: when it cannot be checked.
        """
        with self.news:
            before, settings = self.changes, self.settings
        found = checks.look_at_all_beside(self.root, settings)
        with self.news:
            if self.changes == before:
                self.known.take(found, self.building.by_path)
                self.revision += 1
                self.news.notify_all()
        return found

    def _of_page(self, page: Page, hurried: bool = False) -> Findings:
        return self.known.of(page, self.building.registry, hurried)

    def found(self, address: str, locale: Locale) -> tuple[Page | None, Findings]:
        """The page at an address as it was read, and what is wrong with it by the rules."""
        if pair := self.held.pair(address):
            found = [one for page in pair[:2] for one in self._told_on(page, self._of_page(page))]
            return pair.translation, tuple(found)
        page = self.held.page(address, locale)
        return page, self._told_on(page, self._of_page(page)) if page else ()

    def _told_on(self, page: Page, own: Findings) -> Findings:
        return self.known.told_on(page, own, self.building.by_path)

    # What is shown

    def find(self, address: str) -> Locale | None:
        """The locale in which a page stands at an address, None where there is none.

        Of a page with two languages it is the one that is translated.
        """
        own = self.held.locale_of(address)
        return own or (self.locales[0] if self.held.pair(address) else None)

    def page(
        self, address: str, locale: Locale, hurried: bool = False
    ) -> tuple[str, Page | None, Findings]:
        """The HTML of a page as a build would write it, the page as it was read, its findings.

        The HTML is "" where the page cannot be read; its findings say why. Whoever is ``hurried``
        gets the same page, with findings as :meth:`Found.of` has them.
        """
        if pair := self.held.pair(address):
            return self._both(pair, locale, hurried)
        page = self.held.page(address, locale)
        if page is None:
            return locale.html(address), None, ()
        found = self._of_page(page, hurried)
        if page.is_unread or any(one.code == UNREADABLE for one in found):
            return "", page, found
        tell_stale(self.building, page, found)
        return locale.html(address), page, self._told_on(page, found)

    def _both(self, pair: Pair, locale: Locale, hurried: bool) -> tuple[str, Page | None, Findings]:
        """A page and its translation side by side, and the findings of both."""
        shown = []
        for page in pair[:2]:
            address = self.held.address(page)
            own = self.find(address)
            shown.append(self.page(address, own, hurried) if own else ("", page, ()))
        html = self.held.both(pair, (shown[0][0], shown[1][0]))
        return html, pair.translation, shown[0][2] + shown[1][2]

    def file(self, address: str) -> bytes | None:
        """The bytes of a file of the site that is no page, None where there is none."""
        if address in self.held.assets:
            return self.held.assets[address].content_bytes
        if address.endswith(NOT_FOUND):
            for one in self.locales:
                one.not_found()
        return self.made.content(self.building, address)
