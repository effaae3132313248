"""The site's address and name, which MkDocs' configuration holds, and nothing else has to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from ...errors import SettingsError
from ...settings import Settings
from .options import TITLE, Options, read_options

CONFIG = "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads plain values and ``!ENV``, as MkDocs does; what would be made of other tags is None."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", lambda *_: None)


def published_as(root: Path, settings: Settings) -> Options:
    """The options of the site at ``root``: what they leave out is taken from ``mkdocs.yml``.

    That is the address (``site_url``, which may name a variable of the environment) and the title.
    What a configuration inherits is not looked at.

    :raises SettingsError: when an option or the configuration cannot be used.
    """
    options, config = read_options(settings.publish), _configuration(root / CONFIG)
    address, name = (str(config.get(key) or "") for key in ("site_url", "site_name"))
    return replace(
        options,
        address=options.address or (address and f"{address.rstrip('/')}/"),
        title=options.title or (name if len(name) <= TITLE else ""),
    )


def _configuration(path: Path) -> dict[str, Any]:
    try:
        loaded = yaml.load(path.read_text("utf-8"), Loader=_Loader)
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SettingsError(f"cannot be read: {error}", path.name) from error
    return loaded if isinstance(loaded, dict) else {}
