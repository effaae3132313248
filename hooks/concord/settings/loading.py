"""Where settings are found, and how their files are read.

Where MkDocs' configuration names concord among its plugins, it may hold the settings, and what they
leave open is taken from the rest of it (:mod:`concord.layout.mkdocs_plugin`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from ..disk.own_folders import strange_link_of_cache
from ..errors import SettingsError
from ..layout.mkdocs_plugin import read_plugin
from ..layout.site_names import site_names
from .parsing import parse_settings
from .settings import Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILES = ("concord.toml", "pyproject.toml")


class _Written(NamedTuple):
    """A table of settings, the name of its file, and the text in which their lines are found."""

    table: Mapping[str, Any]
    name: str
    text: str


def load_settings(root: Path, file: Path | None = None, mkdocs: str = "") -> Settings:
    """The settings of the repository at ``root``; the defaults where it has none.

    ``file`` holds them instead of those that are looked for; ``mkdocs`` is the configuration of
    MkDocs that is asked for the plugin, "" for the one that is there.

    :raises SettingsError: when a file cannot be read or a setting cannot be used.
    """
    settings = _found(root, file, mkdocs)
    if link := strange_link_of_cache(root, settings.cache):
        raise SettingsError("a symbolic link where the cache is kept; remove it", link)
    if not settings.publish:
        return settings
    return replace(settings, publish={**site_names(root, os.environ), **settings.publish})


def has_settings(root: Path) -> bool:
    """Whether anybody has set concord up for the repository at ``root``.

    :raises SettingsError: when a file cannot be read.
    """
    return _written(root, None) is not None or read_plugin(root) is not None


def _found(root: Path, file: Path | None, mkdocs: str) -> Settings:
    found, plugin = _written(root, file), read_plugin(root, mkdocs)
    if plugin is None:
        return parse_settings(*(found or ({}, "", "")))
    if found and plugin.options and not file:
        raise SettingsError(
            f"settings stand here and in {found.name}; move them into one of the two",
            plugin.place,
        )  # fmt: skip
    table, name, text = found or (plugin.options, plugin.path, plugin.text)
    return parse_settings({**plugin.unsaid(table), **table}, name, text)


def _written(root: Path, file: Path | None) -> _Written | None:
    """The settings in a file of their own, None where there is none."""
    for path in [file] if file else [root / name for name in FILES]:
        if not path.is_file():
            if file:
                raise SettingsError("no such file", str(file))
            continue
        text, table = _read(path)
        if path.name == "pyproject.toml" or "tool" in table:
            tools = table.get("tool")
            found: Any = tools.get("concord") if isinstance(tools, dict) else None
        elif isinstance(table.get("concord"), dict):
            found = {**table.pop("concord"), **table}
        else:
            found = table
        if found is not None and not isinstance(found, dict):
            raise SettingsError("tool.concord: expected a table", path.name)
        if found is not None:
            return _Written(found, path.name, text)
    return None


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text("utf-8")
        return text, tomllib.loads(text)
    except RecursionError as error:
        raise SettingsError("nested too deeply", path.name) from error
    except (OSError, ValueError) as error:
        # Of a number with thousands of digits Python says so itself, with no error of TOML's.
        raise SettingsError(str(error), path.name) from error
