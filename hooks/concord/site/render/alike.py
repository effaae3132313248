"""Pieces that many pages show alike, such as the card of a concept: drawn for the first of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Piece = TypeVar("Piece")
MANY = 4096
"""So many are at hand; then it begins anew."""


class Alike(Generic[Piece]):
    """The pieces at hand; forgotten once anything of the site is other than it was."""

    def __init__(self) -> None:
        self._drawn: dict[Hashable, Piece] = {}

    def piece(self, key: Hashable, draw: Callable[[], Piece]) -> Piece:
        """The piece for a key, which holds all that decides it."""
        if key not in self._drawn:
            if len(self._drawn) >= MANY:
                self._drawn.clear()
            self._drawn[key] = draw()
        return self._drawn[key]

    def forget(self) -> None:
        """Draw all anew."""
        self._drawn.clear()
