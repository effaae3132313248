"""Targets that the other page leads to as well: from another section, or by another address."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from urllib.parse import unquote

from ...model import Page
from ...registry import Registry
from .targets import led_to, shared_target

INDEX = re.compile(r"(?:/_?index|/README)?\.md\Z")
ENDING = re.compile(r"(?:/?(?:\?[^\n]*)?|/index\.html|\.html)$", re.M)


class Led:
    """How often a page and its translation each lead to each target, all sections together."""

    def __init__(self, page: Page, translation: Page, registry: Registry) -> None:
        self._pages, self._registry = (page, translation), registry

    def is_elsewhere(self, target: str, side: int) -> bool:
        """Whether the other page leads to a target of one ``side`` (0 or 1) as often.

        ``target`` is a shared one.
        """
        ours, theirs = self._counts[side], self._counts[1 - side]
        return theirs[target] >= ours[target] > 0 or self._is_by_address(target, 1 - side)

    @cached_property
    def _counts(self) -> tuple[Counter[str], Counter[str]]:
        return self._count(self._pages[0]), self._count(self._pages[1])

    def _count(self, page: Page) -> Counter[str]:
        leads = (
            led_to(page, reference.value, self._pages[0], self._registry)
            for reference in page.references
            if reference.kind == "link"
        )
        return Counter(shared_target(one, self._pages, self._registry) for one in leads if one)

    def _is_by_address(self, target: str, side: int) -> bool:
        """Whether a page leads to a file by the address at which its repository or site has it."""
        path = f"/{target.partition('#')[0].lstrip('./')}"
        if "." in path and f"{path}\n" in self._addresses[side]:
            return True
        stem = INDEX.sub("", path)
        return stem.count("/") > 1 and f"{stem}\n" in self._as_shown[side]

    @cached_property
    def _as_shown(self) -> tuple[str, str]:
        """The same without the ending of a page, which a site leaves out."""
        one, two = (ENDING.sub("", addresses) for addresses in self._addresses)
        return one, two

    @cached_property
    def _addresses(self) -> tuple[str, str]:
        """The addresses of other sites that each page leads to, each on a line of its own."""
        one, two = (
            {unquote(reference.value.partition("#")[0]) for reference in page.references}
            for page in self._pages
        )
        return _lines_of(one), _lines_of(two)


def _lines_of(targets: set[str]) -> str:
    return "".join(f"{target}\n" for target in sorted(targets) if "://" in target)
