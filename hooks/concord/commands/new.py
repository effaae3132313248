"""Make the pages of a new concept, source or page in every locale, and say what is left to write.

Where one half of a pair is there, the missing one is made, with the headings of the other. Nothing
is overwritten, and never is a page made in one locale alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping

from ..checking.check import check
from ..checking.gathering import read_registry
from ..disk.journal import write_together
from ..errors import UnusableError
from ..files.chosen import site_layout
from ..languages.tags import tag_of
from ..layout.file_names import unusable
from ..layout.pattern import ENDING
from ..model import Concept, Source
from ..moving.navigation import with_entry
from ..moving.plan import taken
from ..registry import Registry, page_id
from ..report.text import text_report
from ..settings import Settings
from .skeletons import FOLDERS, full_key, gaps, skeletons, with_headings
from .terminal.arguments import add_site
from .terminal.workspace import Workspace, workspace

HELP = "make the pages of a concept, source or page"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("kind", choices=tuple(FOLDERS), help="what to make")
    parser.add_argument("key", metavar="KEY", help="its name or path: big-tent, concepts/big-tent")
    parser.add_argument(
        "--title", action="append", default=[], metavar="[LOCALE=]TITLE",
        help="its title, in the default locale or in the one named; may be given several times",
    )  # fmt: skip
    parser.add_argument(
        "--nav", metavar="SECTION",
        help='add it at the end of a section of nav in mkdocs.yml ("" is the top)',
    )  # fmt: skip
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Make the pages, then report what the rules say of them."""
    work = workspace(options)
    key = _key(options.kind, options.key, work)
    registry = read_registry(work.root, work.settings)
    _refuse_taken(options.kind, key, registry)
    pages = skeletons(
        options.kind, key, _titles(options.title, work.settings), work.settings,
        site_layout(work.root, work.settings),
    )  # fmt: skip
    pages = _missing(pages, key, registry)
    config = _with_nav(options.nav, key, work, registry) if options.nav is not None else {}
    _write(work, pages, config)
    _tell(work, pages, config)
    return 0


def _write(work: Workspace, pages: Mapping[str, str], config: Mapping[str, str]) -> None:
    """Write new pages and what names them, all or nothing, also when killed.

    :raises UnusableError: when one of the pages is there already.
    :raises OSError: when one cannot be written.
    """
    if there := [path for path in pages if (work.root / path).exists()]:
        raise UnusableError(f"{there[0]} is there already; nothing was written")
    files = {work.root / name: text.encode("utf-8") for name, text in {**pages, **config}.items()}
    write_together(work.root, files, [work.root / path for path in pages])


def _tell(work: Workspace, pages: Mapping[str, str], config: Iterable[str]) -> None:
    """Say what was made, what is left to write, and what the rules say of it."""
    for path, text in pages.items():
        print(f"{path} is made; left to write:")
        for line, what in gaps(text):
            print(f"  {path}:{line}:1 {what}")
    for name in config:
        print(f"{name} names it.")
    print("What the rules say of them:")
    findings = check(work.root, work.settings).findings
    sys.stdout.write(text_report(f for f in findings if f.place.path in pages))


def _key(kind: str, name: str, work: Workspace) -> str:
    """The key that a name or a path means.

    :raises UnusableError: when it is none that every computer can hold.
    """
    path = name if name.endswith(ENDING) else name + ENDING
    found = site_layout(work.root, work.settings).page(path)
    # A page at the top is written as one: a name without a folder goes to that of its kind.
    key = full_key("page", found[1]) if found else full_key(kind, name)
    if trouble := unusable(key):
        raise UnusableError(f"{trouble}; choose another name")
    return key


def _titles(given: list[str], settings: Settings) -> dict[str, str]:
    titles = {}
    for title in given:
        locale, sign, rest = title.partition("=")
        tag = tag_of(locale)
        named = bool(sign) and tag in settings.locales
        titles[tag if named else settings.default] = (rest if named else title).strip()
    return titles


def _refuse_taken(kind: str, key: str, registry: Registry) -> None:
    name = page_id(key)
    table: Mapping[str, Concept | Source] = registry.concepts
    if kind == "source":
        table = registry.sources
    if kind != "page" and name in table and table[name].key != key:
        raise UnusableError(taken(name, registry))


def _missing(pages: Mapping[str, str], key: str, registry: Registry) -> dict[str, str]:
    """The pages that are not there; those of a page that is have its headings."""
    there = [page for page in registry.pages.values() if page.locale and page.key == key]
    if not there or len(there) == len(pages):
        return dict(pages)
    paths = {page.path for page in there}
    return {
        path: with_headings(text, there[0]) for path, text in pages.items() if path not in paths
    }


def _with_nav(section: str, key: str, work: Workspace, registry: Registry) -> dict[str, str]:
    """The configuration with the page in its navigation, by path."""
    nav = registry.navigation
    if nav is None:
        raise UnusableError("there is no nav in mkdocs.yml to add the page to")
    keys = {page.key for page in registry.pages.values()}
    by_path = nav.pages_named and not any(name in keys for name in nav.pages_named)
    path = registry.layout.path(work.settings.default, key)
    target = path.removeprefix(nav.docs + "/") if by_path else key
    if target in nav.pages_named:
        return {}
    text = (work.root / nav.path).read_bytes().decode("utf-8")
    line_end = "\r\n" if "\r\n" in text else "\n"
    try:
        new = with_entry(text.replace("\r\n", "\n"), nav.path, section, target)
        return {nav.path: new.replace("\n", line_end)}
    except ValueError as error:
        raise UnusableError(f"{error}; nothing was written") from error
