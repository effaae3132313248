"""What meets whoever unpacks the bundle: a page and a text, in every language of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, select_autoescape

from ...settings import Settings
from ..kept.derived import Derived
from ..render.wording.words import words
from .epub.reading_order import home_path, read_built
from .options import Options

GUIDE = "guide"
"""The folder of the pages, beside the covers."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A language's way in: what its home page says of the site."""

    locale: str
    href: str
    title: str
    description: str
    words: Mapping[str, Any]


def write_covers(
    folder: Path, settings: Settings, options: Options, known: Derived | None = None
) -> None:
    """Write ``index.html`` and ``README.txt`` beside the pages of a bundle.

    Home pages that are ``known`` are not read again.

    :raises OSError: when a home page is not there.
    """
    covers = [_cover(folder, locale, settings, known or Derived()) for locale in settings.locales]
    templates = Environment(
        loader=PackageLoader("concord.site", "templates"), autoescape=select_autoescape(["html"])
    )
    for name in ("index.html", "README.txt"):
        template = templates.get_template(f"bundle/{name}")
        text = template.render(covers=covers, version=options.version, licence=options.licence)
        (folder / name).write_text(text, "utf-8", newline="\n")


def _cover(folder: Path, locale: str, settings: Settings, known: Derived) -> Cover:
    start = home_path(locale, settings.default)
    home = read_built(folder / GUIDE, start)
    name, description = known.made(
        ["cover", home.html], lambda: [home.name, home.meta("description")]
    )  # fmt: skip
    return Cover(locale, f"{GUIDE}/{start}", name, description, words(locale))
