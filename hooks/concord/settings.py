"""Settings: ``[tool.concord]`` of ``pyproject.toml``, or ``concord.toml``."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILES = ("concord.toml", "pyproject.toml")
LOCALES = ("en", "zh")
LOCALE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*\Z")
CHOICES = {"layout": ("folder", "suffix"), "figures": ("sure", "thorough")}
CODES = re.compile(r"[A-Z]{3}(\d{0,3})\Z")


class SettingsError(Exception):
    """Settings that cannot be used; its text names each with its line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What concord needs to know of a site.

    ``layout`` is "folder" (``docs/zh/page.md``) or "suffix" (``page.zh.md``). ``locales`` are
    BCP 47 tags; ``default`` is the one whose pages carry what is neutral to language. ``select``
    and ``ignore`` hold codes or their beginnings (``PAR``, ``PAR3``, ``PAR306``); ``per_path``
    maps patterns of paths to codes ignored there. ``keys`` are further keys allowed in front
    matter. ``figures`` is "sure" (only what is certain) or "thorough" (number words and
    modifiers each by each). Paths of pages are keys: inside a locale. ``publish`` belongs to
    :mod:`concord.publish`.
    """

    docs: str = "docs"
    layout: str = "folder"
    locales: tuple[str, ...] = LOCALES
    default: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    glossary: str = "reference/glossary.md"
    further_reading: str = "sources/further-reading.md"
    keys: tuple[str, ...] = ()
    lock: str = "translations.lock"
    cache: str = ".cache/concord"
    figures: str = "sure"
    publish: Mapping[str, Any] = field(default_factory=dict)

    @property
    def translations(self) -> tuple[str, ...]:
        """The locales other than the default one."""
        return tuple(locale for locale in self.locales if locale != self.default)


def load_settings(root: Path, file: Path | None = None) -> Settings:
    """The settings of the repository at ``root``; the defaults where it has none.

    :raises SettingsError: when a file cannot be read or a setting cannot be used.
    """
    for path in [file] if file else [root / name for name in FILES]:
        if not path.is_file():
            if file:
                raise SettingsError(f"{file}: no such file")
            continue
        text, table = _read(path)
        if path.name == "pyproject.toml" or "tool" in table:
            table = table.get("tool", {}).get("concord")
        if table is not None:
            return parse_settings(table, path.name, text)
    return parse_settings({}, "", "")


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text("utf-8")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path.name}: {error}") from error


def parse_settings(table: Mapping[str, Any], name: str, text: str) -> Settings:
    """Validate a table of settings; ``text`` is the file it comes from, for lines.

    :raises SettingsError: with one line for every setting that cannot be used.
    """
    values, errors = {}, []
    known = {entry.name for entry in fields(Settings)}
    for key, value in table.items():
        attribute = key.replace("-", "_")
        problem = _problem(attribute, value) if attribute in known else _unknown(key, known)
        if problem:
            errors.append(f"{name}:{_line(text, key)}: {key}: {problem}")
        else:
            values[attribute] = _frozen(value)
    values.setdefault("default", values.get("locales", LOCALES)[0])
    settings = None if errors else Settings(**values)
    if settings and settings.default not in settings.locales:
        errors.append(f"{name}:{_line(text, 'default')}: default: not one of locales")
    if errors or settings is None:
        raise SettingsError("\n".join(errors))
    return settings


def _unknown(key: str, known: set[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.replace("-", "_"), known, 1)
    return "no such setting" + (f"; did you mean {near[0].replace('_', '-')}?" if near else "")


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: _frozen(entry) for key, entry in value.items()}
    return value


def _is_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


def _problem(name: str, value: Any) -> str:
    """What is wrong with a setting's value, "" if nothing."""
    if name in ("docs", "glossary", "further_reading", "lock", "cache"):
        bad = not isinstance(value, str) or value.startswith("/") or ".." in value.split("/")
        return "expected a path inside the repository" if bad else ""
    if name in CHOICES:
        one, two = CHOICES[name]
        return "" if value in (one, two) else f'expected "{one}" or "{two}"'
    if name == "default":
        return "" if isinstance(value, str) else "expected a locale"
    if name == "locales":
        good = _is_strings(value) and value and all(LOCALE.match(entry) for entry in value)
        return "" if good else 'expected language tags (BCP 47), such as ["en", "zh"]'
    if name in ("select", "ignore"):
        good = _is_strings(value) and all(CODES.match(entry) for entry in value)
        return "" if good else 'expected codes of rules, such as ["PAR306", "TYP"]'
    if name == "per_path":
        good = isinstance(value, dict) and all(_is_strings(entry) for entry in value.values())
        return "" if good else "expected a table of path patterns, each with a list of codes"
    if name == "publish":
        return "" if isinstance(value, dict) else "expected a table"
    return "" if _is_strings(value) else "expected a list of strings"


def _line(text: str, key: str) -> int:
    table = max(0, text.find("[tool.concord"))
    found = re.compile(rf"^\s*(?:\[.*\b)?[\"']?{re.escape(key)}\b", re.M).search(text, table)
    return text.count("\n", 0, found.end()) + 1 if found else 1
