"""What concord takes from a configuration of MkDocs, puts into it, and asks of it.

What its owner has set stays as it is: only what nobody has set is set, and what we set ourselves;
and of a site that concord does not publish only what its pages ask for.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from ...errors import UnusableError
from ...languages import language
from ...settings import Settings, load_settings
from ..building import Building
from ..render.markdown.drawn import DrawnHTML
from ..render.markdown.inline import QuickInline
from ..render.markdown.languages import LanguageRuns
from ..render.markdown.notes import NotesBySource, notes_by_source
from ..render.markdown.tables import NamedRows
from ..render.wording.words import words

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# Only loggers below "mkdocs." count for --strict; a plugin logger would prefix every line.
log = logging.getLogger("mkdocs.plugins.concord")
SEARCH = "material.plugins.search"
CUTS_WORDS = (
    "concord: Material's search cuts Chinese into words, since concord has brought jieba; "
    "pip uninstall jieba has it as before, and concord does without"
)


def load(file: Path, site: Path) -> MkDocsConfig:
    """The configuration in a file of MkDocs; ``site`` stands in for the folder that is built.

    :raises UnusableError: when it cannot be used.
    """
    try:
        return load_config(str(file), site_dir=str(site))
    except (MkDocsException, Abort, OSError) as error:
        raise UnusableError(f"{file.name}: {error}") from error
    except RecursionError as error:
        raise UnusableError(f"{file.name}: it inherits from itself, or nests too deeply") from error


def locales_of(config: MkDocsConfig) -> tuple[str, ...]:
    """The locales that static-i18n builds, the default one first; ("",) without it."""
    plugin = config.plugins.get("i18n")
    if plugin is None:
        return ("",)
    names: list[str] = list(plugin.build_languages)
    return tuple(sorted(names, key=lambda name: name != plugin.default_language))


def root_of(config: MkDocsConfig) -> Path:
    """The root of the repository, where the configuration stands."""
    return folder_of(config.config_file_path)


def folder_of(config_file: str) -> Path:
    """The folder of a configuration; MkDocs may know its file from where we are."""
    return Path(os.path.normpath(Path(config_file).absolute())).parent


def settings_of(config: MkDocsConfig) -> Settings:
    """The settings of the site of a configuration, the plugin's options among them.

    :raises SettingsError: when they cannot be used.
    """
    return load_settings(root_of(config), mkdocs=Path(config.config_file_path).name)


def ask(config: MkDocsConfig, building: Building) -> None:
    """Ask for what the text is written with that concord puts in; say what else it has changed.

    :raises UnusableError: when something is not there.
    """
    lacking = ", ".join(_lacking(config, building))
    if lacking:
        name = Path(config.config_file_path).name
        raise UnusableError(f"{name}: add to markdown_extensions, for terms and sources: {lacking}")
    is_cut = any(language(locale).dictionary for locale in building.registry.settings.locales)
    if is_cut and find_spec("jieba") and _searches(config):
        log.info(CUTS_WORDS)


def _lacking(config: MkDocsConfig, building: Building) -> Iterator[str]:
    """The extensions without which terms and citations would stand on pages as they are written."""
    registry = building.registry
    has_terms = any(concept.is_term for concept in registry.concepts.values())
    if not has_terms and not registry.sources:
        return
    known = Markdown(
        extensions=[*config.markdown_extensions], extension_configs=config.mdx_configs or {}
    )
    if "attr_list" not in known.treeprocessors:
        yield "attr_list"
    if registry.sources and "footnote" not in known.inlinePatterns:
        yield "footnotes"


def _searches(config: MkDocsConfig) -> bool:
    return any(type(one).__module__.startswith(SEARCH) for one in config.plugins.values())


class OwnTitle(str):
    """A title of permalinks that we have set, and may set again."""

    __slots__ = ()


def speak(config: MkDocsConfig, locale: str, building: Building) -> None:
    """Give the Markdown extensions the language of the pages; the config is used again."""
    if building.is_published:
        toc = config.mdx_configs.setdefault("toc", {})
        if isinstance(toc.get("permalink_title", OwnTitle()), OwnTitle):
            toc["permalink_title"] = OwnTitle(words(locale)["permalink"])
    extensions: list[Any] = config.markdown_extensions
    own = (DrawnHTML, LanguageRuns, NamedRows, NotesBySource, QuickInline)
    others = [e for e in extensions if not isinstance(e, own)]
    rows = [NamedRows()] if building.is_published else []
    notes = notes_by_source(building.source, locale, building.registry.settings.default)
    runs = LanguageRuns(locale, building.english)
    extensions[:] = [*others, *rows, DrawnHTML(), QuickInline(), notes, runs]


def scope(config: MkDocsConfig, building: Building) -> None:
    """Let Material's first script be the same on each page: the policy holds its digest."""
    if building.is_published and config.use_directory_urls:
        config.extra.setdefault("scope", building.addresses.root)


def point(config: MkDocsConfig, building: Building) -> None:
    """Let the configuration name assets as they stand; it is used again for each locale."""
    moved = building.addresses.moved
    if names := config.extra.get("polyfills"):
        config.extra["polyfills"] = [moved.get(name, name) for name in names]
