"""A link into another locale's tree.

The reader lands in another language without having asked for it; static-i18n resolves some of
these links to the page they stand on, without a word. The language switch is the way across. Unless
the rule is named, nothing is said of a link to what the reader's language lacks, or has only begun.

Bad:

    docs/zh/index.md:  [OpenStack](../en/projects/openstack.md)

Good:

    docs/zh/index.md:  [OpenStack](projects/openstack.md)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname

from ...findings import Finding
from ...languages import language
from ...layout.destinations import Destination
from ...layout.pattern import ENDINGS
from ...model import Page, Reference
from ...registry import Registry
from ...registry.links.page_folders import folders_of_pages
from ..rule import page_rule

OWN_NAME = re.compile(
    r"\[[*_ ]*(?:English|简体中文|繁體中文|中文|日本語|한국어|Français|Deutsch|Español|Português"
    r"|Русский)"
    r"[*_ ]*\]\("
)

ENGLISH_NAMES = {
    "de": "German", "en": "English", "es": "Spanish", "fr": "French", "ja": "Japanese",
    "ko": "Korean", "pt": "Portuguese", "ru": "Russian", "zh": "Chinese",
}  # fmt: skip
"""What a link may say of the language in which a reader will find what it leads to."""
TITLE = 1
"""A page that is still to come has at most so many headings."""
SEVERAL = 2
"""So many headings more has a page for which another stands that says nothing yet."""
SHOWN = re.compile(r"\[([^\[\]\n]*)\]\(")


@page_rule("REF105", "cross-locale-link")
def cross_locale_link(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the locale that every link names.

    One to a locale's root ("/en/") is a switch.
    """
    for reference in page.references:
        if reference.kind == "citation":
            continue
        found = registry.destination(page, reference.value)
        if not found or found.locale in ("", page.locale, reference.value.strip("/")):
            continue
        if not _is_meant(page, reference, found, registry):
            yield cross_locale_link.finding(
                reference.place, f"link into the pages of {found.locale}: {reference.value}",
                f"link to {found.key} of {page.locale}",
            )  # fmt: skip


def _is_meant(page: Page, reference: Reference, found: Destination, registry: Registry) -> bool:
    """Whether a link is to lead to the other language.

    One that bears a language's own name and leads to the page's own counterpart is a switch, where
    pages are read without a generator's. Unless the rule is named, any to that counterpart is
    meant: it says what a page is translated from; one to a page that this language lacks, for there
    is no other; and one whose text is the address, which shows how a link is written.
    """
    is_counterpart = found.key == page.key
    if registry.is_named(cross_locale_link.code):
        return is_counterpart and _is_switch(page, reference)
    return (
        is_counterpart
        or _is_only_there(page, found, registry)
        or _is_only_begun(page, found, registry)
        or _shows_its_address(page, reference)
        or _says_it_there(page, reference, found)
        or dirname(found.key) not in ("", *folders_of_pages(registry))
        or _is_no_page(page, found, registry)
    )


def _is_only_there(page: Page, found: Destination, registry: Registry) -> bool:
    """Whether only the other language has the page that a link leads to."""
    has = [found.key in registry.files.get(one, ()) for one in (found.locale, page.locale)]
    return has == [True, False]


def _is_no_page(page: Page, found: Destination, registry: Registry) -> bool:
    """Whether a link leads to a folder or file of the other language's that no page is.

    What stands beside the pages of one language, as a program, may be there once for all.
    """
    if found.key.endswith(ENDINGS) or found.key in folders_of_pages(registry):
        return False
    keys = {f"{found.key}{ending}" for ending in ENDINGS}
    both = (registry.files.get(one, frozenset()) for one in (found.locale, page.locale))
    return all(keys.isdisjoint(files) for files in both)


def _is_only_begun(page: Page, found: Destination, registry: Registry) -> bool:
    """Whether the reader's own page is still to come, which the linked one is not.

    It has a title at most, where the other has several headings more; or another number of them, if
    it leads on to that.
    """
    own, there = (registry.page(one, found.key) for one in (page.locale, found.locale))
    if own is None or there is None or len(own.headings) > TITLE:
        return False
    more = len(there.headings) - len(own.headings)
    return more >= SEVERAL or (
        more != 0
        and any(
            (led := registry.destination(own, one.value)) and led[:2] == (found.locale, found.key)
            for one in own.references
            if one.kind == "link"
        )
    )


def _is_switch(page: Page, reference: Reference) -> bool:
    return bool(OWN_NAME.match(page.source, _offset(page, reference)))


def _shows_its_address(page: Page, reference: Reference) -> bool:
    found = SHOWN.match(page.source, _offset(page, reference))
    return found is not None and reference.value in found[1]


def _says_it_there(page: Page, reference: Reference, found: Destination) -> bool:
    """Whether a link's text is in the letters of the other language, which its page has not.

    Or it names that language: ``[Chinese recipes](recipes.zh.md)``.
    """
    own, other = language(page.locale).script, language(found.locale).script
    shown = SHOWN.match(page.source, _offset(page, reference))
    if shown and ENGLISH_NAMES.get(language(found.locale).tag, "\n") in shown[1]:
        return True
    return bool(not own and other and shown and other.search(shown[1]))


def _offset(page: Page, reference: Reference) -> int:
    return page.lines[reference.place.line - 1] + reference.place.column - 1
