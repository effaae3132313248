"""What the rules about a page and its translation look up elsewhere, as digests.

While these and the pages themselves are the same, so are the findings. A rule that looks up
something new must find it here: what concerns every page in :func:`surroundings`, what only
concerns those that link to a page in :func:`face`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Page
from ..registry import Registry


def digest_of_values(value: Any) -> str:
    """The digest of plain values."""
    text = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def surroundings(registry: Registry) -> str:
    """The digest of files, labels and ids: all that any page may refer to."""
    concepts = [
        [
            c.id, c.kind, c.target,
            {name: [n.title, n.also, n.hidden, n.avoid] for name, n in sorted(c.names.items())},
        ]
        for c in registry.concepts.values()
    ]  # fmt: skip
    sources = [[source.id, source.key, source.anchor] for source in registry.sources.values()]
    files = {locale: sorted(keys) for locale, keys in registry.files.items()}
    pages = sorted(registry.pages)
    lock = registry.lock
    gone = sorted([pair, lock.accepted[pair]] for pair in lock.gone)
    return digest_of_values([concepts, sources, files, pages, lock.kept, gone])


def face(pages: Iterable[Page]) -> str:
    """The digest of what the pages of a key show to those that link to or cite them."""
    return digest_of_values(
        [
            [
                page.locale, page.is_unread, page.title, page.meta.get("kind"),
                sorted(page.anchors),
                [[heading.level, heading.id, heading.text] for heading in page.headings],
            ]
            for page in pages
        ]
    )  # fmt: skip


def neighbours(pages: Iterable[Page], registry: Registry) -> list[str]:
    """The keys of other pages that the pages of a key link to or cite, sorted."""
    return sorted({key for page in pages for key in _led_to(page, registry)})


def _led_to(page: Page, registry: Registry) -> Iterator[str]:
    for reference in page.references:
        if reference.kind == "citation":
            source, _ = registry.cited(reference.value)
            if source:
                yield source.key
        elif found := registry.destination(page, reference.value):
            yield found.key
