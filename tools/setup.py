"""Make the environment of the site: ``python -m tools.setup [--test]``.

This file is read by any Python 3, so that one that is too old can be told so.
"""

import sys

OLDEST = (3, 10)


def main(arguments):
    """Make ``.venv``, unless it is there and current; the exit status."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.stderr.write("Set-up failed: Python 3.10 or newer is needed, this is " + found + ".\n")
        return 1
    from tools.environment import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
