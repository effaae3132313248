"""What MkDocs and concord say while they build."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

FORM = "%(levelname)s -  %(message)s"


class _Lines(logging.StreamHandler):  # type: ignore[type-arg]
    """Writes warnings to standard error, and keeps them."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)
        self.setFormatter(logging.Formatter(FORM))
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Write one."""
        super().emit(record)
        self.said.append(self.format(record))


@contextmanager
def telling() -> Iterator[list[str]]:
    """Let warnings be seen meanwhile; what is yielded gathers them."""
    logger, lines = logging.getLogger("mkdocs"), _Lines()
    logger.setLevel(logging.WARNING)
    logger.addHandler(lines)
    try:
        yield lines.said
    finally:
        logger.removeHandler(lines)
