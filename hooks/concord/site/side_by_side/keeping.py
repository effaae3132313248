"""By what pages with both languages are kept: all that their parts are made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property

from ...model import Lock
from ...registry.page_urls import Addresses
from .composing import Frame
from .elements import marked
from .lagging import lagging
from .pairs import Pair

TAKEN = ("text", "facts", "onward")
"""What is taken of a finished page, by the marks around it."""


class Around:
    """What stands around all pages with a language, and where the links on them lead."""

    def __init__(self, frame: Frame, there: Mapping[str, str]) -> None:
        self.frame, self.there = frame.led(there), there

    @cached_property
    def digest(self) -> str:
        """The digest of where links lead."""
        return hashlib.sha256(repr(sorted(self.there.items())).encode()).hexdigest()

    @cached_property
    def whole(self) -> str:
        """The digest of that and of the frame."""
        said = f"{self.digest} {self.frame.html}"
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def taken(html: str, others: Iterable[str]) -> str:
    """The digest of what is taken of a finished page; "" where any of the ``others`` is in it."""
    pieces = [marked(html, name) for name in TAKEN]
    if any(other in piece for piece in pieces for other in others):
        return ""
    return hashlib.sha256("\0".join(pieces).encode("utf-8", "surrogatepass")).hexdigest()


def given(
    pair: Pair, finished: tuple[str, str], around: Around, addresses: Addresses, lock: Lock
) -> list[str]:
    """All that decides the parts of a page with both languages but what these ask for."""
    pages = pair.page, pair.translation
    behind = lagging(*pages, lock)
    return [
        pair.address, around.digest, str(behind and sorted(map(repr, behind))),
        *(addresses.path(page.locale, page.key) for page in pages),
        *(page.source for page in pages),
        *(marked(html, name) for html in finished for name in TAKEN),
    ]  # fmt: skip
