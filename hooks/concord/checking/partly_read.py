"""A page of which the front matter is read, and the rest only if somebody asks for it."""

from __future__ import annotations

from typing import Any

from ..model import Page
from .files import Files, file_of, read_file
from .noting_tables import put

FRONT = "path", "locale", "key", "digest", "meta", "meta_places", "troubles", "is_unread"
REST = "headings", "anchors", "references", "ignores", "taken_in"
ABSENT: dict[str, Any] = {"blocks": (), "source": "", "lines": (0,), "words": ""}
"""What no summary of a page has, or none whose text was not read."""


class PartlyRead(Page):
    """The summary of a page, whose fields below its front matter stay unset until one is read."""

    __slots__ = ("_files",)
    _files: Files

    def __init__(self, front: Page, files: Files) -> None:
        put(self, _files=files, **{name: getattr(front, name) for name in FRONT}, **ABSENT)

    def __getattr__(self, name: str) -> Any:
        """A field that is unset: now all of them are read."""
        if name not in REST:
            raise AttributeError(name)
        page = read_file(self._files, file_of(self))
        put(self, **{one: getattr(page, one) for one in REST})
        return getattr(page, name)

    def __reduce__(self) -> tuple[Any, ...]:
        """It goes to another process without what was read of it."""
        front = Page(**{name: getattr(self, name) for name in FRONT})
        return PartlyRead, (front, self._files)
