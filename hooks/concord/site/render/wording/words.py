"""The words of the interface, by language; English where a language has none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from babel import Locale, UnknownLocaleError

from ....languages import language
from ....own_files.tables import read_table


@cache
def _all() -> dict[str, dict[str, Any]]:
    text = resources.files("concord.site").joinpath("templates/words.yml").read_text("utf-8")
    loaded: dict[str, dict[str, Any]] = read_table(text)
    return loaded


@cache
def words(locale: str) -> dict[str, Any]:
    """The words for a locale (BCP 47): its language's over the English ones.

    Texts, and tables of texts: ``languages`` by tag, ``licences`` by their English wording, others
    by plural form (Unicode CLDR) or part.
    """
    table = _all()
    return {**table["en"], **table.get(language(locale).tag, {})}


def language_name(tag: str, locale: str) -> str:
    """What a language is called in a locale's; its tag where nobody knows."""
    own: Mapping[str, str] = words(locale)["languages"]
    known = own.get(tag) or own.get(language(tag).tag)
    return known or _named(tag, str(words(locale)["region"])) or tag


@cache
def _named(tag: str, region: str) -> str:
    try:
        name = Locale.parse(tag, sep="-").get_language_name(region)
    except (ValueError, UnknownLocaleError):
        return ""
    return str(name or "")


def counted(name: str, count: int, locale: str) -> str:
    """A word of the interface with a number, in the plural form that the number asks for."""
    forms: Mapping[str, str] = words(locale)[name]
    form = _plural_form(str(words(locale)["region"]), count)
    return forms.get(form, forms["other"]).format(count=count)


@lru_cache(maxsize=1024)
def _plural_form(region: str, count: int) -> str:
    return str(Locale.parse(region).plural_form(count))
