"""Folders and files of languages beside those that the settings name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from posixpath import basename, dirname, splitext

from ..languages.file_marks import TAG, without_mark
from ..layout.layout import Layout
from .chosen import folder_names

MANY = 5
"""So many folders of languages show that those beside them are such, too."""
FEW = 3
"""Fewer pages are too few to show whose folder it is."""
SHORT = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?\Z")
SEEN = 50
"""So many pages of a folder are looked at to see whether it is a translation."""


def other_languages(root: Path, layout: Layout) -> Iterator[str]:
    """The folders of languages beside those of the settings, which nobody asked for.

    They lie where the folder of a locale lies, have a language's tag for a name, and hold a
    page that a locale has as well. Beside many of them, so is a folder of another short name
    with the same pages: there are more languages than tags that are nothing else.
    """
    befores = {pattern.before for _, pattern in layout.patterns if not pattern.mark}
    parents = {f"{dirname(one.rstrip('/'))}/".lstrip("/") for one in befores if _is_tagged(one)}
    for parent in sorted(parents):
        names = sorted(folder_names(root / parent))
        has_many = sum(bool(TAG.match(name)) for name in names) >= MANY
        for name in names:
            folder = f"{parent}{name}/"
            may_be = TAG.match(name) or (has_many and SHORT.match(name))
            mirrors = _mirrors if TAG.match(name) else _is_whole
            if may_be and folder not in befores and mirrors(root, folder, befores):
                yield folder


def is_in_other_language(root: Path, layout: Layout, path: str) -> bool:
    """Whether a page says in its name that it is the translation of another, and nobody asked.

    So ``page.fr.md`` beside ``page.md`` or ``page.en.md``, where files of other languages carry
    such marks.
    """
    home = next((one for _, one in layout.patterns if one.page(path) is not None), None)
    marks = {one.mark for _, one in layout.patterns}
    if home is None or home.mark or not any(marks):
        return False
    stem, ending = splitext(path)
    home_stem = without_mark(stem)
    return home_stem != stem and any((root / f"{home_stem}{m}{ending}").is_file() for m in marks)


def _is_tagged(before: str) -> bool:
    return bool(TAG.match(basename(before.rstrip("/"))))


def _mirrors(root: Path, folder: str, befores: Iterable[str]) -> bool:
    """Whether some page of a folder stands in that of a locale, too."""
    return any(_has(root, befores, page) for page in islice(_pages(root, folder), SEEN))


def _is_whole(root: Path, folder: str, befores: Iterable[str]) -> bool:
    """Whether each of several pages of a folder stands in that of a locale, too."""
    pages = list(islice(_pages(root, folder), SEEN))
    return len(pages) >= FEW and all(_has(root, befores, page) for page in pages)


def _pages(root: Path, folder: str) -> Iterator[Path]:
    return (path.relative_to(root / folder) for path in (root / folder).rglob("*.md*"))


def _has(root: Path, befores: Iterable[str], page: Path) -> bool:
    return any((root / one / page).is_file() for one in befores)
