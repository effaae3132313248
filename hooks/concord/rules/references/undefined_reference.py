"""A reference link whose definition is missing.

Readers see the brackets as they are written, and have no link. On a page without any definition
brackets may be meant as such: unless the rule is named, only names in small letters count there,
and none of objects (``tool.Runner``) with MkDocs, which mkdocstrings may lead to. A page that takes
in another file may have its definitions there.

Bad:

    See [the guide][guide].

Good:

    See [the guide][guide].

    [guide]: guide.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...model import SILENT_KINDS, Page
from ...reading.blocks import ANY
from ...registry import Registry
from ..rule import page_rule

REFERENCE = re.compile(
    r"(?<![A-Za-z0-9_\]\[\\])\[(?=[^\[\]\n]{0,200}[^\W\d_])([^\[\]\n^]{2,200})\]"
    r"\[([^\[\]\n]{0,200})\]"
)
SILENT = ("code", "html", "comment", "link")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S", re.M)
CHANGE = re.compile(
    r"(?:breaking|bug|bugfix|build|chore|ci|core|docs?|doc|feat|feature|fix|hotfix|improve|improvement"
    r"|new|perf|refactor|style|test|tests|update)",
    re.I,
)
"""What lists of changes put between brackets before each."""
SMALL = re.compile(r"[a-z0-9][a-z0-9 ._-]*")
OBJECT = re.compile(r"[a-z_]\w*(?:\.\w+)+", re.ASCII)
"""An object of a program, to which mkdocstrings leads (https://mkdocstrings.github.io/autorefs/)."""


@page_rule("REF108", "undefined-reference")
def undefined_reference(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look for what would be a link if its name were defined: the reader has left it as text."""
    blocks = [b for b in page.blocks if "][" in b.text and b.kind not in SILENT_KINDS]
    if not blocks:
        return
    is_named = registry.is_named(undefined_reference.code)
    if ANY in page.anchors and not is_named:
        return
    any_name = bool(DEFINITION.search(page.source)) or is_named
    may_be_object = registry.ways.generator.is_python_markdown and not is_named
    for block in blocks:
        silent = [(mark.start, mark.end) for mark in block.marks if mark.kind in SILENT]
        for found in REFERENCE.finditer(block.text):
            start, end = found.span()
            at = block.offset(start)
            written = page.source.startswith(block.text[start:end], at)
            name = found[2].strip() or found[1]
            if not any_name and (not SMALL.fullmatch(name) or CHANGE.fullmatch(found[1])):
                continue
            if may_be_object and OBJECT.fullmatch(name):
                continue
            if written and not any(a < end and start < b for a, b in silent):
                yield undefined_reference.finding(
                    page.place(at), f"no definition of {name}",
                    f"write [{name}]: and its address on a line of its own",
                )  # fmt: skip
