"""A link leads to a page that is not there in this locale.

A reader meets a 404, or, where a fallback fills the gap, a page in the wrong language. MkDocs
checks links after the fallback has been put in; this rule looks at the files of the locale.

Bad:

    docs/zh/index.md:  [大帐篷](concepts/bigtent.md)

Good:

    docs/zh/index.md:  [大帐篷](concepts/big-tent.md)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Guess
from ...layout.destinations import Destination
from ...model import Page, Reference
from ...registry import Registry
from ...registry.links.leading_elsewhere import may_lead_there
from ...registry.links.page_folders import is_page
from ...registry.links.slashes import lacks_slash
from ..rule import page_rule
from .raw_address import is_raw

TERM = "*"
"""How Yandex Flavored Markdown begins the name of a term, which a link shows where it stands."""


@page_rule("REF101", "unknown-page")
def unknown_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at every link to a Markdown file, or to something without a file ending."""
    if page.is_part:
        return
    for reference in page.references:
        found = _led_to(page, reference, registry)
        if found is None or not is_page(found.key) or found.locale not in ("", page.locale):
            continue
        is_there = found.key in registry.files.get(found.locale, ()) and not found.is_outside
        if is_there or _is_raw(page, reference, registry):
            continue
        if not _is_held_to_it(registry) and may_lead_there(page, reference, found, registry):
            continue
        if found.is_outside or found.locale == "":
            yield unknown_page.finding(
                reference.place, f"link {reference.value} leads out of the pages of {page.locale}",
                "link to a page of this locale",
            )  # fmt: skip
        elif not _is_known_to_lack(page.locale, found.key, registry):
            yield _not_there(page, reference, found, registry)


def _is_known_to_lack(locale: str, key: str, registry: Registry) -> bool:
    """Whether a page is one of many that a language lacks, be it named with its ending or not."""
    bare = key.rstrip("/")
    keys = (key, f"{bare}.md", f"{bare}/index.md")
    return any(registry.is_known_to_lack(locale, one) for one in keys)


def _led_to(page: Page, reference: Reference, registry: Registry) -> Destination | None:
    """Where a link to a page leads; a term is none."""
    is_link = reference.kind == "link" and not reference.value.startswith(TERM)
    return registry.destination(page, reference.value) if is_link else None


def _not_there(page: Page, reference: Reference, found: Destination, registry: Registry) -> Finding:
    message = f"link to {found.key}, which is not there in {page.locale}"
    if lacks_slash(page, reference.value, registry):
        return unknown_page.finding(reference.place, message, f"write /{reference.value}")
    return unknown_page.finding(
        reference.place, message, "write the page or mend the link",
        guess=Guess(found.key, ("pages", found.locale)),
    )  # fmt: skip


def _is_held_to_it(registry: Registry) -> bool:
    """Whether a link has to name a file: in a bundle nothing else leads anywhere."""
    return bool(registry.settings.publish) or registry.is_named(unknown_page.code)


def _is_raw(page: Page, reference: Reference, registry: Registry) -> bool:
    """Whether REF111 looks at a reference: MkDocs leaves raw HTML as it is."""
    return registry.ways.generator.is_python_markdown and is_raw(page, reference)
