"""What translations were accepted for: the lock, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .page import Page


class Accepted(NamedTuple):
    """One accepted block: the part it belongs to, the digests of its English and translation."""

    part: str
    digest: str
    translation: str = ""
    """"" where the lock does not say, or where there was none."""


Pair = tuple[str, str]
"""A key and the locale of a translation."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What was accepted, by (key, locale). ``kept`` is false where there is no lock file.

    ``gone`` are those of ``accepted`` whose pages are not on the site any more.
    """

    accepted: Mapping[Pair, tuple[Accepted, ...]] = field(default_factory=dict)
    kept: bool = False
    gone: frozenset[Pair] = frozenset()

    def of(self, page: Page) -> tuple[Accepted, ...] | None:
        """What a translation was accepted for under its own key, None if it never was."""
        return self.accepted.get((page.key, page.locale))
