"""``python -m concord``: one line on standard error for what cannot be used."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn, TextIO

from .circles import collect_seldom
from .commands.arguments import parser
from .errors import FAULT, REQUEST, ConcordError, UnusableError

UNUSABLE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status.

    0 nothing found, 1 findings, 2 unusable input or arguments, 70 a fault of concord itself.
    """
    _speak_unicode(sys.stdout)
    _speak_unicode(sys.stderr)
    given = sys.argv[1:] if arguments is None else arguments
    collect_seldom()
    try:
        _refuse_undecoded(given)
        options = parser(given).parse_args(given)
        status: int = options.run(options)
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


def _refuse_undecoded(given: Sequence[str]) -> None:
    """Refuse arguments whose bytes are no text, which nothing can write, but for names of files.

    :raises UnusableError: with the first of them.
    """
    for argument in given:
        if not _is_text(argument) and not os.path.lexists(argument):
            shown = argument.encode("utf-8", "backslashreplace").decode()
            raise UnusableError(f"{shown} is not UTF-8, nor the name of a file")


def _is_text(argument: str) -> bool:
    try:
        argument.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _complain(message: str, status: int = UNUSABLE) -> int:
    for line in message.splitlines():
        print(f"concord: {line}", file=sys.stderr)
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


def run() -> NoReturn:
    """The entry point of the ``concord`` script."""
    sys.exit(main())


if __name__ == "__main__":
    run()
