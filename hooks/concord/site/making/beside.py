"""The pages with two languages: which stand as they would be made, and the making of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from ..finishing.side_by_side import Due, beside, due
from ..side_by_side.lagging import lagging
from .apart import made_apart
from .gathered import Gathered
from .pages import Shown
from .writing import Folder

if TYPE_CHECKING:
    from ..side_by_side import Pair
    from ..side_by_side.keeping import Around
    from ..side_by_side.page import Parts
    from .making import Making


class Both(NamedTuple):
    """A page that was made, at the path of its file, and what its parts are made of."""

    file: str
    html: str
    contents: Gathered
    stand: str


class Beside:
    """The pages with two languages in a folder; ``shown`` are the pages, by address."""

    def __init__(self, making: Making, folder: Folder, shown: Mapping[str, Shown]) -> None:
        self.making, self.folder, self.shown = making, folder, shown
        self._given: dict[str, str] = {}
        self._around: dict[str, str] = {}

    def __call__(self, pair: Pair, files: tuple[str, ...], around: Around) -> bool | Parts:
        """Whether a page stands as it would be made of two files, which are not read for that.

        Its parts, where these are what they were and only the frame is another. One in so many is
        to be made all the same.
        """
        contents, name = self.making.contents, pair.file
        self._given[name], self._around[name] = self._of(pair, files, around), around.whole
        if self.making.is_probed(pair.page.path):
            contents.suspects.add(name)
            return False
        kept = contents.still(name)
        made_of = self._digest(name, kept.made_of) if kept else ""
        if kept is None or self.folder.holds(name, made_of):
            return kept is not None
        if self.folder.made_of(name).partition(" ")[0] != made_of.partition(" ")[0]:
            return False
        if (whole := self.making.store.whole(kept)) is None:
            return False
        contents.stand[name] = kept.made_of
        parts: Parts = whole.value
        return parts

    def made(self) -> Iterator[tuple[str, str, str]]:
        """Each that does not stand: its path, its HTML, and what tells of what it is made.

        The last is "" where it cannot be made again.
        """
        making, anew = self.making, list[Due]()
        for one in due(making.building, self.folder, self):
            if one.parts:
                yield self._told(one.pair.file, beside(making.building, one))
            else:
                anew.append(one)
        making.store.close()
        for file, html, gathered, made_of in made_apart(self._made, anew):
            making.contents.asked.add(file)
            making.contents.take(gathered)
            if made_of:
                making.contents.stand[file] = made_of
            if html:
                yield self._told(file, html)

    def _told(self, file: str, html: str) -> tuple[str, str, str]:
        made_of = self.making.contents.stand.get(file)
        return file, html, self._digest(file, made_of) if made_of else ""

    def _made(self, one: Due) -> Both:
        contents, file = self.making.contents, one.pair.file
        with contents.apart() as gathered:
            html = beside(self.making.building, one)
        return Both(file, html, gathered, contents.stand.get(file, ""))

    def _digest(self, file: str, parts: str) -> str:
        """What tells the parts of a page, and what stands around them."""
        made_of = sha256(f"{self._given[file]} {parts}".encode()).hexdigest()
        return f"{made_of} {self._around[file]}"

    def _of(self, pair: Pair, files: tuple[str, ...], around: Around) -> str:
        """All that decides the parts of a page but what is asked for them, by digests."""
        lock = self.making.building.registry.lock
        behind = lagging(pair.page, pair.translation, lock)
        shown = [self.shown.get(file, Shown(file, "", None)) for file in files]
        return repr(
            [
                self.making.head, around.digest, str(behind and sorted(map(repr, behind))),
                *(f"{page.path} {page.digest}" for page in pair[:2]),
                *(f"{one.address} {one.taken or one.digest}" for one in shown),
            ]
        )  # fmt: skip
