"""The fourth step: the rules look at pages, at pages with their translations, at the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..findings import Finding
from ..model import Page
from ..processes import spread
from ..registry import Registry
from ..rules import Rule, rules
from ..rules.rule import PageRule, PairRule, SiteRule
from ..settings import Settings
from .noting_tables import Asked
from .reading import Reading, Step
from .recording import NotingRegistry, settings_of_rules
from .settling import is_asked


@dataclass(frozen=True, slots=True)
class Look:
    """What was found on the pages of one key, and what was asked of the rest of the site."""

    findings: tuple[Finding, ...]
    asked: frozenset[Asked]


def rules_at_work(settings: Settings) -> tuple[Rule, ...]:
    """The rules that look: all but those that speak only when asked, and are not."""
    return tuple(rule for rule in rules() if rule.default or is_asked(rule.code, settings))


@dataclass(frozen=True, slots=True)
class _Work:
    """What a process needs to look at the pages of keys."""

    reading: Reading
    registry: Registry


def look_at_pages(
    reading: Reading, registry: Registry, keys: Sequence[str], step: Step
) -> Iterator[tuple[str, Look]]:
    """What the rules about pages and their translations find on the pages of each key."""
    work, size = _Work(reading, registry), len(registry.settings.locales)
    for number, (index, look) in enumerate(spread(look_at_key, work, keys, size), 1):
        step("checking", number, len(keys))
        yield keys[index], look


def look_at_key(work: _Work, key: str) -> Look:
    """What is found on the pages of one key."""
    registry, notes = work.registry, set[Asked]()
    locales = ("", *registry.settings.locales)
    pages = [page for locale in locales if (page := registry.page(locale, key))]
    whole = {(page.locale, key): work.reading.whole(page) for page in pages}
    pairs = list(replace(registry, pages=whole).pairs())
    at_work = rules_at_work(registry.settings)
    found = look_at(at_work, list(whole.values()), pairs, NotingRegistry(registry, notes))
    return Look(tuple(found), frozenset(notes))


def look_at(
    at_work: Iterable[Rule], pages: list[Page], pairs: list[tuple[Page, Page]], registry: Registry
) -> Iterator[Finding]:
    """What rules find on whole pages and on whole pairs of a page and its translation."""
    for rule in at_work:
        if isinstance(rule, PageRule):
            for page in pages:
                yield from rule.look(page, registry)
        elif isinstance(rule, PairRule):
            for page, translation in pairs:
                yield from rule.look(page, translation, registry)


def look_at_site(registry: Registry) -> Iterator[Finding]:
    """What the rules about the whole site find."""
    seen = replace(registry, settings=settings_of_rules(registry.settings))
    for rule in rules_at_work(registry.settings):
        if isinstance(rule, SiteRule):
            yield from rule.look(seen)
