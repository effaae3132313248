"""A reference link whose definition is missing.

Readers see the brackets as they are written, and have no link.

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
from ...registry import Registry
from ..rule import page_rule

REFERENCE = re.compile(
    r"(?<![A-Za-z0-9_\]\[\\])\[(?=[^\[\]\n]{0,200}[^\W\d_])([^\[\]\n^]{2,200})\]"
    r"\[([^\[\]\n]{0,200})\]"
)
SILENT = ("code", "html", "comment")


@page_rule("REF108", "undefined-reference")
def undefined_reference(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look for what would be a link if its name were defined: the reader has left it as text."""
    for block in page.blocks:
        if block.kind in SILENT_KINDS or "][" not in block.text:
            continue
        silent = [(mark.start, mark.end) for mark in block.marks if mark.kind in SILENT]
        for found in REFERENCE.finditer(block.text):
            start, end = found.span()
            at = block.offset(start)
            written = page.source.startswith(block.text[start:end], at)
            if written and not any(a < end and start < b for a, b in silent):
                name = found[2].strip() or found[1]
                yield undefined_reference.finding(
                    page.place(at), f"no definition of {name}",
                    f"write [{name}]: and its address on a line of its own",
                )  # fmt: skip
