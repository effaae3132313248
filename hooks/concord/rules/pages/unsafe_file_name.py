"""A file name that not every computer can hold, or that gives two pages one address.

Windows knows no difference of case, macOS mostly none, nor between é as one letter and as two: of
two such files one is lost, in a checkout as in an unpacked bundle. Some names and signs Windows has
for itself, and no system takes very long ones. The name of a page of MkDocs is its address, in
which ``#`` and ``%20`` are read as something else. Where a page stands in a folder of its own in
the site, only one of ``zuul.md`` and ``zuul/index.md`` can be there. Of a README beside an index
MkDocs makes no page.

Bad:

    docs/en/Zuul.md  and  docs/en/zuul.md;  docs/en/con.md;  docs/en/a:b.md;
    docs/en/zuul.md  and  docs/en/zuul/index.md

Good:

    docs/en/zuul.md
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...generators import MKDOCS
from ...layout.file_names import as_one, trouble_elsewhere, trouble_in_address
from ...model import Page, Place
from ...registry import Registry
from ..rule import site_rule

README = "README.md"


@site_rule("PAG608", "unsafe-file-name")
def unsafe_file_name(registry: Registry) -> Iterator[Finding]:
    """Look at the paths of all pages, and of the files beside them."""
    seen: dict[str, str] = {}
    for path in sorted(_paths(registry)):
        if problem := trouble_elsewhere(path):
            yield unsafe_file_name.finding(Place(path), problem, "rename it")
        other = seen.setdefault(as_one(path), path)
        if other != path:
            how = "by case only" if other.casefold() == path.casefold() else "in unseen ways only"
            yield unsafe_file_name.finding(
                Place(path), f"differs from {other} {how}", "rename one of them",
                (Related(Place(other), "the other"),),
            )  # fmt: skip
    yield from _shared(registry)


def _shared(registry: Registry) -> Iterator[Finding]:
    """Pages whose address another page of their locale has as well."""
    seen: dict[tuple[str, str], str] = {}
    for page in sorted(registry.pages.values(), key=lambda page: page.path):
        if registry.ways.generator is MKDOCS and (problem := trouble_in_address(page.key)):
            yield unsafe_file_name.finding(Place(page.path), problem, "rename it")
        if index := _index_beside(page, registry):
            yield _finding(page, index, "is left out of the site beside", "write it into that page")
            continue
        address = as_one(_address(page, registry))
        other = seen.setdefault((page.locale, address), page.path)
        if page.locale and address and other != page.path and as_one(other) != as_one(page.path):
            yield _finding(page, other, "has the address of", "rename one of them")


def _finding(page: Page, other: str, what: str, hint: str) -> Finding:
    related = (Related(Place(other), "the other"),)
    return unsafe_file_name.finding(Place(page.path), f"{what} {other}", hint, related)


def _index_beside(page: Page, registry: Registry) -> str:
    """The page that MkDocs takes for a folder's instead of a README, "" if none."""
    folder, slash, name = page.key.rpartition("/")
    index = registry.page(page.locale, f"{folder}{slash}index.md")
    is_readme = registry.ways.generator is MKDOCS and name == README
    return index.path if index and page.locale and is_readme else ""


def _address(page: Page, registry: Registry) -> str:
    folder, _, name = page.key.rpartition("/")
    if registry.ways.generator is MKDOCS and name == README:
        return folder
    return registry.ways.generator.address(page.key)


def _paths(registry: Registry) -> set[str]:
    paths = {page.path for page in registry.pages.values()}
    for locale, home in registry.layout.homes_of_pages.items():
        if not home.mark:
            keys = registry.files.get(locale, frozenset())
            paths |= {home.path(key) for key in keys if not key.endswith(home.endings)}
    return paths
