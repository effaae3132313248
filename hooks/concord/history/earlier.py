"""The English that a translation was accepted for, found again by its digest."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from ..lock.pieces import pieces
from ..model import Page
from ..reading import read_page
from .git import NoHistoryError, Version, is_shallow, texts, versions

SHALLOW = "not in this shallow clone; git fetch --unshallow brings the rest of the history"
UNFOUND = "in no commit; it was accepted before it was committed"


class Earlier(NamedTuple):
    """What a piece said before, and the commit and path that say so."""

    text: str
    commit: str
    path: str


class Found(NamedTuple):
    """Earlier pieces by digest, and why others are missing ("" where none is)."""

    by_digest: dict[str, Earlier]
    reason: str = ""


def earlier(root: Path, page: Page, digests: Collection[str]) -> Found:
    """Look for pieces with these digests in the history of a page, the newest version first."""
    found: dict[str, Earlier] = {}
    if not digests:
        return Found(found)
    try:
        for version, data in texts(root, versions(root, page.path)):
            _take(version, data, page, digests, found)
            if len(found) == len(set(digests)):
                return Found(found)
        return Found(found, SHALLOW if is_shallow(root) else UNFOUND)
    except NoHistoryError as error:
        return Found(found, str(error))


def _take(
    version: Version, data: bytes, page: Page, digests: Collection[str], found: dict[str, Earlier]
) -> None:
    for piece in pieces(read_page(data, version.path, page.locale, page.key)):
        for one in (piece.digest, *piece.former_digests):
            if one in digests:
                found.setdefault(one, Earlier(piece.text, version.commit, version.path))
