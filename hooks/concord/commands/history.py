"""What was current when each translation was last edited, as git remembers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..errors import UnusableError
from ..lock.accepting import accept, every
from ..model import Lock, Page
from ..reading import read_page
from .git import git, git_bytes


def from_history(root: Path, pairs: Iterable[tuple[Page, Page]]) -> Iterator[tuple[Page, Page]]:
    """Each original as it stood when its translation was last committed, with the translation.

    A pair is left out where the translation was never committed, or its original was not there.
    """
    for page, translation in pairs:
        commit = git(root, "log", "-1", "--format=%H", "--", translation.path).strip()
        if not commit:
            continue
        try:
            data = git_bytes(root, "show", f"{commit}:./{page.path}")
        except UnusableError:
            continue
        yield read_page(data, page.path, page.locale, page.key), translation


def accepted_from_history(
    root: Path, lock: Lock, pairs: Sequence[tuple[Page, Page]]
) -> tuple[Lock, int]:
    """The lock after translations were accepted for what they were made from, and how many."""
    found = list(from_history(root, pairs))
    return accept(lock, ((*pair, every) for pair in found), pairs), len(found)
