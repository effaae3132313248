"""Pages on their way through a build: to be made, made, and as they are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..kept.rows import Kept
from .gathered import Gathered


class Due(NamedTuple):
    """A page that is to be made: its address, its locale, the digest of what it is made of.

    ``gapped`` is that of all but its navigation, for a page in which that can be drawn anew.
    """

    address: str
    locale: str
    own: str
    gapped: str

    @property
    def whole(self) -> str:
        """By what a page with a gap is known to be as it was, its navigation too."""
        return f"{self.gapped} {self.own}"


class Shown(NamedTuple):
    """A page by its address; ``html`` is None where its file stands as ``digest`` says.

    ``taken`` is as of :class:`Kept`.
    """

    address: str
    digest: str
    html: str | None
    taken: str = ""


Stands = Callable[[str, str], bool]
"""Whether the file at an address stands as it was written of a page with a digest."""


class Made(NamedTuple):
    """A page that was made; ``kept`` is None where it cannot be kept, ``told`` counts warnings."""

    address: str
    html: str
    kept: Kept | None
    told: int
    contents: Gathered
