"""What a rule asks of the site beyond the pages it looks at, written down while it asks.

A rule about pages gets a registry that notes every look-up: in which table, for what. The answer
is worked out again at the next check, from the registry as it is then: while every answer is the
same, so are the findings. That nothing was there is an answer too, and one that walks a table
has asked for all of it.

A question (:data:`Asked`) is the name of a field of the registry, a sign, and what was asked for:

=========  ====================================================================
``=``      what stands in a table under a key
``?``      whether there is anything under a key, or a member of a set
``*``      all of a table, a set or a field
``!``      whether there is anything in a table
``.name``  a field of the page under a key, or what a method makes of it
=========  ====================================================================
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, Set, ValuesView
from dataclasses import fields, replace
from typing import Any

from ..labels.index import LabelIndex
from ..model import Page
from ..registry import Registry
from ..settings import Settings

Asked = tuple[str, ...]
Notes = set[Asked]


def settings_of_rules(settings: Settings) -> Settings:
    """The settings as rules see them: what only chooses among findings is as if it were not set.

    So all fields of these can be part of what the cache holds for.
    """
    return replace(settings, select=(), extend_select=(), ignore=(), per_path={})


class NotingRegistry(Registry):
    """A registry that notes in ``notes`` what is asked of it. Made for the pages of one key.

    Its tables note for themselves; whatever else it has is noted whole.
    """

    __slots__ = ("_asked", "_notes")
    _asked: Registry
    _notes: Notes

    def __init__(self, registry: Registry, notes: Notes) -> None:
        _put(self, _asked=registry, _notes=notes, settings=settings_of_rules(registry.settings))
        for field in fields(Registry):
            held = getattr(registry, field.name)
            if field.init and isinstance(held, Mapping):
                table = TABLES.get(field.name, NotingTable)
                _put(self, **{field.name: table(field.name, held, notes)})

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

    def labels(self, locale: str) -> LabelIndex:
        """As of any registry; noted as the names it is made of."""
        self._notes.add(("names", "*", locale))
        return self._asked.labels(locale)

    def avoided(self, locale: str) -> LabelIndex:
        """As of any registry; noted as the names it is made of."""
        self._notes.add(("names", "*", locale))
        return self._asked.avoided(locale)


class NotingTable(Mapping[Any, Any]):
    """A table of a registry; what is looked up in it is noted, whether it is there or not."""

    __slots__ = ("_held", "_name", "_notes")

    def __init__(self, name: str, held: Mapping[Any, Any], notes: Notes) -> None:
        self._name, self._held, self._notes = name, held, notes

    def note(self, sign: str, key: Any = ()) -> None:
        """Note a question; no table has a key that is not text, so to miss it is no news."""
        if isinstance(key, str):
            self._notes.add((self._name, sign, key))
        elif isinstance(key, tuple) and all(isinstance(part, str) for part in key):
            self._notes.add((self._name, sign, *key))

    def __getitem__(self, key: Any) -> Any:
        self.note("=", key)
        return self._held[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """What stands under a key, or the default."""
        self.note("=", key)
        return self._held.get(key, default)

    def __contains__(self, key: object) -> bool:
        self.note("?", key)
        return key in self._held

    def __bool__(self) -> bool:
        self.note("!")
        return bool(self._held)

    def __iter__(self) -> Iterator[Any]:
        self.note("*")
        return iter(self._held)

    def __len__(self) -> int:
        self.note("*")
        return len(self._held)

    def values(self) -> ValuesView[Any]:
        """Everything in the table."""
        self.note("*")
        return self._held.values()

    def items(self) -> ItemsView[Any, Any]:
        """Everything in the table with its keys."""
        self.note("*")
        return self._held.items()


class NotingPages(NotingTable):
    """The pages; of one that is looked up, only what is read of it is noted."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> Page:
        self.note("?", key)
        return NotingPage(self._held[key], self._notes)

    def get(self, key: Any, default: Any = None) -> Any:
        """A page, or the default."""
        self.note("?", key)
        page = self._held.get(key)
        return default if page is None else NotingPage(page, self._notes)


class NotingFiles(NotingTable):
    """The files of each locale; of these, only which are looked for is noted."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> Set[str]:
        self.note("?", key)
        return NotingSet(("files", key), self._held[key], self._notes)

    def get(self, key: Any, default: Any = None) -> Any:
        """The files of a locale, or the default."""
        self.note("?", key)
        found = self._held.get(key)
        return default if found is None else NotingSet(("files", key), found, self._notes)


class NotingPage(Page):
    """A page that another page asked for. Its own fields stay unset, so each is asked for here."""

    __slots__ = ("_notes", "_page")
    _page: Page
    _notes: Notes

    def __init__(self, page: Page, notes: Notes) -> None:
        _put(self, _page=page, _notes=notes)

    def __getattr__(self, name: str) -> Any:
        self._notes.add(("pages", f".{name}", self._page.locale, self._page.key))
        return getattr(self._page, name)


class NotingSet(Set[str]):
    """A set of texts; ``where`` is the table it stands in, and the key."""

    __slots__ = ("_held", "_notes", "_where")

    def __init__(self, where: Asked, held: Set[str], notes: Notes) -> None:
        self._where, self._held, self._notes = where, held, notes

    def note(self, sign: str, *member: str) -> None:
        """Note a question."""
        table, *key = self._where
        self._notes.add((table, sign, *key, *member))

    def __contains__(self, member: object) -> bool:
        if isinstance(member, str):
            self.note("?", member)
        return member in self._held

    def __iter__(self) -> Iterator[str]:
        self.note("*")
        return iter(self._held)

    def __len__(self) -> int:
        self.note("*")
        return len(self._held)

    @classmethod
    def _from_iterable(cls, members: Any) -> Any:
        return frozenset(members)


TABLES = {"pages": NotingPages, "files": NotingFiles}
"""The tables that note more finely than by what stands under a key."""


def _put(value: object, **fields: object) -> None:
    """Set fields of a frozen value that is being made."""
    for name, content in fields.items():
        object.__setattr__(value, name, content)
