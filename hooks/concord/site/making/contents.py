"""What was made of the texts of pages: taken again where nothing of it can be another.

That is a page's content without the theme around it, the page as plain Markdown, and what a page
with two languages shows. The first
follows from the page's text as it was prepared, its front matter, and what was asked while it was
made, each question with its answer: where links lead, which English names stand in a text, what
sources are called. So a page of which only the surroundings have changed is drawn anew, but not
put through Markdown.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..building import Building
from ..building.earlier import Later
from ..kept.answered import is_behind
from ..kept.rows import Content, packed
from ..kept.store import Store
from .ahead import Ahead
from .asking import Answers
from .gathered import Gathered
from .watched import watched

Make = Callable[[], Any]


@dataclass
class Contents:
    """The contents that earlier builds kept, and those of this one; ``head`` as of a making.

    ``known`` are the folders whose files decide all of them.
    One that ``is_probed`` is made all the same, and compared.
    """

    building: Building
    answers: Answers
    store: Store
    head: str
    known: tuple[Path, ...]
    is_probed: Callable[[str], bool]
    gathered: Gathered = field(default_factory=Gathered)
    is_apart: bool = False
    asked: set[str] = field(default_factory=set)
    """The addresses that somebody has asked for in this process."""
    suspects: set[str] = field(default_factory=set)
    """The addresses of those that are to be compared for sure."""
    stand: dict[str, str] = field(default_factory=dict)
    """By address, of what those are made that this process has made or taken."""
    ahead: Ahead = field(default_factory=Ahead)
    """What was made for titles, before any page was, and texts, by other processes."""
    is_ahead: bool = False

    def of(self, address: str, path: str, given: list[str], make: Make) -> Any:
        """What ``make`` makes of texts, as values that JSON has; its questions are noted.

        ``path`` is that of the page's file from the root of the repository.
        """
        own = _digest([self.head, path, *given])
        return self._made(own, address, path, self._unchanged(address, own), make)

    def later(self, address: str, path: str, given: list[str], make: Make) -> Later:
        """The same, fetched by who asks for it."""
        own = _digest([self.head, path, *given])
        kept = self._unchanged(address, own)
        if kept is not None and not self._is_probed(address, path):
            return self._later(self._taken(kept), kept, make)
        value = self._made(own, address, path, kept, make)
        made_of = self.stand.get(address, "")
        put = None if self.is_apart else self.store.new_content(address, own)
        return self._later(made_of, put, make) if put else Later(made_of, lambda: value)

    def _later(self, made_of: str, kept: Content, make: Make) -> Later:
        """What is kept, to be fetched; nobody holds meanwhile what it asked."""
        return Later(made_of, partial(self._fetched, kept._replace(asked=()), make))

    def _made(self, own: str, address: str, path: str, kept: Content | None, make: Make) -> Any:
        whole = kept and self.store.whole(kept)
        if whole is None:
            value = self._anew(address, own, path, make)
        elif self._is_probed(address, path):
            value = self._compared(whole, make)
        else:
            self._taken(whole)
            value = whole.value
        if not self.is_apart:
            self.take(Gathered())
        return value

    def _fetched(self, kept: Content, make: Make) -> Any:
        """What is kept, or made again where another build has replaced it meanwhile."""
        whole = self.store.whole(kept)
        return make() if whole is None else whole.value

    def _is_probed(self, address: str, path: str) -> bool:
        """Whether one that is kept is compared.

        Of one page all is, for which less is drawn; the text of each page that is made is by a
        chance of its own.
        """
        name = address if self.is_apart else path or address
        return address in self.suspects or self.is_probed(name)

    def _taken(self, kept: Content) -> str:
        """Of what one is made, which is taken."""
        self.stand[kept.address] = kept.made_of
        self.building.noting.note_all(kept.asked)
        return kept.made_of

    def _compared(self, kept: Content, make: Make) -> Any:
        """What is made although it is kept; where that is another, nothing kept is right."""
        self._taken(kept)
        value = kept.value
        self.gathered.made.append(kept.address)
        with self.building.drawing.compared():
            made = make()
        if made != value:
            self.gathered.wrong.append(kept.address)
        return made

    def _anew(self, address: str, own: str, path: str, make: Make) -> Any:
        with watched(self.building, self.known, path) as seen:
            value = make()
        self.building.noting.note_all(seen.asked)
        self.gathered.made.append(address)
        if seen.is_keepable:
            asked = sorted(seen.asked)
            answers = self.answers.said(asked)
            content = Content(
                address, own, asked, answers, packed(json.dumps(value, ensure_ascii=False))
            )
            self.gathered.fresh.append(content)
            if self.is_ahead:
                self.ahead.put(content)
            self.stand[address] = content.made_of
        return value

    def take(self, other: Gathered) -> None:
        """Take what was gathered elsewhere; all that is fresh goes into the store."""
        self.gathered.made += other.made
        self.gathered.wrong += other.wrong
        for one in (*self.gathered.fresh, *other.fresh):
            self.store.put_content(one)
        self.gathered.fresh.clear()

    def take_ahead(self, other: Gathered) -> None:
        """Take what was gathered elsewhere, for those who ask for it later in this build."""
        self.take(other)
        for one in other.fresh:
            self.ahead.put(one)

    def still(self, address: str) -> Content | None:
        """The one at an address, if its answers are what they were; it may be without its value."""
        self.asked.add(address)
        kept = self.store.content(address)
        return kept if kept and self._answered(kept) else None

    @contextmanager
    def apart(self) -> Iterator[Gathered]:
        """Gather what is made meanwhile apart, wherever that is: it is to be added."""
        before, self.gathered, self.is_apart = self.gathered, Gathered(), True
        try:
            yield self.gathered
        finally:
            self.gathered, self.is_apart = before, False

    def _unchanged(self, address: str, own: str) -> Content | None:
        self.asked.add(address)
        kept = self.ahead.taken(address) or self.store.content(address)
        if kept is None or kept.own != own:
            return None
        return kept if self._answered(kept) else None

    def _answered(self, kept: Content) -> bool:
        """Whether all answers are what they were; it is kept if only names are others."""
        answers = self.answers.still(kept.asked, kept.answers)
        if answers and (answers != kept.answers or is_behind(kept.asked)):
            self.store.answered("contents", kept.address, kept.answers, answers)
        return bool(answers)


def _digest(values: list[str]) -> str:
    found = hashlib.sha256()
    for value in values:
        written = value.encode("utf-8", "surrogatepass")
        found.update(b"%d:%b" % (len(written), written))
    return found.hexdigest()
