"""Concord as a plugin in the configuration of MkDocs: its options, and what the rest says.

A site that names the plugin need not say again where its pages lie and which languages it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from typing import Any

import yaml

from ..errors import SettingsError
from ..model import Place
from .mkdocs_files import composed, mapping, named, place, scalar, written

NAME = "concord"
NAMED = re.compile(r"\bconcord\b")
I18N = "i18n"
LAYOUTS = {"folder": "folder", "suffix": "suffix", "": "suffix"}
"""What static-i18n calls ``docs_structure``; it takes the second where nothing is said."""
WHERE = frozenset(("pages", "layout", "locales"))
MISFITS = (
    ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What PyYAML raises for a value that is none: 2020-13-45, ``!!bool 3``, 5,000 digits."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """The plugin as it is configured. ``options`` are settings as in ``concord.toml``.

    ``site`` are settings that follow from the rest of the configuration. ``text`` has the lines of
    the file, but nothing on them that is no option.
    """

    path: str
    place: str
    text: str
    options: Mapping[str, Any]
    site: Mapping[str, Any]

    def unsaid(self, table: Mapping[str, Any]) -> dict[str, Any]:
        """What follows from the configuration where a table of settings says nothing of it."""
        if "pages" in table:
            return {}
        said = set(table)
        if WHERE & said:
            said.add("pages")
        if "locales" in said:
            said.add("default")
        return {key: value for key, value in self.site.items() if key not in said}


def read_plugin(root: Path, name: str = "") -> Plugin | None:
    """The plugin in the configuration of a name, "" for the one that is there; None without it.

    :raises SettingsError: when its options cannot be read.
    """
    nodes: dict[str, Any] = {}
    options: dict[str, Any] = {}
    first = None
    files = list(written(root, name))
    if not any(NAMED.search(text) for _, text in files):
        return None
    for path, text in files:
        whole = mapping(composed(text))
        nodes = {**whole, **nodes}
        plugins = whole.get("plugins")
        found = named(plugins)
        if NAME in found and plugins is not None:
            node = found[NAME]
            options = {**_options(node, path), **options}
            first = first or _where(node or plugins, path, text)
        if isinstance(plugins, yaml.SequenceNode):
            break
    return Plugin(*first, options, dict(_site(nodes))) if first else None


def _where(node: Any, path: str, text: str) -> tuple[str, str, str]:
    """The file of the options, the place of their beginning, and the lines with them alone."""
    start, end = node.start_mark, node.end_mark
    at: Place = place(node, path)
    blank = "\n" * start.line + " " * start.column
    return path, f"{at.path}:{at.line}:{at.column}", blank + text[start.index : end.index]


def _options(node: Any, path: str) -> dict[str, Any]:
    if node is None or (isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null")):
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise SettingsError("expected settings as in concord.toml", _said(node, path))
    try:
        # What is constructed is changed, where mappings are merged into it.
        made: dict[Any, Any] = yaml.SafeLoader("").construct_document(deepcopy(node))
        return {str(key): value for key, value in made.items() if key != "enabled"}
    except yaml.MarkedYAMLError as error:
        raise SettingsError(str(error.problem), _said(error.problem_mark or node, path)) from error
    except MISFITS as error:
        raise SettingsError(f"a value that cannot be read: {error}", _said(node, path)) from error


def _said(at: Any, path: str) -> str:
    mark = getattr(at, "start_mark", at)
    return f"{path}:{mark.line + 1}:{mark.column + 1}"


def _site(nodes: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The settings that follow from a configuration."""
    docs = normpath(scalar(nodes.get("docs_dir")) or "docs")
    i18n = named(nodes.get("plugins")).get(I18N)
    yield "docs", docs
    if i18n is None:
        theme = mapping(nodes.get("theme"))
        locale = scalar(theme.get("language")) or scalar(theme.get("locale")) or "en"
        yield "pages", {locale: f"{docs}/{{page}}.md"}
        return
    options = mapping(i18n)
    languages = [mapping(one) for one in _list(options.get("languages"))]
    locales = [name for one in languages if (name := scalar(one.get("locale"))) not in ("", "null")]
    yield "layout", LAYOUTS.get(scalar(options.get("docs_structure")), "folder")
    if locales:
        yield "locales", locales
    for one in languages:
        if scalar(one.get("default")).lower() == "true":
            yield "default", scalar(one.get("locale"))


def _list(node: Any) -> list[Any]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []
