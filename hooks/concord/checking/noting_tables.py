"""Tables, pages and sets of a registry that note what is asked of them.

A question (:data:`Asked`) is the name of a field of the registry, a sign, and what was asked for:

=========  ====================================================================
``=``      what stands in a table under a key
``?``      whether there is anything under a key, or a member of a set
``*``      all of a table, a set or a field
``!``      whether there is anything in a table
``.name``  a field of the page under a key, or what a method makes of it
``~``      which names of a locale stand in a page that rules are given, by its locale and key
=========  ====================================================================
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, Set, ValuesView
from typing import Any

from ..model import Page

Asked = tuple[str, ...]
Notes = set[Asked]


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
        put(self, _page=page, _notes=notes)

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


def put(value: object, **fields: object) -> None:
    """Set fields of a frozen value that is being made."""
    for name, content in fields.items():
        object.__setattr__(value, name, content)
