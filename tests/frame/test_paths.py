"""Paths that a site holds are never resolved: a link that leads to itself is no fault of ours."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "hooks" / "concord"


def test_only_folders_that_are_there_are_resolved() -> None:
    """``Path.resolve()`` raises what is no OSError where a link leads to itself."""
    found = set()
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr == "resolve":
                found.add((file.relative_to(PACKAGE).as_posix(), ast.unparse(node.value)))
    others = {one for one in found if not one[1].endswith("root")}
    assert others == {
        ("commands/terminal/workspace.py", "path"),
        ("editor/server.py", "Path(self.workspace.root_path)"),
    }
