"""Make the pages of a new concept, source or page in every locale, and say what is left to write.

Nothing is overwritten, and never is a page made in one locale alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from ..checking.check import check
from ..errors import UnusableError
from ..layout.files import site_layout
from ..registry import page_id
from ..report.text import text_report
from ..settings import Settings
from .arguments import add_site
from .skeletons import FOLDERS, full_key, gaps, skeletons
from .workspace import Workspace, workspace

HELP = "make the pages of a concept, source or page"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("kind", choices=tuple(FOLDERS), help="what to make")
    parser.add_argument("key", metavar="KEY", help="its name or path: big-tent, concepts/big-tent")
    parser.add_argument(
        "--title", action="append", default=[], metavar="[LOCALE=]TITLE",
        help="its title, in the default locale or in the one named; may be given several times",
    )  # fmt: skip
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Make the pages, then report what the rules say of them."""
    work = workspace(options)
    key = full_key(options.kind, options.key)
    pages = skeletons(
        options.kind, key, _titles(options.title, work.settings), work.settings,
        site_layout(work.root, work.settings),
    )  # fmt: skip
    _refuse_taken(options.kind, key, work)
    write_all_new(work.root, pages)
    for path, text in pages.items():
        print(f"{path} is made; left to write:")
        for line, what in gaps(text):
            print(f"  {path}:{line}:1 {what}")
    print("What the rules say of them:")
    findings = check(work.root, work.settings).findings
    sys.stdout.write(text_report(f for f in findings if f.place.path in pages))
    return 0


def _titles(given: list[str], settings: Settings) -> dict[str, str]:
    titles = {}
    for title in given:
        locale, sign, rest = title.partition("=")
        named = bool(sign) and locale in settings.locales
        titles[locale if named else settings.default] = (rest if named else title).strip()
    return titles


def _refuse_taken(kind: str, key: str, work: Workspace) -> None:
    registry = check(work.root, work.settings).registry
    name = page_id(key)
    concept, source = registry.concepts.get(name), registry.sources.get(name)
    if (kind == "concept" and concept) or (kind == "source" and source):
        raise UnusableError(f"the id {name} is taken; choose another name")


def write_all_new(root: Path, pages: Mapping[str, str]) -> None:
    """Write files that are not there yet, all of them or none.

    :raises UnusableError: when one is there already.
    :raises OSError: when one cannot be written.
    """
    there = [path for path in pages if (root / path).exists()]
    if there:
        raise UnusableError(f"{there[0]} is there already; nothing was written")
    made: list[Path] = []
    try:
        for path, text in pages.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as out:
                made.append(file)
                out.write(text)
    except BaseException:
        for file in made:
            file.unlink()
        raise
