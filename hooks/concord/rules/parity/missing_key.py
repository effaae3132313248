"""A title, description, keywords or place in the menu that only the original's front matter has.

Search engines show title and description, and the menu is in order by the place; a shorter name for
the menu may not be needed in another language. Told only where three translations of four have the
key.

Bad:

    docs/en/a.md:  description: How a change is tested.      docs/zh/a.md:  none, unlike others

Good:

    docs/zh/a.md:  description: 变更如何测试。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Page
from ...parity.pages.not_begun import is_said_to_be_none
from ...registry import Registry
from ..rule import site_rule

SHOWN = (
    "title", "description", "summary", "keywords", "weight", "sidebar_position", "nav_order",
)  # fmt: skip
"""What readers see of front matter: in menus and in what search engines show."""
FEWEST = 8
"""So many pages have the key at least, so that their translations tell whether it is written."""
USUAL = 0.75
"""And so many of these."""


@site_rule("PAR319", "missing-key")
def missing_key(registry: Registry) -> Iterator[Finding]:
    """Compare the front matter of each translation with that of its original."""
    for locale in registry.settings.translations:
        pairs = [pair for pair in registry.pairs() if pair[1].locale == locale]
        both = [(key, two) for one, two in pairs for key in SHOWN if one.meta.get(key)]
        had = Counter(key for key, _ in both)
        kept = Counter(key for key, two in both if _has(two, key))
        usual = [key for key in SHOWN if had[key] >= FEWEST and kept[key] >= USUAL * had[key]]
        for page, translation in pairs:
            yield from _found(page, translation, usual)


def _found(page: Page, translation: Page, usual: list[str]) -> Iterator[Finding]:
    lost = [key for key in usual if page.meta.get(key) and not _has(translation, key)]
    if lost and not translation.is_garbled and not is_said_to_be_none(translation):
        there = page.meta_place(lost[0])
        yield missing_key.finding(
            translation.meta_place(), f"no {' and no '.join(lost)} ({there.path}:{there.line})",
            "write it in both", (Related(there, lost[0]),),
        )  # fmt: skip


def _has(page: Page, key: str) -> bool:
    """Whether a page has a key, or a heading that is its title."""
    return key in page.meta or (key == "title" and any(one.level == 1 for one in page.headings))
