"""What concord cannot work with: said in one line, never as a traceback.

Everything that users can mend is a :class:`ConcordError`. It is caught in three places: by the
command line, by MkDocs' events and by publishing. Any other exception is a fault of ours and
keeps its traceback.
"""

from __future__ import annotations


class ConcordError(Exception):
    """What cannot be done, and why; its text names place and remedy, a line for each fault.

    ``status`` is the exit status of a command that ends with it.
    """

    status = 2


class UnusableError(ConcordError):
    """Input or arguments that cannot be used."""


class LockError(ConcordError):
    """A translation lock that cannot be read."""


class SettingsError(ConcordError):
    """Settings that cannot be used; its text names each with its line."""
