"""Whether we know what all plugins and hooks of a site do with a page: then it is made alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ...errors import ConcordError, UnusableError
from ..render.file_names import SITEMAP
from .templates import NOT_FOUND

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

KNOWN = frozenset(("mkdocs_static_i18n.plugin.I18n", "concord.site.mkdocs.events.Events"))
"""Plugins and hooks of which we know what they do with a page; of any other it may be anything."""
Kind = TypeVar("Kind")
HARMLESS = frozenset(("startup", "shutdown", "serve"))


class UnknownPartsError(ConcordError):
    """A site whose pages we cannot make one by one; ``parts`` are why."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.parts = ", ".join(parts)
        super().__init__(f"what these do with pages is not known: {self.parts}")


def unknown(config: MkDocsConfig) -> list[str]:
    """What keeps pages from being made one by one: plugins and hooks that we do not know."""
    found = {
        name
        for event, methods in config.plugins.events.items()
        for method in methods
        if event not in HARMLESS and (name := _owner(method)) not in KNOWN
    }
    templates = set(config.theme.static_templates) - {NOT_FOUND, SITEMAP}
    return sorted(found | templates | {str(name) for name in config.extra_templates})


def _owner(method: Any) -> str:
    """The name of the class or module that an event's method is of."""
    owner = getattr(method, "__self__", None)
    if owner is None:
        return str(getattr(method, "__module__", method))
    return f"{type(owner).__module__}.{type(owner).__qualname__}"


def only(config: MkDocsConfig, kind: type[Kind]) -> Kind:
    """The one object of a kind whose methods are events of a configuration.

    :raises UnusableError: when there is none, or are two.
    """
    found = {
        id(owner): owner
        for method in config.plugins.events["config"]
        if isinstance(owner := getattr(method, "__self__", None), kind)
    }
    name = Path(config.config_file_path).name
    if not found:
        raise UnusableError(f"{name}: concord is neither among plugins nor among hooks")
    if len(found) > 1:
        raise UnusableError(
            f"{name}: concord is there twice, among plugins and among hooks; take one of them out"
        )
    return next(iter(found.values()))
