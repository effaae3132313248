"""What concord needs to know of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

LOCALES = ("en", "zh")


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

    ``exclude`` are patterns of paths that are no pages, though links may lead to them.

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
    exclude: tuple[str, ...] = ()
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
