"""A link into another locale's tree.

The reader lands in another language without having asked for it; static-i18n resolves some of
these links to the page they stand on, without a word. The language switch is the way across.

Bad:

    docs/zh/index.md:  [OpenStack](../en/projects/openstack.md)

Good:

    docs/zh/index.md:  [OpenStack](projects/openstack.md)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...model import Page
from ...registry import Registry
from ..rule import page_rule


@page_rule("REF105", "cross-locale-link")
def cross_locale_link(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the locale that every link names; to a locale's root ("/en/") is a switch."""
    for reference in page.references:
        if reference.kind == "citation":
            continue
        found = registry.destination(page, reference.value)
        if found and found.locale not in ("", page.locale, reference.value.strip("/")):
            yield cross_locale_link.finding(
                reference.place, f"link into the pages of {found.locale}: {reference.value}",
                f"link to {found.key} of {page.locale}",
            )  # fmt: skip
