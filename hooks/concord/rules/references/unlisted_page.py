"""A page that the navigation lacks, or an entry of it that names no page.

Readers meet such a page by search alone, or not at all. ``nav`` in MkDocs' configuration is looked
at where it is written there; a page that need not be in it is named under ``not_in_nav``.

Bad:

    nav:
      - index.md
      - concepts/bigtent.md    (the page is called concepts/big-tent.md)

Good:

    nav:
      - index.md
      - concepts/big-tent.md
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from posixpath import join, normpath

from ...findings import Finding, Related
from ...layout.navigation import Navigation
from ...model import Page, Place
from ...nearest import did_you_mean
from ...registry import Registry
from ..rule import site_rule

SPECIAL = frozenset(("404.md",))


@site_rule("REF109", "unlisted-page")
def unlisted_page(registry: Registry) -> Iterator[Finding]:
    """Compare the entries of the navigation with the pages, both ways."""
    nav = registry.navigation
    if nav is None or not _is_of_these(registry, nav):
        return
    there = _names(registry.of_locale(registry.settings.default), nav)
    there |= _names((page for page in registry.pages.values() if page.locale), nav, keys=False)
    for entry in nav.pages:
        target = normpath(entry.target)
        if target not in there and not _is_left_out(registry, nav, target):
            yield unlisted_page.finding(
                entry.place, f"nav names {entry.target}, which is not there",
                did_you_mean(entry.target, there, "write the page or take the entry out"),
            )  # fmt: skip
    yield from _missing(registry, nav) if nav.is_whole else ()


def _is_left_out(registry: Registry, nav: Navigation, target: str) -> bool:
    """Whether what an entry names is a file that the settings leave out."""
    locale, key = registry.layout.seen_from("", normpath(join(nav.docs, target)))
    return target in registry.files[registry.settings.default] or key in registry.files[locale]


def _is_of_these(registry: Registry, nav: Navigation) -> bool:
    """Whether any of the pages lies where a navigation looks; it may be that of another site."""
    inside = "" if nav.docs == "." else f"{nav.docs}/"
    return any(page.path.startswith(inside) for page in registry.pages.values())


def _missing(registry: Registry, nav: Navigation) -> Iterator[Finding]:
    """The pages that no entry names."""
    listed = {normpath(entry.target) for entry in nav.pages}
    is_left_out = _left_out(nav)
    for page in registry.of_locale(registry.settings.default):
        names = _names([page], nav)
        inside = page.path.startswith(nav.docs + "/") and page.key not in SPECIAL
        if inside and not names & listed and not any(map(is_left_out, names)):
            yield unlisted_page.finding(
                Place(page.path), f"no entry of nav in {nav.path} names this page",
                f"add {page.key} to nav ({nav.place.path}:{nav.place.line})",
                (Related(nav.place, "nav"),),
            )  # fmt: skip


def _names(pages: Iterable[Page], nav: Navigation, keys: bool = True) -> set[str]:
    """What entries can call pages: their keys, and their paths in the folder of the pages."""
    docs, found = nav.docs + "/", set()
    for page in pages:
        found |= {page.key} if keys else set()
        found |= {page.path.removeprefix(docs)} if page.path.startswith(docs) else set()
    return found


def _left_out(nav: Navigation) -> Callable[[str], bool]:
    """Tells whether a page need not be in the navigation."""
    if not nav.left_out:
        return lambda name: False
    # Few sites say so, and the package takes long to load.
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(nav.left_out).match_file
