"""A part of a site: the pages of some locales, which a job of its own looks at.

What is found on a page is of its locale, what is found in a pair of the translation's. A rule about
both looks in the parts of both, and what it finds is of the one on whose page that stands. What is
about the whole site is of the part with the original, and so is what stands on no page of a locale.
So the parts of a site, with each locale in one of them, find together what one check of all of it
finds, and nothing twice.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..errors import UnusableError
from ..findings import Finding
from ..model import Page
from ..rules import Rule, by_code
from ..rules.rule import PairRule
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Part:
    """The ``locales`` of a part; ``home`` is the one with what is about the whole site."""

    locales: frozenset[str]
    home: str

    def has(self, locale: str) -> bool:
        """Whether what is of a locale is of this part; "" is that of files that belong to none."""
        return (locale or self.home) in self.locales

    def looks(self, rule: Rule, locale: str) -> bool:
        """Whether a rule looks in this part at a page of a locale, and at it with its original."""
        return self.has(locale) or (self.has_site and isinstance(rule, PairRule) and rule.both)

    def says(self, finding: Finding, locale: str, at: Page | None) -> bool:
        """Whether what was found of a page of a locale, and stands on another, is of this part."""
        rule = by_code(finding.code)
        if isinstance(rule, PairRule) and rule.both and at:
            return self.has(at.locale)
        return self.has(locale)

    @property
    def has_site(self) -> bool:
        """Whether what is about the whole site is of this part."""
        return self.home in self.locales


def part_of(settings: Settings, only: Collection[str] = ()) -> Part:
    """The part of ``only`` some locales of a site, or all of it where none is named.

    :raises UnusableError: when it has no such locale.
    """
    among(settings.locales, only)
    return Part(frozenset(only or (*settings.locales, settings.default)), settings.default)


def among(locales: Collection[str], only: Collection[str]) -> None:
    """Ask for no locale that a site does not have.

    :raises UnusableError: where one is asked for.
    """
    if strange := ", ".join(name for name in only if name not in locales):
        raise UnusableError(f"{strange}: not among the locales: {', '.join(locales)}")
