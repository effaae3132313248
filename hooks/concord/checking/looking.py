"""The fourth step: the rules look at pages, at pages with their translations, at the site."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..findings import Finding
from ..model import Page
from ..parity.pages.not_begun import placeholder
from ..processes.spreading import spread
from ..registry import Registry
from ..registry.pairs import pairs_of
from ..rules import Rule, rules, with_codes
from ..rules.rule import PageRule, PairRule, SiteRule
from ..settings import Settings
from .noting_names import MAY_STAND, AtHand
from .noting_tables import Asked
from .reading import Reading, Step
from .recording import NotingRegistry, SeenRegistry
from .settling import is_asked


@dataclass(frozen=True, slots=True)
class Look:
    """What some rules found on the pages of one key, and what they asked of the rest of the site.

    ``rules`` are their codes.
    """

    rules: frozenset[str]
    findings: tuple[Finding, ...]
    asked: frozenset[Asked]


def rules_at_work(settings: Settings) -> tuple[Rule, ...]:
    """The rules that look: all but those that speak only when asked, and are not."""
    return tuple(rule for rule in rules() if rule.default or is_asked(rule.code, settings))


Due = Mapping[str, Mapping[str, Collection[str]]]
"""By key and locale the codes of the rules that look at a page, and at it beside its original."""


@dataclass(frozen=True, slots=True)
class _Work:
    """What a process needs to look at the pages of keys, in all locales that are due."""

    reading: Reading
    registry: Registry
    due: Due
    is_noted: bool
    made: list[SeenRegistry] = field(default_factory=list)
    """The registry as rules see it, made once in each process."""

    def __reduce__(self) -> tuple[object, ...]:
        """What is sent to another process, which makes the registry as rules see it itself."""
        return _Work, (self.reading, self.registry, self.due, self.is_noted)

    def seen(self) -> SeenRegistry:
        """The registry as rules see it where nothing is noted, for the pages of another key."""
        if not self.made:
            self.made.append(SeenRegistry(self.registry))
        self.made[0].forget_links()
        return self.made[0]


def look_at_pages(
    reading: Reading, registry: Registry, due: Due, step: Step, *, is_noted: bool = True
) -> Iterator[tuple[tuple[str, str], tuple[Look, ...]]]:
    """What rules find on each page that is due, by locale and key, and beside its original.

    Where it is not noted what they ask, the looks tell nothing of it.
    """
    keys = list(due)
    work, size = _Work(reading, registry, due, is_noted), len(registry.settings.locales)
    for number, (index, found) in enumerate(spread(look_at_key, work, keys, size), 1):
        step("checking", number, len(keys))
        for locale, looks in found:
            yield (locale, keys[index]), looks


def look_at_key(work: _Work, key: str) -> list[tuple[str, tuple[Look, ...]]]:
    """What is found on the pages of one key, by locale."""
    registry, due = work.registry, work.due[key]
    needed = {registry.settings.default, *due}
    pages = [page for locale in needed if (page := registry.page(locale, key))]
    whole = {(page.locale, key): work.reading.whole(page) for page in pages}
    pairs = {pair[1].locale: pair for pair in pairs_of(whole, key, registry.settings)}
    seen, found = None if work.is_noted else work.seen(), []
    for locale, codes in due.items():
        beside = pairs.get(locale)
        given = with_codes(frozenset(codes)), whole[locale, key], [beside] if beside else []
        looks = _unnoted(*given, seen) if seen else _noted(*given, registry)
        found.append((locale, joined(looks)))
    return found


def _unnoted(
    at_work: Sequence[Rule], page: Page, pairs: list[tuple[Page, Page]], registry: Registry
) -> Iterator[Look]:
    """One look of all rules, whatever they ask."""
    found = tuple(look_at(at_work, [page], pairs, registry))
    yield Look(frozenset([rule.code for rule in at_work]), found, frozenset())


def _noted(
    at_work: Iterable[Rule], page: Page, pairs: list[tuple[Page, Page]], registry: Registry
) -> Iterator[Look]:
    """The look of each rule by itself; of a registry that notes there is one for all of them."""
    notes = set[Asked]()
    at_hand = AtHand([page, *(one for pair in pairs for one in pair)])
    noting = NotingRegistry(registry, notes, at_hand=at_hand)
    silent = []
    for rule in at_work:
        if not isinstance(rule, PageRule) and not (pairs and isinstance(rule, PairRule)):
            silent.append(rule.code)
            continue
        notes.clear()
        found = tuple(look_at((rule,), [page], pairs, noting))
        if found or notes:
            yield Look(frozenset((rule.code,)), found, frozenset(notes))
        else:
            silent.append(rule.code)
    # Most rules have nothing to say of most pages, and ask for nothing.
    if silent:
        yield Look(frozenset(silent), (), frozenset())


def joined(looks: Iterable[Look]) -> tuple[Look, ...]:
    """Looks as few: those of rules that went through the same tables of the registry are one.

    Any change in a table is another answer to who went through it, so that names, which few rules
    ask for, are apart from all else.
    """
    found: dict[frozenset[Asked], list[Look]] = {}
    for look in looks:
        of_all = frozenset([one for one in look.asked if one[1] in ("*", MAY_STAND)])
        found.setdefault(of_all, []).append(look)
    return tuple(map(_one, found.values()))


def _one(looks: Sequence[Look]) -> Look:
    if len(looks) == 1:
        return looks[0]
    return Look(
        frozenset().union(*(look.rules for look in looks)),
        tuple(finding for look in looks for finding in look.findings),
        frozenset().union(*(look.asked for look in looks)),
    )


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
                if _has_a_say(rule, page, translation, registry):
                    yield from rule.look(page, translation, registry)


def _has_a_say(rule: PairRule, page: Page, translation: Page, registry: Registry) -> bool:
    """Whether a rule is asked about a pair: of a note in place of a page one rule speaks."""
    if rule.of_unbegun or not placeholder(page, translation):
        return True
    return registry.is_named(rule.code)


def look_at_site(registry: Registry) -> Iterator[Finding]:
    """What the rules about the whole site find."""
    seen = SeenRegistry(registry)
    for rule in rules_at_work(registry.settings):
        if isinstance(rule, SiteRule):
            yield from rule.look(seen)
