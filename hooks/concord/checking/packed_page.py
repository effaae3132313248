"""A page whose blocks and source stay packed until somebody asks for them: few of a site's do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..errors import UnusableError
from ..model import Page
from .files import Files, file_of, read_file
from .noting_tables import put
from .packing import Packed, Rest, either

Fetch = Callable[[], "bytes | None"]
"""Gives what is kept of the rest of a page, None where that is gone or damaged."""
REST = "blocks", "source", "lines"
SUMMARY = (
    "path", "locale", "key", "digest", "meta", "meta_places", "headings", "anchors", "references",
    "troubles", "ignores", "is_unread", "words",
)  # fmt: skip


class PackedPage(Page):
    """A page whose fields of the rest stay unset until one is asked for."""

    __slots__ = ("_unpack",)
    _unpack: Callable[[], Rest] | None
    """None once it has been done: then what was packed is no longer needed."""

    def __init__(self, page: Page, unpack: Callable[[], Rest]) -> None:
        put(self, _unpack=unpack, **{name: getattr(page, name) for name in SUMMARY})

    def __getattr__(self, name: str) -> Any:
        """A field that is unset: now all of them are unpacked."""
        if name not in REST:
            raise AttributeError(name)
        # Threads may ask at the same time: it is done before it is said to be.
        if (unpack := self._unpack) is not None:
            put(self, **dict(zip(REST, unpack(), strict=True)))
            put(self, _unpack=None)
        return object.__getattribute__(self, name)

    def __reduce__(self) -> tuple[Any, ...]:
        """It goes to another process as any page."""
        return Page, tuple(getattr(self, name) for name in Page.__match_args__)


def rest_of(files: Files, page: Page, packed: Packed | None, kept: Fetch | None) -> Rest:
    """The rest of a page, from what is packed or kept, or where that is damaged from its file.

    :raises UnusableError: when the file holds something else by now.
    """
    if rest := either(packed, kept() if kept and not packed else None):
        return rest
    read = read_file(files, file_of(page))
    if read.digest != page.digest:
        raise UnusableError(f"{page.path}: changed while it was read; begin again")
    return read.blocks, read.source, read.lines
