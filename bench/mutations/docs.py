"""The undamaged pages, read once, and what concord says when some of them are damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from concord.checking.gathering import read_registry
from concord.checking.looking import look_at
from concord.checking.recording import SeenRegistry
from concord.checking.settling import settle
from concord.findings import Finding
from concord.lock.accepting import accept, every
from concord.model import Lock, Page
from concord.reading import read_page
from concord.registry import Registry, gather
from concord.rules import by_code, rules
from concord.rules.rule import IgnoreRule, Rule, SiteRule
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
        paths = [page.path for page in registry.pages.values()]
        self.known = self.found(rules(), self.registry, *paths)
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

    def found(self, asked: Collection[Rule], registry: Registry, *paths: str) -> list[Finding]:
        """What rules find on the pages at some paths, and on the site as a whole.

        Other pages need no second look: a finding there is not where the damage is.
        """
        pages = [page for page in registry.pages.values() if page.path in paths]
        pairs = [pair for pair in registry.pairs() if {page.path for page in pair} & {*paths}]
        found = list(look_at(asked, pages, pairs, registry))
        seen = SeenRegistry(registry)
        for rule in asked:
            found += rule.look(seen) if isinstance(rule, SiteRule) else ()
        return settle(found, registry)

    def new(self, damaged: Registry, *paths: str, code: str = "") -> list[Finding]:
        """The findings of a code, or all, that the undamaged pages do not give, lines aside.

        Of a rule about comments all others are asked: it is told what they have found.
        """
        rule = by_code(code)
        asked = rules() if rule is None or isinstance(rule, IgnoreRule) else [rule]
        found = self.found(asked, damaged, *paths)
        more = Counter(map(_said, found)) - self.counts
        return [one for one in found if more[_said(one)] and code in ("", one.code)]

    def damaged(self, edits: Edits) -> Registry:
        """The pages with edits made."""
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
