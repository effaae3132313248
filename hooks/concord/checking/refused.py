"""Files that are not read, or that a build would choke on: a page for each, to carry a finding."""

from __future__ import annotations

from collections.abc import Iterator

from ..files.tree import PageFile, Tree
from ..generators.mkdocs import MKDOCS
from ..hazards.attachments import Harmless, misnamed, unsafe
from ..hazards.configuration import unsafe_configuration
from ..hazards.reserved import reserved
from ..layout.file_names import shown
from ..model import Page, Place, Trouble
from .files import Files, troubled

NAMED = 5
"""So many files of no locale are named."""


def refused(files: Files, tree: Tree, harmless: Harmless | None = None) -> Iterator[Page]:
    """A page for each file that is not read or not safe; ``harmless`` ones are known to be."""
    yield from misnamed(tree.misnamed)
    yield from unsafe(files.root, tree.attachments, harmless)
    if tree.ways.generator is MKDOCS:
        yield from unsafe_configuration(files.root)
        yield from reserved(_addresses(tree), [name.lower() for name in tree.files if name])
    for paths, message in (
        (tree.outside, "a symbolic link out of the docs folder, or into a hidden one"),
        (tree.links, "a symbolic link to a folder, or to nothing"),
        (tree.special, "no regular file, so not read"),
        (tree.closed, "a folder that cannot be listed"),
    ):
        for path in paths:
            yield troubled(PageFile(path, "", path), message)
    if tree.strays and tree.pages and not files.settings.pages:
        yield _strayed(tree.strays)


def _addresses(tree: Tree) -> Iterator[tuple[str, str]]:
    """Every file with its path inside its locale, or inside the docs folder if it has none."""
    layout = tree.ways.layout
    yield from ((file.path, file.key) for file in tree.pages)
    for path in tree.attachments:
        homes = list(layout.homes(path)) or [layout.seen_from("", path)]
        yield path, homes[0][1]


def _strayed(paths: tuple[str, ...]) -> Page:
    """A page that carries the finding about all files that belong to no locale."""
    names = ", ".join(map(shown, paths[:NAMED]))
    more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
    message = f"of no locale: {names}{more}"
    hint = "put them where the pages of a locale lie, or name the locale in the settings (locales)"
    trouble = Trouble("PAG607", Place(shown(paths[0])), message, hint)
    return Page(paths[0], "", paths[0], troubles=(trouble,), is_unread=True)
