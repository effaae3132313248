"""The undamaged pages, read once, and what concord says when some of them are damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from concord.checking.gathering import read_registry
from concord.checking.looking import look_at, look_at_site
from concord.checking.settling import settle
from concord.findings import Finding
from concord.lock.accepting import accept, every
from concord.model import Lock, Page
from concord.reading import read_page
from concord.registry import Registry, gather
from concord.rules import rules
from concord.settings import load_settings

Edits = Mapping[str, "bytes | None"]


class Docs:
    """The pages of the repository at ``root``, undamaged.

    ``registry`` has every translation accepted as it stands, so that a change of the English
    makes it stale.
    """

    def __init__(self, root: Path) -> None:
        settings = load_settings(root)
        registry = read_registry(root, settings)
        chosen = [(*pair, every) for pair in registry.pairs()]
        self.registry = replace(registry, lock=accept(Lock(), chosen))
        self.known = self.found(())
        self.counts = Counter(map(_said, self.known))

    def page(self, locale: str, key: str) -> Page | None:
        """A page, None if it is not there."""
        return self.registry.page(locale, key)

    def any_page(self, random: Random, *locales: str) -> Page:
        """A page at random, of the locales or of any."""
        wanted = locales or self.registry.settings.locales
        pages = [page for locale in wanted for page in self.registry.of_locale(locale)]
        return random.choice(pages)

    def any_pair(self, random: Random) -> tuple[Page, Page]:
        """An English page at random that has a translation, and this."""
        return random.choice(list(self.registry.pairs()))

    def found(self, edits: Edits | tuple[()], *further: str) -> list[Finding]:
        """All findings, or with edits those about the changed pages, ``further`` ones and the site.

        Other pages need no second look: a finding there is not where the damage is.
        """
        if not edits:
            scope = {page.path for page in self.registry.pages.values()}
            return self._check(self.registry, scope)
        return self._check(self._damaged(dict(edits)), {*edits, *further})

    def new(self, edits: Edits, *further: str) -> list[Finding]:
        """The findings that the undamaged pages do not give, line numbers aside."""
        left = Counter(self.counts)
        found = self.found(edits, *further)
        more = Counter(map(_said, found)) - left
        return [finding for finding in found if more[_said(finding)]]

    def _check(self, registry: Registry, scope: set[str]) -> list[Finding]:
        pages = [page for page in registry.pages.values() if page.path in scope]
        pairs = [pair for pair in registry.pairs() if scope & {page.path for page in pair}]
        found = list(look_at(rules(), pages, pairs, registry))
        return settle([*found, *look_at_site(registry)], registry)

    def _damaged(self, edits: dict[str, bytes | None]) -> Registry:
        pages = {page.path: page for page in self.registry.pages.values()}
        files = {locale: set(keys) for locale, keys in self.registry.files.items()}
        for path, data in edits.items():
            _, locale, key = path.split("/", 2)
            pages.pop(path, None)
            files[locale].discard(key)
            if data is not None:
                files[locale].add(key)
                pages[path] = read_page(data, path, locale, key)
        frozen = {locale: frozenset(keys) for locale, keys in files.items()}
        made = gather(pages.values(), frozen, self.registry.settings, self.registry.ways)
        return replace(made, lock=self.registry.lock, navigation=self.registry.navigation)


def _said(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.path, finding.message
