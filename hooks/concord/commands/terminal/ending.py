"""How a program ends: with one line for what its user can mend, a traceback for a fault of ours."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from typing import TextIO

from ...errors import FAULT, REQUEST, ConcordError
from .telling import complain

UNUSABLE = 2


def ended(work: Callable[[], int]) -> int:
    """Do the work of a program, and give its exit status.

    That of the work itself, that of a :class:`~concord.errors.ConcordError`, 2 for other input that
    cannot be used, 70 for a fault of concord itself.
    """
    _speak_unicode(sys.stdout)
    _speak_unicode(sys.stderr)
    try:
        status = work()
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _hush()
        return UNUSABLE
    except KeyboardInterrupt:
        return _complain("interrupted")
    except ConcordError as error:
        return _complain(str(error), error.status)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _complain(f"{where}{error.strerror or error}")
    except Exception:
        traceback.print_exc()
        return _complain(REQUEST, FAULT)


def _complain(message: str, status: int = UNUSABLE) -> int:
    complain(message)
    return status


def _speak_unicode(stream: TextIO) -> None:
    """Findings hold Chinese whatever the console's code page; pipes always carry UTF-8."""
    if hasattr(stream, "reconfigure"):
        encoding = None if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _hush() -> None:
    """Keep Python from complaining once more when it closes the broken pipe.

    https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
