"""What MkDocs' configuration says of a site that is published: its address and its name.

So they stand once, and may come from the environment, as MkDocs lets them: ``!ENV [NAME, …]``.
https://www.mkdocs.org/user-guide/configuration/#environment-variables
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from .mkdocs_files import composed, mapping, scalar, written

LONGEST = 30
"""Libraries of ZIM archives show no longer titles, https://wiki.openzim.org/wiki/Metadata."""


def site_names(root: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """The settings of publishing that a configuration gives: ``address``, ``title``, or neither.

    An address ends in "/". What a configuration says goes before what it inherits.
    """
    nodes: dict[str, Any] = {}
    for _, text in written(root):
        nodes = {**mapping(composed(text)), **nodes}
    address = _text(nodes.get("site_url"), environment)
    title = _text(nodes.get("site_name"), environment)
    found = {
        "address": address and f"{address.rstrip('/')}/",
        "title": title if len(title) <= LONGEST else "",
    }
    return {name: value for name, value in found.items() if value}


def _text(node: Any, environment: Mapping[str, str]) -> str:
    """A text as MkDocs reads it: of ``!ENV`` the first variable that is set, else the default."""
    if getattr(node, "tag", "") != "!ENV":
        return scalar(node)
    parts = [*node.value] if isinstance(node, yaml.SequenceNode) else [node]
    names = parts[:-1] if len(parts) > 1 else parts
    for name in names:
        if name.value in environment:
            return environment[name.value]
    return scalar(parts[-1]) if len(parts) > 1 else ""
