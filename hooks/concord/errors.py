"""What concord cannot work with: said in one line, never as a traceback."""

from __future__ import annotations


class UnusableError(Exception):
    """Input or arguments that cannot be used; its text says why and what to do."""
