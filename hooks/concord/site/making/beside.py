"""Which pages with two languages stand as they would be made, told by what they are made of."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from ..side_by_side.lagging import lagging
from .writing import Folder

if TYPE_CHECKING:
    from ..side_by_side import Pair
    from ..side_by_side.keeping import Around
    from .making import Making


class Beside:
    """The pages with two languages in a folder; ``digests`` are those of all pages by address."""

    def __init__(self, making: Making, folder: Folder, digests: Mapping[str, str]) -> None:
        self.making, self.folder, self.digests = making, folder, digests
        self._given: dict[str, str] = {}

    def __call__(self, pair: Pair, files: tuple[str, ...], around: Around) -> bool:
        """Whether a page stands as it would be made of two files, which are not read for that.

        One in so many is to be made all the same.
        """
        contents = self.making.contents
        self._given[pair.file] = self._of(pair, files, around)
        if self.making.is_probed():
            contents.suspects.add(pair.file)
            return False
        still = contents.still(pair.file)
        return bool(still) and self.folder.holds(pair.file, self._digest(pair.file, still))

    def made_of(self, file: str) -> str:
        """What one that was just made is made of, "" where that cannot be made again."""
        parts = self.making.contents.stand.get(file)
        return self._digest(file, parts) if parts else ""

    def _digest(self, file: str, parts: str) -> str:
        return sha256(f"{self._given[file]} {parts}".encode()).hexdigest()

    def _of(self, pair: Pair, files: tuple[str, ...], around: Around) -> str:
        """All that decides a page but what is asked for it, by digests."""
        lock = self.making.building.registry.lock
        behind = lagging(pair.page, pair.translation, lock)
        return repr(
            [
                self.making.head, around.whole, str(behind and sorted(map(repr, behind))),
                *(f"{page.path} {page.digest}" for page in pair[:2]),
                *(f"{file} {self.digests.get(file, '')}" for file in files),
            ]
        )  # fmt: skip
