"""What the value of each setting has to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from ..generators import GENERATORS
from ..languages.tags import COUNTRIES, tag_of
from ..layout.pattern import pattern_of

LOCALE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*\Z")
CODES = re.compile(r"[A-Z]{3}(\d{0,3})\Z")


def problem_of(name: str, value: Any) -> str:
    """What is wrong with a setting's value, "" if nothing."""
    if name == "pages":
        return _pages_problem(value)
    if name == "locales" and (problem := country_problem(value)):
        return problem
    is_good, wanted = FORMS.get(name, (_is_strings, "a list of strings"))
    return "" if is_good(value) else f"expected {wanted}"


def _is_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


def _are_patterns(value: Any) -> bool:
    """Whether each can match a path from the root, as it is written on every system."""
    return _is_strings(value) and not any(
        "\\" in one or not {"", ".", ".."}.isdisjoint(one.rstrip("/").split("/")) for one in value
    )


def _is_path(value: Any) -> bool:
    if not isinstance(value, str) or not value.isprintable() or "{" in value:
        return False
    return bool(value.strip()) and not value.startswith("/") and ".." not in value.split("/")


def _is_tag(value: Any) -> bool:
    return isinstance(value, str) and bool(LOCALE.match(tag_of(value)))


def country_problem(value: Any) -> str:
    """What to write for a country that stands where a language is meant, "" if none does.

    What is no language at all would be taken for one in Latin letters, and its rules would be off.
    """
    for one in value if isinstance(value, list) else ():
        if isinstance(one, str) and (tag := COUNTRIES.get(one.lower())):
            return f"{one} is a country; write {tag}, the language, and in pages where it lies"
    return ""


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
        if problem := country_problem([locale]):
            return problem
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
    "exclude": (_are_patterns, 'patterns of paths from the root, such as ["old/", "*.draft.md"]'),
    "generator": (tuple(GENERATORS).__contains__, "one of " + ", ".join(GENERATORS)),
    "figures": (("sure", "thorough").__contains__, '"sure" or "thorough"'),
    "publish": (lambda value: isinstance(value, dict), "a table"),
}
"""How the value of a setting is looked at, and what it should be; others are lists of strings."""
