"""Concord as a plugin of MkDocs (entry point ``mkdocs.plugins``): it wires the events, no more.

Its options are settings, which :func:`concord.settings.load_settings` reads from the configuration
for the command and the build alike.
"""

from __future__ import annotations

from typing import Any

from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.exceptions import ConfigurationError
from mkdocs.plugins import BasePlugin

try:
    from .events import Events
except ImportError as error:
    raise ConfigurationError(f'concord: {error}; type: pip install "concord-docs[site]"') from error


class Nothing(Config):  # type: ignore[no-untyped-call]
    """The options that MkDocs is to look at: none."""


class ConcordPlugin(BasePlugin[Nothing]):  # type: ignore[no-untyped-call]
    """The events of a build, as methods of a plugin."""

    def __init__(self) -> None:
        events = Events()
        for name in dir(events):
            if name.startswith("on_"):
                setattr(self, name, getattr(events, name))

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Leave the options to concord, which says what is wrong with one, and where."""
        return [], []
