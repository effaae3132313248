"""A picture without a text that can stand for it.

Who cannot see it learns nothing of it (WCAG 2.2, criterion 1.1.1).

Bad:

    ![](map.png)

Good:

    ![The projects and what depends on what](map.png)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...model import Page
from ...registry import Registry
from ..rule import page_rule

ALTERNATIVE = re.compile(r"\b(?:alt\s*=|aria-(?:hidden|label)|role\s*=\s*[\"']presentation)", re.I)


@page_rule("PAG609", "missing-alternative", default=False)
def missing_alternative(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the images of Markdown and HTML; ``alt=""`` says that one is an ornament."""
    for block in page.blocks:
        for mark in block.marks:
            if mark.kind != "image":
                continue
            tag = page.source[mark.offset : mark.stop]
            is_html = tag.startswith("<")
            if is_html and (tag[:4].lower() != "<img" or ALTERNATIVE.search(tag)):
                continue
            if is_html or not block.text[mark.start : mark.end].strip():
                yield missing_alternative.finding(
                    page.place(mark.offset), f"no text stands for {mark.value}",
                    "say in a few words what it shows",
                )  # fmt: skip
