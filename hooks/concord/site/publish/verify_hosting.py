"""Verifying what a hosted site promises: its headers, and pages of no more than their budget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..finishing.compress import gzipped
from ..finishing.headers import FORMS
from .built_pages import BuiltPages, built_pages

KILOBYTE = 1000


def verify_headers(site: Path, known: BuiltPages | None = None) -> Iterator[str]:
    """Pages whose scripts the headers file would not let run; or that there is no such file."""
    file = site / FORMS["netlify"]
    if not file.is_file():
        yield f"no {file.name}"
        return
    policies = [line for line in file.read_text("utf-8").splitlines() if "script-src" in line]
    if len(policies) != 1:
        yield f"{file.name}: {len(policies)} policies for scripts, not one"
        return
    for name, page in (built_pages(site) if known is None else known).items():
        if lost := [found for found in page.scripts if found not in policies[0]]:
            yield f"{name}: script {lost[0]} is not in {file.name}"


def verify_sizes(
    site: Path, page_kilobytes: float, known: BuiltPages | None = None
) -> Iterator[str]:
    """Pages larger than their budget, compressed with gzip as they are sent; 0 is no budget.

    A page with two languages may have as much for each.
    """
    if page_kilobytes <= 0:
        return
    for name, page in (built_pages(site) if known is None else known).items():
        size, budget = _sent(site / name) / KILOBYTE, page_kilobytes * (1 + page.is_paired)
        if budget < size:
            yield f"{name}: {size:.0f} kB, the budget is {budget:g} kB (page_kilobytes)"


def _sent(page: Path) -> int:
    """How many bytes a page has, compressed: where that has been done, of the file beside it."""
    try:
        return page.with_name(f"{page.name}.gz").stat().st_size
    except OSError:
        return len(gzipped(page.read_bytes()))
