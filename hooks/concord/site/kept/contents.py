"""What was made of the texts of pages: taken again where nothing of it can be another.

That is a page's content without the theme around it, and the page as plain Markdown. The first
follows from the page's text as it was prepared, its front matter, and what was asked while it was
made, each question with its answer: where links lead, which English names stand in a text, what
sources are called. So a page of which only the surroundings have changed is drawn anew, but not
put through Markdown.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..building import Building
from .asking import Answers
from .store import Content, Store
from .watched import watched

Make = Callable[[], Any]


@dataclass
class Contents:
    """The contents that earlier builds kept, and those of this one; ``head`` as of a making.

    ``known`` are the folders whose files decide all of them.
    ``fresh`` are those that were made, ``wrong`` the addresses of kept ones that turned out to be
    another than they should. One that ``is_probed`` is made all the same, and compared.
    """

    building: Building
    answers: Answers
    store: Store
    head: str
    known: tuple[Path, ...]
    is_probed: Callable[[], bool]
    made: list[str] = field(default_factory=list)
    fresh: list[Content] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def of(self, address: str, path: str, given: list[str], make: Make) -> Any:
        """What ``make`` makes of texts, as values that JSON has; its questions are noted.

        ``path`` is that of the page's file from the root of the repository.
        """
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
        self.made.append(address)
        if kept is not None and kept.value != value:
            self.wrong.append(address)
        if seen.is_keepable:
            asked = sorted(seen.asked)
            answers = self.answers.digest_of_all(asked)
            self.fresh.append(Content(address, own, asked, answers, value))
        return value

    def _unchanged(self, address: str, own: str) -> Content | None:
        kept = self.store.content(address)
        if kept is None or kept.own != own:
            return None
        return kept if self.answers.digest_of_all(kept.asked) == kept.answers else None


def _digest(values: list[str]) -> str:
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()
