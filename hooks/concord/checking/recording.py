"""What a rule asks of the site beyond the pages it looks at, written down while it asks.

A rule about pages gets a registry that notes every look-up: in which table, for what. The answer
is worked out again at the next check, from the registry as it is then: while every answer is the
same, so are the findings. That nothing was there is an answer too, and one that walks a table
has asked for all of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import fields, replace
from functools import cache
from typing import Any

from ..labels.index import LabelIndex
from ..layout.destinations import Destination
from ..model import Page
from ..registry import Registry
from ..settings import Settings
from .noting_names import AtHand, NotingIndex
from .noting_tables import Asked, Notes, NotingFiles, NotingPages, NotingSet, NotingTable, put


def settings_of_rules(settings: Settings) -> Settings:
    """The settings as rules see them: what only chooses among findings is as if it were not set.

    So all fields of these can be part of what the cache holds for.
    """
    return replace(settings, select=(), extend_select=(), ignore=(), per_path={})


class SeenRegistry(Registry):
    """A registry as rules see it, of which nothing is noted."""

    __slots__ = ("_asked", "_led", "_named")
    _asked: Registry
    _led: dict[tuple[str, str], Destination | None]
    """Where links lead: every rule about links follows the same ones."""
    _named: dict[str, bool]

    def __init__(self, registry: Registry) -> None:
        put(self, **{field.name: getattr(registry, field.name) for field in fields(Registry)})
        put(self, _asked=registry, _led={}, _named={})
        put(self, settings=settings_of_rules(registry.settings))

    def forget_links(self) -> None:
        """Let go where links led: rules go on to other pages, which have others."""
        self._led.clear()

    def destination(self, page: Page, target: str) -> Destination | None:
        """As of any registry; led once."""
        link = (page.path, target)
        if link not in self._led:
            self._led[link] = super().destination(page, target)
        return self._led[link]

    def is_named(self, code: str) -> bool:
        """As of any registry, though the settings that rules see name none."""
        if code not in self._named:
            self._named[code] = self._asked.is_named(code)
        return self._named[code]


class NotingRegistry(Registry):
    """A registry that notes in ``notes`` what is asked of it. Made for the pages of one key.

    Its tables note for themselves; whatever else it has is noted whole. ``seen`` are its settings
    as rules see them, where somebody has them, ``at_hand`` the pages that rules are given.
    """

    __slots__ = ("_aside", "_asked", "_at_hand", "_led", "_notes")
    _aside: NotingRegistry | None
    _asked: Registry
    _at_hand: AtHand
    _notes: Notes
    _led: dict[tuple[str, str], tuple[Destination | None, Set[Asked]]]
    """Where links lead, and what that asked: every rule about links follows the same ones."""

    def __init__(
        self, registry: Registry, notes: Notes, seen: Settings | None = None,
        at_hand: AtHand | None = None,
    ) -> None:  # fmt: skip
        seen = seen or settings_of_rules(registry.settings)
        put(self, _aside=None, _asked=registry, _led={}, _notes=notes, settings=seen)
        put(self, _at_hand=at_hand or AtHand())
        for name in _tables():
            held = getattr(registry, name)
            if isinstance(held, Mapping):
                object.__setattr__(self, name, TABLES.get(name, NotingTable)(name, held, notes))

    def __getattr__(self, name: str) -> Any:
        """A field without a table of its own."""
        if name.startswith("_"):
            raise AttributeError(name)
        self._notes.add((name, "*"))
        return getattr(self._asked, name)

    @property
    def lock(self) -> Any:
        """The lock, whose entries are looked up one by one."""
        lock = self._asked.lock
        self._notes.add(("lock", "!"))
        return replace(lock, accepted=NotingTable("lock", lock.accepted, self._notes))

    def anchors(self, locale: str, key: str) -> Set[str]:
        """As of any registry; each id that is looked for is noted."""
        found = self._asked.anchors(locale, key)
        return NotingSet(("anchors", locale, key), found, self._notes)

    def destination(self, page: Page, target: str) -> Destination | None:
        """As of any registry; led once, and noted for each rule that follows the link."""
        link = (page.path, target)
        if link not in self._led:
            self._led[link] = self._lead(page, target)
        found, asked = self._led[link]
        self._notes.update(asked)
        return found

    def _lead(self, page: Page, target: str) -> tuple[Destination | None, Set[Asked]]:
        """Where a link leads, and all that this asked, noted before or not."""
        # By another, with notes of its own: those of a page with many links are many.
        aside = self._aside or NotingRegistry(self._asked, set(), self.settings)
        put(self, _aside=aside)
        aside._notes.clear()
        found = Registry.destination(aside, page, target)
        return found, frozenset(aside._notes)

    def is_named(self, code: str) -> bool:
        """As of any registry; noted, since the settings that rules see name none."""
        self._notes.add(("named", "?", code))
        return self._asked.is_named(code)

    def is_known_to_lack(self, locale: str, key: str) -> bool:
        """As of any registry; noted as all files of the locale and of the default one."""
        both = (self.settings.default, locale)
        self._notes.update(("files", "*", one) for one in both)
        return self._asked.is_known_to_lack(locale, key)

    def habit_of_blanks(self, locale: str) -> str:
        """As of any registry; noted as what it answers, which few changes of pages change."""
        self._notes.add(("blanks", "?", locale))
        return self._asked.habit_of_blanks(locale)

    def addressed(self, locale: str, path: str) -> str:
        """As of any registry; noted as what it answers."""
        self._notes.add(("addressed", "?", locale, path))
        return self._asked.addressed(locale, path)

    def has_numbered_links(self) -> bool:
        """As of any registry; noted as all pages."""
        self._notes.add(("pages", "*"))
        return self._asked.has_numbered_links()

    def labels(self, locale: str) -> LabelIndex:
        """As of any registry; noted by where it looks."""
        return NotingIndex(self._asked.labels(locale), locale, self._notes, self._at_hand)

    def avoided(self, locale: str) -> LabelIndex:
        """As of any registry; noted by where it looks."""
        return NotingIndex(self._asked.avoided(locale), locale, self._notes, self._at_hand)


@cache
def _tables() -> tuple[str, ...]:
    """The fields of a registry that may be tables."""
    return tuple(field.name for field in fields(Registry) if field.init)


TABLES = {"pages": NotingPages, "files": NotingFiles}
"""The tables that note more finely than by what stands under a key."""
