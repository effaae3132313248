"""What one check leaves for the next: pages, findings, and what these depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from ..findings import Finding
from ..model import Page
from ..registry import Registry
from .answers import answers
from .looking import Due, Look, joined
from .noting_tables import Asked


@dataclass(frozen=True, slots=True)
class Record:
    """The pages of one key, and the looks that were taken at them."""

    key: str
    pages: tuple[Page, ...]
    looks: tuple[Look, ...]

    @property
    def findings(self) -> Iterator[Finding]:
        """What was found on them."""
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

    def is_of(self, pages: Iterable[Page]) -> bool:
        """Whether it was made of pages with the same bytes in the same places."""
        then = [(page.path, page.locale, page.digest) for page in self.pages]
        now = [(page.path, page.locale, page.digest) for page in pages]
        return sorted(then) == sorted(now) and all(digest for _, _, digest in now)


@dataclass(frozen=True, slots=True)
class Memory:
    """Records by key, and the digests of the answers to everything that was asked for them.

    ``hints`` are what :class:`~concord.checking.hints.Hints` found, ``harmless`` the digests of
    files that are not pages, in which nothing is refused.
    """

    records: Mapping[str, Record] = field(default_factory=dict)
    answers: Mapping[Asked, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    harmless: Set[str] = frozenset()

    def pages(self) -> dict[str, Page]:
        """The pages it knows, by path."""
        return {page.path: page for record in self.records.values() for page in record.pages}

    def still_right(
        self, by_key: Mapping[str, Iterable[Page]], now: Mapping[Asked, str]
    ) -> Iterator[Record]:
        """The records whose pages are what they were, without looks whose answers are not."""
        changed = {asked for asked, digest in self.answers.items() if now[asked] != digest}
        for key, record in self.records.items():
            if record.is_of(by_key.get(key, ())):
                looks = tuple(look for look in record.looks if changed.isdisjoint(look.asked))
                yield record if looks == record.looks else replace(record, looks=looks)


def due(
    by_key: Mapping[str, Iterable[Page]], records: Mapping[str, Record], rules: frozenset[str]
) -> Due:
    """The rules that have to look, by key: those of which no look is left."""
    absent = {key: rules - records[key].rules if key in records else rules for key in by_key}
    return {key: codes for key, codes in absent.items() if codes}


def remembered(
    records: Mapping[str, Record], registry: Registry, known: Mapping[Asked, str],
    hints: Mapping[str, str], harmless: Set[str],
) -> Memory:  # fmt: skip
    """The memory of a check, whose registry gave the answers, of which some are known."""
    asked = {one for record in records.values() for one in record.asked}
    found = answers(registry, asked - known.keys())
    digests = {one: known[one] if one in known else found[one] for one in asked}
    return Memory(records, digests, hints, harmless)


def pages_by_key(registry: Registry) -> dict[str, list[Page]]:
    """The pages of each key, in all locales."""
    found: dict[str, list[Page]] = {}
    for page in registry.pages.values():
        found.setdefault(page.key, []).append(page)
    return found
