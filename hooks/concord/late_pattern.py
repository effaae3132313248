"""Regular expressions that are compiled where they are first asked for."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import sys
    from collections.abc import Callable, Iterator

    class _Look(Protocol):
        def __call__(
            self, string: str, pos: int = 0, endpos: int = sys.maxsize
        ) -> re.Match[str] | None: ...

    class _Walk(Protocol):
        def __call__(
            self, string: str, pos: int = 0, endpos: int = sys.maxsize
        ) -> Iterator[re.Match[str]]: ...

    class _List(Protocol):
        def __call__(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> list[Any]: ...

    class _Replace(Protocol):
        def __call__(
            self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0
        ) -> str: ...

    class _Split(Protocol):
        def __call__(self, string: str, maxsplit: int = 0) -> list[Any]: ...


class LatePattern:
    """A pattern of a module that a run may do without, and that takes long to compile.

    A range of Han characters alone takes a millisecond. From its first use on it is as quick as
    what :func:`re.compile` gives; :attr:`compiled` is that, for whoever wants it.
    """

    def __init__(self, pattern: str, flags: int | re.RegexFlag = 0) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    @cached_property
    def search(self) -> _Look:
        """As that of a pattern; so are the others."""
        return self.compiled.search

    @cached_property
    def match(self) -> _Look:
        """See :meth:`re.Pattern.match`."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> _Look:
        """See :meth:`re.Pattern.fullmatch`."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> _Walk:
        """See :meth:`re.Pattern.finditer`."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> _List:
        """See :meth:`re.Pattern.findall`."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> _Replace:
        """See :meth:`re.Pattern.sub`."""
        return self.compiled.sub

    @cached_property
    def split(self) -> _Split:
        """See :meth:`re.Pattern.split`."""
        return self.compiled.split
