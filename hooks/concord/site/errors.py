"""What publishing cannot do; as all errors of concord they are said and not traced."""

from __future__ import annotations

from ..errors import ConcordError


class BuildError(ConcordError):
    """A build that failed; its text is for the writer, the last line says what to do."""

    status = 1


class ReleaseError(ConcordError):
    """A release that cannot be made or returned to."""

    status = 1
