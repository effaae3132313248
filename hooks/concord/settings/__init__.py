"""Settings: ``concord.toml``, ``[tool.concord]`` of ``pyproject.toml``, or the plugin's options."""

from .forms import CODES
from .loading import FILES, has_settings, load_settings
from .parsing import parse_settings
from .settings import Settings

__all__ = ["CODES", "FILES", "Settings", "has_settings", "load_settings", "parse_settings"]
