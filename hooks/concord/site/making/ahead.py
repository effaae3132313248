"""What was made of texts before somebody asked for it, in this build."""

from __future__ import annotations

from ...checking.noting_tables import Asked
from ..kept.rows import Content


class Ahead:
    """Contents by address, without what was made, each for the first who asks for it."""

    def __init__(self) -> None:
        self._contents: dict[str, Content] = {}
        self._same: dict[Asked, Asked] = {}

    def put(self, one: Content) -> None:
        """Have one at hand; of questions that came from other processes each stands here once."""
        asked = [self._same.setdefault(question, question) for question in one.asked]
        self._contents[one.address] = one._replace(asked=asked, packed=b"")

    def taken(self, address: str) -> Content | None:
        """The one at an address, which is not at hand any more; None where there is none."""
        return self._contents.pop(address, None)
