"""Folders and files of languages beside those that the settings name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from posixpath import basename, dirname, splitext

from ..languages.file_marks import TAG, without_mark
from ..layout.layout import Layout
from .chosen import folder_names

SEEN = 50
"""So many pages of a folder are looked at to see whether it is a translation."""


def other_languages(root: Path, layout: Layout) -> Iterator[str]:
    """The folders of languages beside those of the settings, which nobody asked for.

    They lie where the folder of a locale lies, have a language's tag for a name, and hold a
    page that a locale has as well.
    """
    befores = {pattern.before for _, pattern in layout.patterns if not pattern.mark}
    parents = {f"{dirname(one.rstrip('/'))}/".lstrip("/") for one in befores if _is_tagged(one)}
    for parent in sorted(parents):
        for name in sorted(folder_names(root / parent)):
            folder = f"{parent}{name}/"
            if TAG.match(name) and folder not in befores and _mirrors(root, folder, befores):
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
    pages = (path.relative_to(root / folder) for path in (root / folder).rglob("*.md*"))
    return any((root / one / page).is_file() for page in islice(pages, SEEN) for one in befores)
