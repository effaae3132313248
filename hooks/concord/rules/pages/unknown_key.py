"""A key of front matter that means nothing.

Mostly a slip of the pen: the value is ignored without a word, by every tool.

Bad:

    definiton: The 2015 reform…

Good:

    definition: The 2015 reform…
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...findings import Finding
from ...model import Page
from ...nearest import did_you_mean
from ...reading.front_matter_keys import LABEL_KEYS, entries
from ...registry import Registry
from ..rule import page_rule


@page_rule("PAG602", "unknown-key")
def unknown_key(page: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the keys with those that have a meaning."""
    for entry in entries(page, registry.settings, registry.kind(page)):
        for name in entry.data:
            if str(name) not in entry.keys:
                yield _finding(page, (*entry.path, str(name)), entry.keys)
        labels = entry.data.get("labels")
        for name in labels if isinstance(labels, dict) else ():
            if name not in LABEL_KEYS:
                yield _finding(page, (*entry.path, "labels", str(name)), LABEL_KEYS)


def _finding(page: Page, path: tuple[str, ...], known: Iterable[str]) -> Finding:
    return unknown_key.finding(
        page.meta_place(*path), f"unknown key {path[-1]}",
        did_you_mean(path[-1], known, "remove it, or allow it in the settings (keys)"),
    )  # fmt: skip
