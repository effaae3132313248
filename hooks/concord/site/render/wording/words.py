"""The words of concord's partials, by language; English where a language has none."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

from ....languages import language


@cache
def _all() -> dict[str, dict[str, Any]]:
    text = resources.files("concord.site").joinpath("templates/words.yml").read_text("utf-8")
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return loaded


@cache
def words(locale: str) -> dict[str, Any]:
    """The words for a locale (BCP 47): its language's over the English ones.

    Texts, and two tables of texts: ``languages`` by tag, ``licences`` by their English wording.
    """
    table = _all()
    return {**table["en"], **table.get(language(locale).tag, {})}
