"""The configuration of MkDocs as it is written: its files, and the nodes in them.

Nodes are not made values: a configuration may hold tags (``!ENV``, ``!!python/name:``) that only
MkDocs knows.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from posixpath import normpath
from typing import Any

import yaml

from ..model import Place

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""The configurations that are looked for, the first that is there first."""
OTHERS = ("mkdocs*.yml", "mkdocs*.yaml", "properdocs*.yml", "properdocs*.yaml")
INHERIT = re.compile(r"^INHERIT:[ \t]*[\"']?([^\s\"'#]+)", re.M)
MOST = 5
"""So many files are followed that inherit from each other."""
MOST_NODES = 100_000
"""Of a configuration: more are found only where aliases multiply."""


def written(root: Path, name: str = "") -> Iterator[tuple[str, str]]:
    """A configuration and those it inherits from: each file's path from the root, and its text.

    ``name`` is the first one's, "" for the one that is there.
    """
    name = name or next((name for name in NAMES if is_there(root / name)), "")
    for _ in range(MOST if name else 0):
        text = _text(root / name)
        yield name, text
        parent = INHERIT.search(text)
        if not parent:
            return
        name = normpath(parent[1])


def is_there(path: Path) -> bool:
    """Whether a configuration is a file; another may name one that no system can hold.

    To open a pipe would wait for somebody to write into it, and a device may have no end.
    """
    return os.path.isfile(path)  # noqa: PTH113 (that of a path raises an error for a long name)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8") if is_there(path) else ""
    except (OSError, UnicodeDecodeError):
        return ""


@lru_cache(maxsize=8)
def composed(text: str) -> Any:
    """The node of a whole text, None where it is no YAML, or has no end; nobody may change it.

    Settings, navigation, names and what is unsafe are read from it, in each check.
    """
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return node if _has_an_end(node) else None


def _has_an_end(node: Any) -> bool:
    """Whether a configuration does not hold itself, nor aliases that multiply."""
    left = [node]
    for _ in range(MOST_NODES):
        if not left:
            return True
        one = left.pop()
        if isinstance(one, yaml.MappingNode):
            left += [part for pair in one.value for part in pair]
        elif isinstance(one, yaml.SequenceNode):
            left += one.value
    return False


def mapping(node: Any) -> Mapping[str, Any]:
    """The nodes below a mapping by their keys; none below any other node."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return {str(key.value): value for key, value in pairs}


def named(node: Any) -> dict[str, Any]:
    """Plugins with the nodes of their options, None where they have none.

    They are written as a list of texts and of mappings with one key, or as one mapping.
    """
    if isinstance(node, yaml.MappingNode):
        return dict(mapping(node))
    entries = node.value if isinstance(node, yaml.SequenceNode) else []
    found: dict[str, Any] = {}
    for one in entries:
        if isinstance(one, yaml.MappingNode):
            found.update(mapping(one))
        elif isinstance(one, yaml.ScalarNode) and one.value:
            found[str(one.value)] = None
    return found


def place(node: Any, name: str) -> Place:
    """Where a node stands in the file of a name."""
    return Place(name, node.start_mark.line + 1, node.start_mark.column + 1)


def scalar(node: Any) -> str:
    """The text of a node, "" of one that holds others, that only MkDocs can read, or of none."""
    is_text = isinstance(node, yaml.ScalarNode) and not node.tag.startswith("!")
    return str(node.value) if is_text else ""
