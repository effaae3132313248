"""What a build keeps: pages, and what was made of their texts, packed as soon as they are made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import brotli

from ...checking.noting_tables import Asked

ASIDE = "|"
"""Stands before the digests of the answers that the cards of a page have got."""


class Kept(NamedTuple):
    """A page: ``own`` and ``answers`` are digests; ``assets`` is where those stood that it names.

    ``digest`` is that of its HTML, which is ``packed``; b"" where it was not asked for.
    ``taken`` is that of what pages with two languages take of it, "" where nobody knows.
    ``aside`` is what its cards alone have asked, of which ``answers`` speaks behind :data:`ASIDE`.
    """

    address: str
    own: str
    asked: Sequence[Asked]
    answers: str
    assets: dict[str, str]
    digest: str
    packed: bytes = b""
    taken: str = ""
    aside: Sequence[Asked] = ()


class Content(NamedTuple):
    """What was made of the texts of the page at an address, packed; else as a page."""

    address: str
    own: str
    asked: Sequence[Asked]
    answers: str
    packed: bytes = b""

    @property
    def made_of(self) -> str:
        """Of what it is made: its texts, and all answers, whatever other names there are."""
        return f"{self.own} {self.answers.rpartition(' ')[0]}"

    @property
    def value(self) -> Any:
        """What was made, as values that JSON has.

        :raises ValueError: among others, when it is damaged.
        """
        return json.loads(brotli.decompress(self.packed))


def packed(text: str) -> bytes:
    """A text as it is kept; Brotli's lowest level takes half of zlib's time, and no more room."""
    made: bytes = brotli.compress(text.encode("utf-8", "surrogatepass"), quality=0)
    return made


def unpacked(data: bytes) -> str:
    """A text that is kept.

    :raises brotli.error: when it is damaged.
    """
    content: bytes = brotli.decompress(data)
    return content.decode("utf-8", "surrogatepass")


def digest_of(html: str) -> str:
    """The digest of a page."""
    return hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()
