"""``python -m concord``: one line on standard error for what cannot be used."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from .commands.terminal.arguments import parser
from .commands.terminal.ending import ended
from .errors import UnusableError
from .processes.circles import collect_seldom


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status.

    0 nothing found, 1 findings, 2 unusable input or arguments, 70 a fault of concord itself.
    """
    collect_seldom()
    return ended(partial(_run, sys.argv[1:] if arguments is None else arguments))


def _run(given: Sequence[str]) -> int:
    _refuse_undecoded(given)
    options = parser(given).parse_args(given)
    status: int = options.run(options)
    return status


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


def run() -> NoReturn:
    """The entry point of the ``concord`` script."""
    sys.exit(main())


if __name__ == "__main__":
    run()
