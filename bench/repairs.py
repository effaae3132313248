"""What `concord fix` does to a site of yours, proved in memory.

    python -m bench.repairs FOLDER…

Each folder holds the settings of a site. Its pages are repaired in memory, never where they stand.
Printed for each: the lines changed; the pieces of code, HTML and addresses that differ; the
findings that were not there before; and the files that a second run would change.
The last three should be 0; the exit status is 1 where one is not.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from concord.checking.check import check
from concord.findings import Finding
from concord.fixing.fix import fix
from concord.settings import load_settings
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from rich.console import Console
from rich.table import Table

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
BOX = re.compile(r"^ *(?:!!!|\?\?\?\+?|===) ", re.M)
"""What Python-Markdown takes for a box: text, though it is indented as code is."""
LITERAL = ("fence", "code_block", "code_inline", "html_inline")
TAG = re.compile(r"<[^<>]*>")
"""Of a block of HTML its tags: the text between them may be text to a site's generator."""


class Outcome(NamedTuple):
    """What repairing a site came to, as counts."""

    pages: int
    lines: int
    outside: int
    added: int
    again: int


def measured(root: Path) -> Outcome:
    """Repair a site in memory, check the result, and repair that once more."""
    first = check(root, load_settings(root), cached=False)
    fixed = fix(first, lambda finding: True)
    texts = [
        (
            _text(data),
            _text(fixed.after[path]),
            path.endswith(".mdx") or bool(BOX.search(_text(data))),
        )
        for path, data in fixed.before.items()
        if path in fixed.after and path.endswith((".md", ".mdx", ".markdown"))
    ]
    second = first.again(dict(fixed.after))
    again = fix(second, lambda finding: True)
    more = Counter(map(_what, second.findings)) - Counter(map(_what, first.findings))
    return Outcome(
        len(first.registry.pages), sum(_lines(*pair[:2]) for pair in texts),
        sum(_outside(*pair) for pair in texts), more.total(), len(again.after),
    )  # fmt: skip


def _text(data: bytes) -> str:
    return data.decode("utf-8").replace("\r\n", "\n")


def _what(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.path, finding.message


def _lines(old: str, new: str) -> int:
    """How many lines differ; repairs add none and take none away."""
    rows = zip(old.split("\n"), new.split("\n"), strict=True)
    return sum(one != two for one, two in rows)


def _outside(old: str, new: str, has_boxes: bool) -> int:
    """How many pieces of code, of HTML and of addresses differ, as a parser of its own reads them.

    Not concord's: what it takes for prose is in question here.
    """
    one, two = Counter(_pieces(old, has_boxes)), Counter(_pieces(new, has_boxes))
    return max((one - two).total(), (two - one).total())


def _pieces(text: str, has_boxes: bool) -> Iterator[tuple[str, str]]:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    if has_boxes:
        parser.disable("code")
    for block in parser.parse(FRONT_MATTER.sub("", text)):
        for token in (block, *(block.children or ())):
            if token.type in LITERAL:
                yield token.type, token.content
            elif token.type == "html_block":
                yield from (("tag", tag) for tag in TAG.findall(token.content))
            for name in ("href", "src"):
                if name in token.attrs:
                    yield name, str(token.attrs[name])


def main() -> int:
    """Measure each folder and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    table = Table("site", "pages", "lines changed", "outside prose", "findings added", "twice")
    bad = 0
    for root in parser.parse_args().folders:
        found = measured(root)
        bad += bool(found.outside or found.added or found.again)
        table.add_row(root.name, *map(str, found))
    Console().print(table)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
