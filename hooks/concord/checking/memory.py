"""What one check leaves for the next: pages, findings, and what these depend on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from ..findings import Finding
from ..model import Page
from ..registry import Registry
from ..rules import Rule, rules
from .answers import answers
from .looking import Due, Look, joined
from .noting_names import MAY_STAND
from .noting_tables import Asked
from .other_names import NamesOf, OtherNames, names_of
from .part import Part
from .partly_read import PartlyRead

Unit = tuple[str, str]
"""A locale and a key, which name a page."""
Original = tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Record:
    """A page, and the looks that were taken at it, and at it beside its original.

    ``original`` is where that stands, and its digest; None where it has none.
    """

    page: Page
    original: Original
    looks: tuple[Look, ...] = ()

    @property
    def unit(self) -> Unit:
        """Its page's locale and key."""
        return self.page.locale, self.page.key

    @property
    def findings(self) -> Iterator[Finding]:
        """What was found on it."""
        return (finding for look in self.looks for finding in look.findings)

    @property
    def asked(self) -> frozenset[Asked]:
        """What was asked of the rest of the site."""
        return frozenset().union(*(look.asked for look in self.looks))

    @property
    def rules(self) -> frozenset[str]:
        """The codes of the rules that looked."""
        return frozenset().union(*(look.rules for look in self.looks))

    def with_looks(self, looks: Iterable[Look]) -> Record:
        """The record with further looks."""
        return replace(self, looks=joined((*self.looks, *looks)))

    def of(self, part: Part) -> Record:
        """The record with no looks but those of rules that look at its page in a part."""
        if part.has(self.page.locale):
            return self
        mine = {rule.code for rule in rules() if part.looks(rule, self.page.locale)}
        return self._with(look for look in self.looks if look.rules <= mine)

    def without(self, changed: Set[Asked]) -> Record:
        """The record without looks that have asked for something."""
        return self._with(look for look in self.looks if changed.isdisjoint(look.asked))

    def _with(self, some: Iterable[Look]) -> Record:
        """The record with some of its looks; itself where that is all of them."""
        looks = tuple(some)
        return self if len(looks) == len(self.looks) else replace(self, looks=looks)

    def joined(self, other: Record) -> Record:
        """The record of a page as this one or, if only that has looked at it, the other knows it.

        Of the same page, with the looks of the other's rules that none of its own were of.
        """
        if not self.looks:
            return other if other.looks else self
        if not self.is_of(other.page, other.original):
            return self
        own = self.rules
        looks = tuple(look for look in other.looks if own.isdisjoint(look.rules))
        return replace(self, looks=(*self.looks, *looks)) if looks else self

    def is_of(self, page: Page | None, original: Original) -> bool:
        """Whether it was made of pages with the same bytes in the same places."""
        if page is None or not page.digest or (original and not original[1]):
            return False
        then = self.page.path, self.page.digest, self.original
        return then == (page.path, page.digest, original)


@dataclass(frozen=True, slots=True)
class Memory:
    """Records by unit, and the digests of the answers to everything that was asked for them.

    ``hints`` are what :class:`~concord.checking.hints.Hints` found, ``harmless`` the digests of
    files that are not pages, in which nothing is refused, ``names`` those of the concepts by
    locale, as the answers about them were given.
    """

    records: Mapping[Unit, Record] = field(default_factory=dict)
    answers: Mapping[Asked, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    harmless: Set[str] = frozenset()
    names: NamesOf = field(default_factory=dict)

    def pages(self) -> dict[str, Page]:
        """The pages it knows, by path."""
        return {record.page.path: record.page for record in self.records.values()}

    def with_pages(self, pages: Iterable[Page]) -> Memory:
        """The same with pages in place of others, at which nobody has looked."""
        known = {record.page.path: record.page.digest for record in self.records.values()}
        other = [page for page in pages if page.digest != known.get(page.path)]
        records = {(page.locale, page.key): Record(page, None) for page in other}
        return replace(self, records={**self.records, **records})

    def still_right(self, registry: Registry, now: Mapping[Asked, str]) -> Iterator[Record]:
        """The records whose pages are what they were, without looks whose answers are not."""
        others = OtherNames(self.names, registry)
        changed = {
            asked
            for asked, digest in self.answers.items()
            if now[asked] != digest and others.are_felt(asked)
        }
        for unit, record in self.records.items():
            if record.is_of(registry.page(*unit), original_of(unit, registry)):
                yield record.without(changed)

    def of(self, part: Part) -> Memory:
        """The same without looks at pages that are not of a part."""
        records = {unit: r.of(part) for unit, r in self.records.items()}
        if all(record is self.records[unit] for unit, record in records.items()):
            return self
        asked = _asked(records.values())
        known = {one: digest for one, digest in self.answers.items() if one in asked}
        return replace(self, records=records, answers=known)

    def joined(self, other: Memory) -> Memory:
        """The same with what another one has besides; where they disagree, this one holds."""
        if not other.records:
            return self
        answers, hints = {**other.answers, **self.answers}, {**other.hints, **self.hints}
        names = self.names or other.names
        apart = {one for one, told in other.names.items() if names.get(one) != told}
        wrong = {
            one
            for one, digest in other.answers.items()
            if answers[one] != digest or (one[1] == MAY_STAND and one[2] in apart)
        }
        records = {unit: r.without(wrong) for unit, r in other.records.items()}
        for unit, record in self.records.items():
            known = records.get(unit)
            records[unit] = record.joined(known) if known else record
        return Memory(records, answers, hints, self.harmless | other.harmless, names)


def _asked(records: Iterable[Record]) -> set[Asked]:
    """All that was asked for some records."""
    return set[Asked]().union(*(look.asked for record in records for look in record.looks))


def original_of(unit: Unit, registry: Registry) -> Original:
    """Where the original of a translation stands, and its digest."""
    locale, key = unit
    default = registry.settings.default
    page = registry.page(default, key) if locale and locale != default else None
    return (page.path, page.digest) if page else None


def begun(registry: Registry) -> dict[Unit, Record]:
    """Records of all pages that were read to their end, at which nobody has looked."""
    return {
        unit: Record(page, original_of(unit, registry))
        for unit, page in registry.pages.items()
        if not isinstance(page, PartlyRead)
    }


def due(records: Mapping[Unit, Record], part: Part, at_work: Collection[Rule]) -> Due:
    """The rules that have to look in a part: those of which no look is left."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    looking: dict[str, frozenset[str]] = {}
    for (locale, key), record in records.items():
        if locale not in looking:
            looking[locale] = frozenset(one.code for one in at_work if part.looks(one, locale))
        if codes := looking[locale] - record.rules:
            found.setdefault(key, {})[locale] = codes
    return found


def remembered(
    records: Mapping[Unit, Record], registry: Registry, known: Mapping[Asked, str],
    hints: Mapping[str, str], harmless: Set[str],
) -> Memory:  # fmt: skip
    """The memory of a check, whose registry gave the answers, of which some are known."""
    asked = _asked(records.values())
    # In the order of the last memory, so that its file needs to be numbered anew but seldom.
    digests = {one: digest for one, digest in known.items() if one in asked}
    digests |= answers(registry, sorted(asked - known.keys()))
    return Memory(records, digests, hints, harmless, names_of(registry))
