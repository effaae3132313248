"""The navigation that MkDocs' configuration gives: its entries with their places, and the file.

https://www.mkdocs.org/user-guide/configuration/#nav
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from typing import Any, NamedTuple

import yaml

from ..model import Place
from .mkdocs_files import composed, mapping, named, place, scalar, written
from .pattern import ENDINGS

ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")
MAKERS = frozenset(
    ("awesome-nav", "awesome-pages", "literate-nav", "monorepo", "multirepo", "blog")
)
"""Plugins that put pages into the navigation which it does not name."""
LEFT_OUT = ("exclude_docs", "draft_docs", "not_in_nav")


class NavEntry(NamedTuple):
    """An entry that names a file; ``start`` and ``end`` are its offsets in the configuration.

    ``is_titled`` tells whether the entry gives the page a title.
    """

    target: str
    place: Place
    start: int
    end: int
    is_titled: bool = False


@dataclass(frozen=True, slots=True)
class Navigation:
    """The ``nav`` of a configuration. ``docs`` is the folder that entries count from.

    ``is_whole`` tells whether a page that no entry names is in no menu; ``left_out`` are the
    patterns, as in ``.gitignore``, of pages that need not be. ``of_languages`` are the entries of
    other navigations, which single languages have.
    """

    path: str
    place: Place
    docs: str
    entries: tuple[NavEntry, ...]
    is_whole: bool = True
    left_out: tuple[str, ...] = ()
    of_languages: tuple[NavEntry, ...] = ()

    @property
    def pages(self) -> Iterator[NavEntry]:
        """The entries that name pages of the site."""
        for entry in self.entries:
            if not ADDRESS.match(entry.target) and entry.target.endswith(ENDINGS):
                yield entry

    @property
    def pages_named(self) -> frozenset[str]:
        """What the entries call pages."""
        return frozenset(normpath(entry.target) for entry in self.pages)

    @property
    def pages_titled(self) -> frozenset[str]:
        """What the entries that give a page a title call it, in any language's navigation."""
        entries = (*self.pages, *self.of_languages)
        return frozenset(normpath(entry.target) for entry in entries if entry.is_titled)


def read_navigation(root: Path) -> Navigation | None:
    """The navigation of the site at ``root``, None where none is written or it cannot be read."""
    for name, text in written(root):
        if found := navigation(text, name):
            return found
    return None


def navigation(text: str, name: str) -> Navigation | None:
    """The first navigation in the text of a configuration."""
    config = composed(text)
    navs = list(_navs(config))
    if not navs:
        return None
    (key, entries), *others = navs
    inner = mapping(config)
    plugins = {name.rpartition("/")[2] for name in named(inner.get("plugins"))}
    entered = tuple(_entries(entries, name))
    is_whole = not plugins & MAKERS and not any(_is_pattern(one.target) for one in entered)
    return Navigation(
        name, place(key, name), _docs(inner.get("docs_dir")), entered, is_whole,
        tuple(line for part in LEFT_OUT for line in _lines(inner.get(part))),
        tuple(entry for _, nav in others for entry in _entries(nav, name)),
    )  # fmt: skip


def every_entry(text: str, name: str) -> Iterator[NavEntry]:
    """The entries of all navigations in a configuration, also those of single languages."""
    for _, entries in _navs(composed(text)):
        yield from _entries(entries, name)


def docs_folder(text: str) -> str:
    """The folder of the pages that a configuration names."""
    return _docs(mapping(composed(text)).get("docs_dir"))


def _docs(node: Any) -> str:
    return normpath(node.value) if isinstance(node, yaml.ScalarNode) else "docs"


def _navs(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every key ``nav`` with the list below it, the site's own before those of languages."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "nav" and isinstance(value, yaml.SequenceNode):
                yield key, value
        for _, value in node.value:
            yield from _navs(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _navs(value)


def _entries(node: Any, name: str, is_titled: bool = False) -> Iterator[NavEntry]:
    if isinstance(node, yaml.ScalarNode) and node.tag.endswith(":str"):
        yield NavEntry(
            node.value, place(node, name), node.start_mark.index, node.end_mark.index, is_titled
        )  # fmt: skip
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _entries(one, name)
    elif isinstance(node, yaml.MappingNode):
        for title, one in node.value:
            yield from _entries(one, name, bool(scalar(title)))


def _is_pattern(target: str) -> bool:
    """Whether an entry stands for files that a plugin finds: ``ideas/``, ``*.md``, ``!include``."""
    folder = target.endswith("/") and not ADDRESS.match(target)
    return folder or "*" in target or target.startswith("!")


def _lines(node: Any) -> list[str]:
    text = node.value if isinstance(node, yaml.ScalarNode) else ""
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]
