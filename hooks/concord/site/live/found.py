"""What is wrong with the pages of a site in memory, as far as it is known by now."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ...findings import Finding
from ...model import Page
from ...registry import Registry
from ..render.addressed import HOME
from . import checks

Findings = tuple[Finding, ...]


class Found:
    """What rules have found, by path; what is no longer sure is looked for when it is asked for."""

    def __init__(self) -> None:
        self._by_path: dict[str, Findings] = {}
        self._sure: set[str] = set()

    def take(self, found: Iterable[Finding], paths: Iterable[str]) -> None:
        """Take what was found on a whole site with pages at these paths."""
        self._by_path, self._sure = checks.by_path(found), set(paths)

    def doubt(self, pages: Iterable[Page] | None = None) -> None:
        """Look at some pages again before anything is said of them, or at all."""
        if pages is None:
            self._sure.clear()
        else:
            self._sure -= {page.path for page in pages}

    def of(self, page: Page, registry: Registry, hurried: bool = False) -> Findings:
        """What is wrong with a page: at once by the rules about it, in a moment by all.

        Whoever is in a hurry gets what decides how it looks, and what was known of it before.
        """
        known = self._by_path.get(page.path, ())
        if page.path in self._sure:
            return known
        if hurried:
            shaping = checks.look_at(page, registry, checks.SHAPING)
            return (*shaping, *(one for one in known if one.code not in checks.SHAPING))
        self._by_path[page.path] = checks.look_at(page, registry)
        self._sure.add(page.path)
        return self._by_path[page.path]

    def told_on(self, page: Page, own: Findings, paths: Collection[str]) -> Findings:
        """What a page tells of its ``own``: the first one also what is wrong with other files.

        These are all but the pages, which stand at ``paths``.
        """
        if page.key != HOME:
            return own
        others = (found for path, found in self._by_path.items() if path not in paths)
        return own + tuple(finding for found in others for finding in found)
