"""Verifying what a hosted site promises: its headers, and pages of no more than their budget."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from .headers import FORMS
from .policy import hash_source, inline_scripts

KILOBYTE = 1000
SIDE = b'class="concord-side"'
"""Stands on pages with two languages side by side."""


def verify_headers(site: Path) -> Iterator[str]:
    """Pages whose scripts the headers file would not let run; or that there is no such file."""
    file = site / FORMS["netlify"]
    if not file.is_file():
        yield f"no {file.name}"
        return
    policies = [line for line in file.read_text("utf-8").splitlines() if "script-src" in line]
    if len(policies) != 1:
        yield f"{file.name}: {len(policies)} policies for scripts, not one"
        return
    for page in sorted(site.rglob("*.html")):
        hashes = map(hash_source, inline_scripts(page.read_text("utf-8")))
        if lost := [found for found in hashes if found not in policies[0]]:
            yield f"{page.relative_to(site).as_posix()}: script {lost[0]} is not in {file.name}"


def verify_sizes(site: Path, page_kilobytes: float) -> Iterator[str]:
    """Pages larger than their budget, compressed with gzip; 0 is no budget.

    A page with two languages may have as much for each.
    """
    for page in sorted(site.rglob("*.html")) if page_kilobytes else ():
        html = page.read_bytes()
        size, budget = len(gzip.compress(html)) / KILOBYTE, page_kilobytes * (1 + (SIDE in html))
        if size > budget:
            name = page.relative_to(site).as_posix()
            yield f"{name}: {size:.0f} kB, the budget is {budget:g} kB (page_kilobytes)"
