"""Settings: ``concord.toml``, ``[tool.concord]`` of ``pyproject.toml``, or the plugin's options.

Where MkDocs' configuration names concord among its plugins, it may hold the settings, and what they
leave open is taken from the rest of it (:mod:`concord.layout.mkdocs_plugin`).
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, NamedTuple

from .errors import SettingsError
from .nearest import did_you_mean

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

from .generators import GENERATORS
from .layout.layout import pattern_of
from .layout.mkdocs_plugin import read_plugin
from .layout.site_names import site_names

FILES = ("concord.toml", "pyproject.toml")
LOCALES = ("en", "zh")
LOCALE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*\Z")
CHOICES = {"layout": ("folder", "suffix"), "figures": ("sure", "thorough")}
CODES = re.compile(r"[A-Z]{3}(\d{0,3})\Z")


@dataclass(frozen=True, slots=True)
class Settings:
    """What concord needs to know of a site.

    ``layout`` is "folder" (``docs/zh/page.md``) or "suffix" (``page.zh.md``); ``pages`` says
    instead by patterns where the pages of each locale lie (``docs/{page}.md``). ``generator``
    is the name of one of :mod:`concord.generators`, "" for the one whose files are found.
    ``locales`` are BCP 47 tags; ``default`` is the one whose pages carry what is neutral to
    language.

    ``select`` and ``ignore`` hold codes or their beginnings (``PAR``, ``PAR3``, ``PAR306``). Those
    of ``select`` speak alone; without it all do that need not be asked. ``extend_select`` are
    further ones. ``per_path`` maps patterns of paths to codes ignored there.

    ``keys`` are further keys allowed in front matter. Paths of pages are keys: inside a locale.
    ``figures`` is "sure" (only what is certain) or "thorough" (number words and modifiers each
    by each). ``publish`` belongs to :mod:`concord.site.publish`; its address and title are those of
    MkDocs' configuration unless it says others.
    """

    docs: str = "docs"
    layout: str = "folder"
    locales: tuple[str, ...] = LOCALES
    default: str = ""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    glossary: str = "reference/glossary.md"
    further_reading: str = "sources/further-reading.md"
    keys: tuple[str, ...] = ()
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    generator: str = ""
    lock: str = "translations.lock"
    baseline: str = "concord.baseline"
    cache: str = ".cache/concord"
    figures: str = "sure"
    publish: Mapping[str, Any] = field(default_factory=dict)

    @property
    def translations(self) -> tuple[str, ...]:
        """The locales other than the default one."""
        return tuple(locale for locale in self.locales if locale != self.default)


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
    if not settings.publish:
        return settings
    return replace(settings, publish={**site_names(root, os.environ), **settings.publish})


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
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(str(error), path.name) from error


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
            values[attribute] = _tags(attribute, _frozen(value))
    values.setdefault("locales", tuple(values.get("pages", LOCALES)))
    values.setdefault("default", values["locales"][0])
    settings = None if errors else Settings(**values)
    for key, problem in _disagreements(settings) if settings else ():
        errors.append(f"{name}:{_line(text, key)}: {key}: {problem}")
    if errors or settings is None:
        raise SettingsError("\n".join(errors))
    return settings


def _disagreements(settings: Settings) -> Iterator[tuple[str, str]]:
    """Settings that do not fit together: the name of one, and what is wrong."""
    if settings.default not in settings.locales:
        yield "default", "not one of locales"
    if settings.pages and set(settings.pages) != set(settings.locales):
        missing = sorted(set(settings.pages) ^ set(settings.locales))
        yield "pages", f"expected a pattern for each of locales; see {', '.join(missing)}"


def _tags(name: str, value: Any) -> Any:
    """Names of locales as the tags that they mean: ``zh_CN`` is ``zh-CN`` (BCP 47)."""
    if name == "locales":
        return tuple(dict.fromkeys(locale.replace("_", "-") for locale in value))
    if name == "default":
        return value.replace("_", "-")
    if name == "pages":
        texts = {locale: (one,) if isinstance(one, str) else one for locale, one in value.items()}
        return {locale.replace("_", "-"): texts[locale] for locale in value}
    return value


def _unknown(key: str, known: set[str]) -> str:
    hint = did_you_mean(key.replace("_", "-"), [name.replace("_", "-") for name in known], "")
    return f"no such setting; {hint}".removesuffix("; ")


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
    if name == "pages":
        return _pages_problem(value)
    is_good, wanted = FORMS.get(name, (_is_strings, "a list of strings"))
    return "" if is_good(value) else f"expected {wanted}"


def _is_path(value: Any) -> bool:
    if not isinstance(value, str) or not value.isprintable() or "{" in value:
        return False
    return bool(value.strip()) and not value.startswith("/") and ".." not in value.split("/")


def _is_tag(value: Any) -> bool:
    return isinstance(value, str) and bool(LOCALE.match(value.replace("_", "-")))


def _are_tags(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_tag, value))


def _are_codes(value: Any) -> bool:
    return _is_strings(value) and all(CODES.match(entry) for entry in value)


def _are_codes_by_path(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_strings, value.values()))


def _pages_problem(value: Any) -> str:
    """What is wrong with the patterns of pages, "" if nothing."""
    if not isinstance(value, dict) or not value:
        return 'expected a table of locales, each with a pattern such as "docs/{page}.md"'
    for locale, patterns in value.items():
        texts = [patterns] if isinstance(patterns, str) else patterns
        if not _is_tag(locale) or not texts or not _is_strings(texts):
            return f"{locale}: expected a language tag (BCP 47) with a pattern or a list of them"
        try:
            for text in texts:
                pattern_of(text)
        except ValueError as error:
            return f"{locale}: {error}"
    return ""


FORMS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    **dict.fromkeys(
        ("docs", "glossary", "further_reading", "lock", "baseline", "cache"),
        (_is_path, "a path inside the repository"),
    ),
    "layout": (("folder", "suffix").__contains__, '"folder" or "suffix"'),
    "default": (_is_tag, "a locale"),
    "locales": (_are_tags, 'language tags (BCP 47), such as ["en", "zh"]'),
    "select": (_are_codes, 'codes of rules, such as ["PAR306", "TYP"]'),
    "extend_select": (_are_codes, 'codes of rules, such as ["PAR306", "TYP"]'),
    "ignore": (_are_codes, 'codes of rules, such as ["PAR306", "TYP"]'),
    "per_path": (_are_codes_by_path, "a table of path patterns, each with a list of codes"),
    "generator": (tuple(GENERATORS).__contains__, "one of " + ", ".join(GENERATORS)),
    "figures": (("sure", "thorough").__contains__, '"sure" or "thorough"'),
    "publish": (lambda value: isinstance(value, dict), "a table"),
}
"""How the value of a setting is looked at, and what it should be; others are lists of strings."""


def _line(text: str, key: str) -> int:
    table = max(0, text.find("[tool.concord"))
    name = rf"[\"']?{re.escape(key)}\b"
    begun = rf"^\s*(?:\[.*\b)?{name}|[{{,]\s*{name}[\"']?\s*[:=]"
    found = re.compile(begun, re.M).search(text, table)
    return text.count("\n", 0, found.end()) + 1 if found else 1
