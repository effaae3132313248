"""The settings of publishing: ``[tool.concord.publish]``, validated."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ...errors import SettingsError
from ...layout.site_names import LONGEST

DESCRIPTION = 80
"""The most characters, https://wiki.openzim.org/wiki/Metadata."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


@dataclass(frozen=True, slots=True)
class Options:
    """What a site is published as.

    ``name`` and ``version`` name the bundle, ``address`` is that of the site ("" if it has none),
    ``licence`` that of the text. ``title``, ``description`` and ``creator`` are what libraries of
    ZIM archives show, beside ``illustration``, a PNG of the site with 48 × 48 pixels; the first
    is ``name`` where it is "", the others are then the title.
    Budgets: ``bundle_megabytes`` of the archive, ``page_kilobytes`` of the largest page,
    compressed with gzip; 0 is no budget. Kilobytes have 1000 bytes.
    """

    name: str = "site"
    version: str = "0"
    address: str = ""
    licence: str = ""
    title: str = ""
    description: str = ""
    creator: str = ""
    illustration: str = "assets/images/favicon.png"
    bundle_megabytes: float = 0
    page_kilobytes: float = 0


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(NAME.match(value))


def _is_address(value: Any) -> bool:
    parts = urlsplit(value) if isinstance(value, str) else None
    return value == "" or bool(parts and parts.scheme in ("http", "https") and parts.netloc)


def _is_file(value: Any) -> bool:
    return isinstance(value, str) and value.endswith(".png")


def _is_text(longest: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and len(value) <= longest


def _is_budget(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0


CHECKS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "name": (_is_name, "letters, digits, dots and hyphens"),
    "version": (_is_name, 'a version such as "1.0.0"'),
    "address": (_is_address, "an address that begins with https:// or http://"),
    "licence": (_is_address, "the address of a licence"),
    "title": (_is_text(LONGEST), f"a text of at most {LONGEST} characters"),
    "description": (_is_text(DESCRIPTION), f"a text of at most {DESCRIPTION} characters"),
    "creator": (_is_text(DESCRIPTION), f"a text of at most {DESCRIPTION} characters"),
    "illustration": (_is_file, "the path of a PNG file in the site"),
    "bundle_megabytes": (_is_budget, "a number of megabytes"),
    "page_kilobytes": (_is_budget, "a number of kilobytes"),
}


def read_options(table: Mapping[str, Any]) -> Options:
    """The options in a table of settings.

    :raises SettingsError: with one line for every setting that cannot be used.
    """
    errors = []
    for key, value in table.items():
        if key not in CHECKS:
            errors.append(f"publish.{key}: no such setting; there are {', '.join(CHECKS)}")
        elif not CHECKS[key][0](value):
            errors.append(f"publish.{key}: expected {CHECKS[key][1]}")
    if errors:
        raise SettingsError("\n".join(errors))
    return Options(**table)
