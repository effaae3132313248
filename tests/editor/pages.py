"""The pages of the small site, places in them, and edits of the protocol."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.expectations import load

SITE: dict[str, str] = load(Path(__file__).parents[1] / "site/small.yml")
INDEX, INDEX_ZH = "docs/en/index.md", "docs/zh/index.md"
ZUUL, GATING = "docs/en/projects/zuul.md", "docs/en/concepts/gating.md"


def place(text: str, wanted: str, behind: int = 0) -> tuple[int, int]:
    """The line and character, in UTF-16, of a text; ``behind`` characters into it."""
    before = text[: text.index(wanted) + behind]
    line = before.rpartition("\n")[2]
    return before.count("\n"), len(line.encode("utf-16-le")) // 2


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """A text of characters of one unit after edits of the protocol."""
    lines = text.splitlines(keepends=True)

    def offset(at: dict[str, int]) -> int:
        return sum(map(len, lines[: at["line"]])) + at["character"]

    spans = [(offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text
