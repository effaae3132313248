"""Write the vocabulary in a form that other programs read: SKOS or TBX.

front-matter-schema is a JSON Schema of the keys of front matter instead.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..checking.gathering import read_registry
from ..disk.atomic_write import write_whole
from ..errors import UnusableError
from ..exports.front_matter_schema import front_matter_schema
from ..nearest import did_you_mean
from ..settings import Settings
from .terminal.arguments import add_site
from .terminal.progress import Bar
from .terminal.workspace import workspace

HELP = "write the vocabulary for other programs"
SCHEMA = "front-matter-schema"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("form", metavar="FORM", help="skos-jsonld, skos-turtle, tbx, …")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: print it")
    parser.add_argument("--base", metavar="ADDRESS", help="where the site stands (https://…/)")
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Make the export, then print or write it."""
    # Loaded here, since no other command needs what the exports are made with.
    from ..exports import EXPORTS

    if options.form == SCHEMA:
        return _write(options, front_matter_schema(workspace(options).settings))
    if options.form not in EXPORTS:
        forms = [*EXPORTS, SCHEMA]
        hint = did_you_mean(options.form, forms, "there are " + ", ".join(forms))
        raise UnusableError(f"no form {options.form}; {hint}")
    work = workspace(options)
    base = options.base or _address(work.settings)
    with Bar() as bar:
        registry = read_registry(work.root, work.settings, bar.step)
    return _write(options, EXPORTS[options.form].text(registry, base))


def _write(options: argparse.Namespace, text: str) -> int:
    if options.output:
        write_whole(options.output, text.encode("utf-8"))
    else:
        sys.stdout.write(text)
    return 0


def _address(settings: Settings) -> str:
    address = settings.publish.get("address")
    if not address:
        raise UnusableError(
            "name the address of the site with --base, or as publish.address in the settings"
        )
    return str(address)
