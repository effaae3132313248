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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..building import Building
from .asking import Answers
from .store import Content, Store
from .watched import watched

Make = Callable[[], Any]


@dataclass
class Gathered:
    """What was made: ``fresh`` is to be kept, ``made`` are the addresses of all.

    ``wrong`` are those of kept ones that turned out to be another than they should.
    """

    made: list[str] = field(default_factory=list)
    fresh: list[Content] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Gathered) -> None:
        """Take what was gathered elsewhere."""
        self.made += other.made
        self.fresh += other.fresh
        self.wrong += other.wrong


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
    is_probed: Callable[[], bool]
    gathered: Gathered = field(default_factory=Gathered)
    asked: set[str] = field(default_factory=set)
    """The addresses that somebody has asked for in this process."""

    def of(self, address: str, path: str, given: list[str], make: Make) -> Any:
        """What ``make`` makes of texts, as values that JSON has; its questions are noted.

        ``path`` is that of the page's file from the root of the repository.
        """
        self.asked.add(address)
        own = _digest([self.head, path, *given])
        kept = self._unchanged(address, own)
        if kept is not None and not self.is_probed():
            for one in kept.asked:
                self.building.note(one)
            return kept.value
        with watched(self.building, self.known, path) as seen:
            value = make()
        for one in seen.asked:
            self.building.note(one)
        self.gathered.made.append(address)
        if kept is not None and kept.value != value:
            self.gathered.wrong.append(address)
        if seen.is_keepable:
            asked = sorted(seen.asked)
            answers = self.answers.digest_of_all(asked)
            self.gathered.fresh.append(Content(address, own, asked, answers, value))
        return value

    @contextmanager
    def apart(self) -> Iterator[Gathered]:
        """Gather what is made meanwhile apart, wherever that is: it is to be added."""
        before, self.gathered = self.gathered, Gathered()
        try:
            yield self.gathered
        finally:
            self.gathered = before

    def _unchanged(self, address: str, own: str) -> Content | None:
        kept = self.store.content(address)
        if kept is None or kept.own != own:
            return None
        return kept if self.answers.digest_of_all(kept.asked) == kept.answers else None


def _digest(values: list[str]) -> str:
    found = hashlib.sha256()
    for value in values:
        written = value.encode("utf-8", "surrogatepass")
        found.update(b"%d:%b" % (len(written), written))
    return found.hexdigest()
