"""A source that lacks what a citation needs.

Who, when, what, and how far to trust it: without these a reader cannot weigh the statement.

Bad:

    title: The big tent
    kind: source

Good:

    title: The big tent
    kind: source
    author: Thierry Carrez
    date: 2018-05
    trust: A summary of a recorded talk, at second hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...registry import Registry
from ..rule import site_rule

NEEDED = ("title", "author", "date", "trust")


@site_rule("SRC406", "incomplete-source")
def incomplete_source(registry: Registry) -> Iterator[Finding]:
    """Look at the fields of every source in every locale."""
    default = registry.settings.default
    for source in registry.sources.values():
        needed = [*NEEDED, *(("url",) if source.anchor else ())]
        lacking = [name for name in needed if not source.field(name, default, default)]
        if lacking:
            yield incomplete_source.finding(
                source.place, f"{source.id} lacks {', '.join(lacking)}", "write it in its entry"
            )
        for locale in registry.settings.translations:
            page, own = registry.page(locale, source.key), source.fields.get(locale, {})
            if page and not (own.get("title") and own.get("trust")):
                path = ("sources", source.anchor) if source.anchor else ("title",)
                yield incomplete_source.finding(
                    page.meta_place(*path), f"{source.id} lacks title or trust in {locale}",
                    "write both in its language",
                )  # fmt: skip
