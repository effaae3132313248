"""From a table of settings to their values, each looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from posixpath import normpath
from typing import Any

from ..errors import SettingsError
from ..languages.tags import tag_of
from ..nearest import did_you_mean
from .forms import problem_of
from .settings import LOCALES, Settings


def parse_settings(table: Mapping[str, Any], name: str, text: str) -> Settings:
    """Validate a table of settings; ``text`` is the file it comes from, for lines.

    :raises SettingsError: with one line for every setting that cannot be used.
    """
    values, errors = {}, []
    known = {entry.name for entry in fields(Settings)}
    for key, value in table.items():
        attribute = key.replace("-", "_")
        problem = problem_of(attribute, value) if attribute in known else _unknown(key, known)
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
    if _is_shared(normpath(settings.cache), normpath(settings.docs)):
        yield "cache", "expected a folder of its own, with no pages above or below"


def _is_shared(cache: str, docs: str) -> bool:
    """Whether what is kept for the next run would lie among what is read."""
    is_below = docs != "." and f"{cache}/".startswith(f"{docs}/")
    return cache == "." or is_below or f"{docs}/".startswith(f"{cache}/")


def _tags(name: str, value: Any) -> Any:
    """Names of locales as the tags that they mean: ``zh_CN`` is ``zh-CN`` (BCP 47)."""
    if name == "locales":
        return tuple(dict.fromkeys(map(tag_of, value)))
    if name == "default":
        return tag_of(value)
    if name == "pages":
        texts = {locale: (one,) if isinstance(one, str) else one for locale, one in value.items()}
        return {tag_of(locale): texts[locale] for locale in value}
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


def _line(text: str, key: str) -> int:
    table = max(0, text.find("[tool.concord"))
    name = rf"[\"']?{re.escape(key)}\b"
    begun = rf"^\s*(?:\[.*\b)?{name}|[{{,]\s*{name}[\"']?\s*[:=]"
    found = re.compile(begun, re.M).search(text, table)
    return text.count("\n", 0, found.end()) + 1 if found else 1
