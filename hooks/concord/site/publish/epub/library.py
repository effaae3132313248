"""The books: one for each language, made from the pages of the bundle."""

from __future__ import annotations

from pathlib import Path

from ....checking.reading import Step
from ....settings import Settings
from ...kept.derived import Derived
from ...render.wording.words import words
from ..options import Options
from .book import Title, write_book
from .chapters import make_chapters
from .reading_order import BuiltPage, home_path, read_spine


def make_books(
    guide: Path, folder: Path, settings: Settings, options: Options, moment: int, step: Step,
    known: Derived | None = None,
) -> list[Path]:  # fmt: skip
    """Write the book of each locale into ``folder``, ``name-en-1.0.0.epub``; return their paths.

    What is ``known`` of the pages is not found out again.

    :raises BuildError: when a page of the bundle in ``guide`` has no article.
    """
    made = []
    for locale in settings.locales:
        start = home_path(locale, settings.default)
        file = folder / f"{options.name}-{locale}-{options.version}.epub"
        make_book(guide, file, locale, start, options, moment, step, known)
        made.append(file)
    return made


def make_book(
    guide: Path, file: Path, locale: str, start: str, options: Options, moment: int, step: Step,
    known: Derived | None = None,
) -> None:  # fmt: skip
    """Write a language's book from the built pages in ``guide``, which begin with ``start``.

    ``moment`` (Unix time) dates it. Of pages that are ``known`` the chapters are taken as they are.

    :raises BuildError: when a page has no article.
    """
    known = known or Derived()
    pages = read_spine(guide, start, known, step)
    title = _title(pages[0], locale, options, known)
    write_book(file, title, make_chapters(pages, locale, known), moment, guide)


def _title(home: BuiltPage, locale: str, options: Options, known: Derived) -> Title:
    title, subtitle = known.made(
        ["title", home.html], lambda: [home.title, home.meta("description")]
    )  # fmt: skip
    return Title(
        title, subtitle, locale, words(locale)["contents"],
        options.address, options.version, options.licence,
    )  # fmt: skip
