"""A file name that not every computer can hold, or that gives two pages one address.

Windows knows no difference of case, and macOS mostly none: of two such files one is lost, in a
checkout as in an unpacked bundle. Some names and signs Windows has for itself, and no system takes
very long ones. Where a page stands in a folder of its own in the site, only one of ``zuul.md`` and
``zuul/index.md`` can be there.

Bad:

    docs/en/Zuul.md  and  docs/en/zuul.md;  docs/en/con.md;  docs/en/a:b.md;
    docs/en/zuul.md  and  docs/en/zuul/index.md

Good:

    docs/en/zuul.md
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...layout.file_names import trouble_elsewhere
from ...model import Place
from ...registry import Registry
from ..rule import site_rule


@site_rule("PAG608", "unsafe-file-name")
def unsafe_file_name(registry: Registry) -> Iterator[Finding]:
    """Look at the paths of all pages, and of the files beside them."""
    seen: dict[str, str] = {}
    for path in sorted(_paths(registry)):
        if problem := trouble_elsewhere(path):
            yield unsafe_file_name.finding(Place(path), problem, "rename it")
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            yield unsafe_file_name.finding(
                Place(path), f"differs from {other} by case only", "rename one of them",
                (Related(Place(other), "the other"),),
            )  # fmt: skip
    yield from _shared(registry)


def _shared(registry: Registry) -> Iterator[Finding]:
    """Pages whose address another page of their locale has as well."""
    seen: dict[tuple[str, str], str] = {}
    for page in sorted(registry.pages.values(), key=lambda page: page.path):
        address = registry.ways.generator.address(page.key)
        other = seen.setdefault((page.locale, address), page.path)
        if page.locale and address and other != page.path:
            yield unsafe_file_name.finding(
                Place(page.path), f"has the address of {other}", "rename one of them",
                (Related(Place(other), "the other"),),
            )  # fmt: skip


def _paths(registry: Registry) -> set[str]:
    paths = {page.path for page in registry.pages.values()}
    for locale, home in registry.layout.homes_of_pages.items():
        if not home.mark:
            keys = registry.files.get(locale, frozenset())
            paths |= {home.path(key) for key in keys if not key.endswith(home.endings)}
    return paths
