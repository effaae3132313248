"""Expectations in YAML: read, and written back for review with ``--update-expected``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# Hundreds of files are read by each process of a run: the one in Python takes ten times as long.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Dumper(yaml.SafeDumper):
    """Texts of several lines stand as literal blocks, lists are indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def load(path: Path) -> Any:
    """The contents of a file of cases."""
    return yaml.load(path.read_text("utf-8"), _Loader)


def save(path: Path, data: Any) -> None:
    """Write a file of cases; keys keep their order."""
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=98)
    path.write_text(text, "utf-8")
