"""The answers to what pages ask of the rest of the site, as a build gives them now."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from ...checking.answers import answer, digest_of_answer
from ...checking.noting_tables import Asked
from ...files.file_digests import file_digest
from ..building import Building
from ..kept.answered import KeptQuestions, about_texts
from ..kept.noting import DISK, ENGLISH, FOUND, LOST, MOVED, OFFERED, TARGET, TERMS
from ..kept.saving import Today
from .names import Names

if TYPE_CHECKING:
    from ..mkdocs.site import Locale


ALIKE = frozenset(("?", ".meta", ".headings", ".anchors", ".references", ".digest", ".path"))
"""Questions about a page that a summary of it answers as well."""


class _Known(dict[Asked, str]):
    """Digests by question; one that is not known is looked for, once."""

    def __init__(self, look: Callable[[Asked], str]) -> None:
        super().__init__()
        self.look = look

    def __missing__(self, asked: Asked) -> str:
        self[asked] = found = self.look(asked)
        return found


class Answers:
    """The digests of answers as a build gives them now; each is worked out once."""

    def __init__(self, building: Building, locales: Mapping[str, Locale]) -> None:
        self.building, self.locales = building, locales
        self.known = _Known(self._found)
        self.today = Today(self.known, self.known.__getitem__, self.are_said)
        self._entries: dict[int, str] = {}
        self.known.update(said_in_check(building.earlier.answers))
        self.own: dict[str, Callable[..., object]] = {
            DISK: self._on_disk,
            TARGET: self._target,
            OFFERED: building.offers.downloads,
            ENGLISH: building.english,
            TERMS: building.terms,
            MOVED: building.addresses.moved.get,
            LOST[0]: lambda: token_hex(16),
        }

    def _found(self, asked: Asked) -> str:
        """The digest of the answer to a question."""
        return digest_of_answer(self._answer(asked), self._entries)

    def digest_of_all(self, asked: Iterable[Asked]) -> str:
        """One digest of the answers to many questions."""
        # Each page has a hundred: at once they take a third of the time of one by one.
        known = self.known
        with self.building.noting.into(None):
            return _digest([known[one] for one in asked])

    @cached_property
    def names(self) -> Names:
        """The names of concepts in all languages."""
        locales = self.building.registry.settings.locales
        digest = self.digest_of_all(("names", "*", locale) for locale in locales)
        return Names(self.building, digest)

    def said(self, asked: Sequence[Asked]) -> str:
        """By which digests the answers to many questions are known again, for :meth:`still`."""
        known, plain, found = self.known, list[str](), list[str]()
        with self.building.noting.into(None):
            for one in asked:
                (found if one[0] in FOUND else plain).append(known[one])
        return f"{_digest(plain)} {_digest(found)} {self.names.digest}"

    def still(self, asked: Sequence[Asked], said: str) -> str:
        """What is said today of answers that are what they were; "" where one is another.

        What is found in texts is looked for again only where there are other names, and they can
        stand in these.
        """
        plain, found, names = said.split()
        if not self._is_as_it_was(asked) and self._plain(asked) != plain:
            return ""
        if names == self.names.digest:
            return said
        sought = about_texts(asked)
        if self.names.may_stand_in(sought, names) and self.digest_of_all(sought) != found:
            return ""
        return f"{plain} {found} {self.names.digest}"

    def are_said(self, asked: Sequence[Asked], said: str) -> bool:
        """Whether digests of answers are those of what is said today but to questions of texts."""
        return self._plain(asked) == said.partition(" ")[0]

    def _plain(self, asked: Sequence[Asked]) -> str:
        return self.digest_of_all(one for one in asked if one[0] not in FOUND)

    def _is_as_it_was(self, asked: Sequence[Asked]) -> bool:
        """Whether it is known without asking each that the same is said as when it was kept."""
        if not isinstance(asked, KeptQuestions):
            return False
        with self.building.noting.into(None):
            return asked.are_answered_as_then(self.known.__getitem__)

    def _answer(self, asked: Asked) -> object:
        table, sign, *key = asked
        if table in self.own:
            return self.own[table](*key)
        name, _, locale = table.partition(" ")
        if not locale:
            return answer(self.building.registry, asked)
        held: Mapping[str, Any] = getattr(self.building.edition(locale), name)
        if sign == "*":
            return held
        if sign == "!":
            return bool(held)
        return key[0] in held if sign == "?" else [held.get(key[0])]

    def _target(self, locale: str, path: str) -> object:
        return self.locales[locale].target(path) if locale in self.locales else None

    def _on_disk(self, path: str) -> str:
        try:
            return file_digest(str(self.building.root / path))
        except OSError:
            return ""


def said_in_check(answers: Mapping[Asked, str]) -> Iterator[tuple[Asked, str]]:
    """The answers that the check had, but for what its pages lacked: blocks and source."""
    return ((one, said) for one, said in answers.items() if one[0] != "pages" or one[1] in ALIKE)


def _digest(digests: list[str]) -> str:
    return hashlib.sha256("".join(digests).encode()).hexdigest()
