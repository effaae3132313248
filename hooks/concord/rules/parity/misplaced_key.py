"""A language-neutral key on a translated page.

What does not depend on the language stands once, on the page of the default locale; a second
copy can only disagree with it.

Bad:

    docs/zh/concepts/big-tent.md:  when: 2015

Good:

    docs/en/concepts/big-tent.md:  when: 2015
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Page
from ...reading.front_matter_keys import entries
from ...registry import Registry
from ..rule import pair_rule


@pair_rule("PAR310", "misplaced-key")
def misplaced_key(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for neutral keys in the front matter of the translation."""
    for entry in entries(translation, registry.settings, page.meta.get("kind")):
        for name in entry.data:
            key = entry.keys.get(str(name))
            if key and key.neutral:
                yield misplaced_key.finding(
                    translation.meta_place(*entry.path, str(name)),
                    f"{name} belongs on the page of the default locale alone", "remove it here",
                    (Related(page.meta_place(*entry.path, str(name)), "its page"),),
                )  # fmt: skip
