"""An absolute link to something that is not there.

Links that begin with a slash count from the root of the site. Those that lead to a page are held
to the same rules as others; these lead to none.

Bad:

    [Zuul](/projects/zul/)

Good:

    [Zuul](zuul.md)
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from ...findings import Finding
from ...layout.destinations import path_in
from ...model import Page
from ...registry import Registry
from ...registry.links.page_folders import is_page
from ...registry.links.somewhere import is_somewhere
from ..rule import page_rule


@page_rule("REF110", "absolute-link")
def absolute_link(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at every link from the root that no page or file answers.

    Where a generator makes pages of its own or keeps files elsewhere, nobody can say what is
    there; so the rule speaks of what could only be a page of this site.
    """
    for reference in page.references:
        target = reference.value
        if reference.kind != "link" or not target.startswith("/") or target.startswith("//"):
            continue
        if not _is_ours(page, target, registry) or registry.destination(page, target):
            continue
        if registry.ways.is_anywhere(target, registry.files):
            continue
        path = path_in(target)
        if not registry.is_named(absolute_link.code) and is_somewhere(path, registry):
            continue
        yield absolute_link.finding(
            reference.place, f"no page at {target}", "link to a page by its file"
        )


def _is_ours(page: Page, target: str, registry: Registry) -> bool:
    """Whether an address can only be one of the pages that are read."""
    path = target.partition("#")[0].partition("?")[0].strip("/")
    return (
        bool(path)
        and is_page(path)
        and registry.ways.generator.makes_no_pages
        and (registry.is_named(absolute_link.code) or _has_neighbours(page, path, registry))
    )


def _has_neighbours(page: Page, path: str, registry: Registry) -> bool:
    """Whether pages stand in the same folder; a program fills one without any, or another site.

    So it does where a page stands for many (``[name].md``).
    """
    folder = posixpath.dirname(path)
    first, _, rest = folder.partition("/")
    is_tagged = first in registry.files
    folders = {folder, rest if is_tagged else folder}
    locales = {first} if is_tagged else {page.locale, registry.settings.default, ""}
    beside = [
        posixpath.basename(key)
        for locale in locales
        for key in registry.files.get(locale, ())
        if posixpath.dirname(key) in folders
    ]
    return bool(beside) and not any(name.startswith("[") for name in beside)
