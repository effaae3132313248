"""Write concord.toml, with the patterns by which the pages of each language are found.

The names of files tell them: folders that are called as languages, or names that end in one. Read
what is written before you trust it. Nothing is overwritten.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from ..disk.journal import write_together
from ..errors import UnusableError
from ..files.every_file import every_file
from ..languages.tags import likely_tag
from ..languages.told_by_letters import UNKNOWN, told_by_letters
from ..layout.guesses import Guess, guesses, left_out
from ..layout.guesses.default_language import default_folder
from ..layout.layout import layout_of
from ..layout.pattern import pattern_of
from ..report.summary import counted
from ..settings import FILES, has_settings
from .terminal.arguments import add_root

HELP = "write concord.toml, from where the pages of each language lie"
SEEN = 20
"""So many pages of the original are looked at for the language it is in."""
MORE = 3
"""So many other places are told."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--print", action="store_true", help="only print what would be written")
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Look for the pages, write the file, and say what was found."""
    root: Path = options.root
    if not root.is_dir():
        raise UnusableError(f"{root}: no such folder")
    if has_settings(root):
        raise UnusableError("there are settings already", " or ".join(FILES))
    paths = list(every_file(root))
    found = guesses(paths)
    if not found:
        raise UnusableError("no pages stand here in two languages; write concord.toml by hand")
    best = found[0].beginning_with(default_folder(root, found[0].patterns))
    locales, exclude = _locales(best, root, paths), left_out(best, paths)
    text = _text(locales, best, exclude)
    if options.print:
        print(text, end="")
        return 0
    write_together(root, {root / FILES[0]: text.encode("utf-8")})
    _say(locales, best, (*exclude, *islice(_others([best, *found[1:]]), MORE)))
    return 0


def _say(locales: Mapping[str, str], guess: Guess, places: Iterable[str]) -> None:
    """Say what was written, and the places that were left out."""
    for locale, name in locales.items():
        print(f"{locale}: {counted(guess.pages[name], 'page')} as {guess.patterns[name]}")
    for place in places:
        print(f"Left out: {place}")
    print(f"{FILES[0]} is written; type: concord check")


def _locales(guess: Guess, root: Path, paths: Iterable[str]) -> dict[str, str]:
    """The names of the languages in the paths, by their tags; the original's comes first."""
    tags = {name: likely_tag(name) for name in guess.patterns if name}
    if guess.original not in tags:
        told = told_by_letters(_sample(guess, root, paths))
        latin = UNKNOWN if "en" in tags.values() else "en"
        tags = {guess.original: latin if told == UNKNOWN else told, **tags}
    locales: dict[str, str] = {}
    for name, tag in tags.items():
        locales.setdefault(tag, name)
    return locales


def _sample(guess: Guess, root: Path, paths: Iterable[str]) -> str:
    """Some of what the original says."""
    layout = layout_of({name: [pattern] for name, pattern in guess.patterns.items()})
    own = (path for path in paths if (home := layout.page(path)) and home[0] == guess.original)
    files = (root / path for path in islice(own, SEEN))
    return "".join(file.read_text("utf-8", "replace") for file in files if file.is_file())


def _text(locales: Mapping[str, str], guess: Guess, exclude: Sequence[str]) -> str:
    """The settings as TOML, whose strings are written as those of JSON."""
    lines = (f"{locale} = {_json(guess.patterns[name])}\n" for locale, name in locales.items())
    left = f"# No pages of the site.\nexclude = {_json(exclude)}\n" if exclude else ""
    unknown = "# und: name the language of the original.\n" if UNKNOWN in locales else ""
    return (
        f'# Rules about citations are for sites that cite.\nignore = ["SRC"]\n{left}\n'
        "# Where the pages of each language lie; the first is the original.\n"
        f"{unknown}[pages]\n{''.join(lines)}"
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _others(found: Iterable[Guess]) -> Iterable[str]:
    """The patterns of originals elsewhere, none in a folder that is read or told already."""
    told: tuple[str, ...] = ()
    for guess in found:
        befores = tuple(pattern_of(pattern).before for pattern in guess.patterns.values())
        if any(one.startswith(told) for one in befores):
            continue
        if told:
            yield guess.patterns[guess.original]
        told += befores
