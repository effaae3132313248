"""``python -m concord.site.commands serve``: the commands of the site, by themselves."""

from __future__ import annotations

import sys
from importlib import import_module

from ...commands.arguments import Parser
from ...errors import ConcordError

COMMANDS = ("build", "serve")


def main() -> int:
    """Run one command and give its exit status."""
    parser = Parser(prog="concord", allow_abbrev=False)
    subs = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMANDS:
        module = import_module(f"{__package__}.{name}")
        sub = subs.add_parser(name, help=module.HELP, description=module.__doc__)
        module.arguments(sub)
        sub.set_defaults(run=module.run)
    options = parser.parse_args()
    try:
        status: int = options.run(options)
    except ConcordError as error:
        print(f"concord: {error}", file=sys.stderr)
        return error.status
    return status


if __name__ == "__main__":
    sys.exit(main())
