"""The commands that the documents tell somebody to type, wherever they stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATTERNS = (
    "*.md", "hooks/*.md", "deploy/*.md", "bench/**/*.md", "search/*.md", "docs/**/*.md",
)  # fmt: skip
PROGRAMS = re.compile(
    r"(?:\.venv/bin/)?"
    r"(?:caddy|concord|cp|curl|docker|echo|find|git|kiwix-serve|make|mkdocs|nginx|node|npm|npx|pip"
    r"|podman|python3?|sh|sha256sum|unzip) \S"
)
FENCED = re.compile(r"(?ms)^[ ]*```(sh|bash|shell|console)\n(.*?)^[ ]*```")
INDENTED = re.compile(r"(?m)(?<=\n\n)(?: {4}(?! )[^\n]*\n)+")
SPAN = re.compile(r"(?<!`)`([^`]+)`(?!`)")
REMARK = re.compile(r"\s+# .*")


def documents() -> Iterator[Path]:
    """Every document of the repository; the list of changes tells of what there was."""
    for pattern in PATTERNS:
        found = sorted(ROOT.glob(pattern))
        yield from (p for p in found if p.name != "CHANGELOG.md" and "node_modules" not in p.parts)


def commands(text: str) -> Iterator[str]:
    """Each command of a document: those of a shell's blocks all, of other text what begins so."""
    blocks = [found[2] for found in FENCED.finditer(text)]
    for line in "\n".join(blocks).splitlines():
        yield from _split(line)
    rest = re.sub(r"(?ms)^[ ]*```.*?^[ ]*```", "", text)
    lines = "\n".join(found[0] for found in INDENTED.finditer(rest)).splitlines()
    for said in (*lines, *(found[1] for found in SPAN.finditer(rest))):
        bare = " ".join(said.split())
        if PROGRAMS.match(bare):
            yield from _split(bare)


def _split(line: str) -> Iterator[str]:
    """The commands of a line, without remarks, each without the folder of its program."""
    for one in REMARK.sub("", line).split(" && "):
        if one.strip():
            yield " ".join(one.split()).removeprefix(".venv/bin/")
