"""A page whose blocks and source stay packed until somebody asks for them: few of a site's do.

Of those that were asked for the last ones stay unpacked: all pages of a large site do not fit so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
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
    "troubles", "ignores", "is_unread", "words", "taken_in",
)  # fmt: skip


MOST = 64
"""So many pages of a site stay unpacked."""


class PackedPage(Page):
    """A page whose fields of the rest stay unset until one is asked for.

    ``last`` are those of its site that were unpacked last.
    """

    __slots__ = ("_last", "_unpack")
    _unpack: Callable[[], Rest]
    _last: deque[PackedPage]

    def __init__(
        self, page: Page, unpack: Callable[[], Rest], last: deque[PackedPage] | None = None
    ) -> None:
        put(self, _unpack=unpack, _last=deque() if last is None else last)
        put(self, **{name: getattr(page, name) for name in SUMMARY})

    def __getattr__(self, name: str) -> Any:
        """A field that is unset: now all of them are unpacked."""
        if name not in REST:
            raise AttributeError(name)
        rest = dict(zip(REST, self._unpack(), strict=True))
        put(self, **rest)
        self._last.append(self)
        if len(self._last) > MOST:
            _pack(self._last.popleft())
        # Another thread may have packed it again by now.
        return rest[name]

    def __reduce__(self) -> tuple[Any, ...]:
        """It goes to another process as any page."""
        return Page, tuple(getattr(self, name) for name in Page.__match_args__)


def _pack(page: PackedPage) -> None:
    """Let go what was unpacked of a page."""
    for name in REST:
        # Two threads may do so at the same time.
        with suppress(AttributeError):
            object.__delattr__(page, name)


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
