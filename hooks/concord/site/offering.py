"""What a build asks of what its site holds besides its pages; ``offers/`` answers it.

The answers are made of pages, which the build draws: it knows their shape, not who makes them.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from typing import Protocol

from ..model import Page
from .released.listing import Released
from .render.downloads import Download


class Texts(Mapping[str, str]):
    """Texts by path, each fetched when somebody asks for it."""

    @abstractmethod
    def made_of(self, path: str) -> str:
        """What tells the text at a path from any other, "" where nothing does."""

    @abstractmethod
    def content(self, path: str) -> bytes:
        """The text at a path as it is written, in UTF-8."""

    @abstractmethod
    def measures(self, path: str) -> tuple[int, str]:
        """How many bytes the text at a path has, and their digest."""


class Offering(Protocol):
    """What is made of all pages of a site; another registry of it makes others."""

    def indexes(self) -> Iterable[tuple[str, str]]:
        """The path of each locale's search index from the root of the site, and the index."""

    @property
    def vocabularies(self) -> Texts:
        """The vocabulary in the forms that programs read, by path."""

    @property
    def released(self) -> tuple[Released, ...]:
        """The files that were made to be read offline, and are still what they were."""

    def texts(self, locale: str) -> Texts:
        """The pages of a locale as Markdown, one by one and as a whole, by path."""

    def has_text_alone(self, page: Page) -> bool:
        """Whether the text of a page can be made beside the page, which shows nothing of it."""

    def make_text(self, page: Page) -> None:
        """Make the text of a page, to be taken once those of its locale are asked for."""

    def forget_texts(self, locale: str) -> None:
        """Make the texts of a locale anew when they are asked for."""

    def downloads(self, locale: str) -> tuple[Download, ...]:
        """What the site offers to the readers of a locale, to be taken along."""
