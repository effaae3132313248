"""What concord cannot work with: said in one line, never as a traceback.

Everything that users can mend is a :class:`ConcordError`. It is told in three places: where a
program ends (:mod:`concord.commands.terminal.ending`), by MkDocs' events, and where a build is put
in place. Any other exception is a fault of ours: it keeps its traceback, and a program ends with
:data:`FAULT` and asks for a report.
"""

from __future__ import annotations

FAULT = 70
"""The exit status of a program that met a fault of its own (EX_SOFTWARE in sysexits.h)."""
REQUEST = "this is a fault of concord, not of your pages; please report it with the lines above"


class ConcordError(Exception):
    """What cannot be done, why, and what to do; a line for each fault where there are several.

    ``place`` is where, such as ``concord.toml:3``, where that is one place; ``status`` the exit
    status of a command that ends with it.
    """

    status = 2

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(message, place)
        self.message, self.place = message, place

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class UnusableError(ConcordError):
    """Input or arguments that cannot be used."""


class LockError(ConcordError):
    """A translation lock that cannot be read."""


class SettingsError(ConcordError):
    """Settings that cannot be used, each with its line."""
