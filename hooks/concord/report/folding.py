"""Findings that one cause makes on many pages, told as one with all its places.

A page that nobody has begun to translate is a finding; fifty are the state of a language. An id
that a page lacks is mended there, once for all links to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ..findings import Finding, Related
from ..registry import Registry

SEVERAL = 5
"""So many pages say the same by chance no more."""
MANY = 10
"""So many pages of a language show the state that it is in."""
SAME = frozenset(("PAR309", "PAR314", "PAR317", "REF101", "REF102", "REF107"))
"""Of these one cause has one message, but for the places of further findings on a page."""
MORE = re.compile(r"; so at \d+ places of this page\Z")
STATES = {
    "PAR309": re.compile("most of the page is not translated"),
    "PAR319": re.compile(r"no \w+(?: and no \w+)*(?= \()"),
    "PAR302": re.compile("no counterpart of heading .+?(?=; so at|\\Z)"),
    "REF105": re.compile(r"link into the pages of [\w-]+(?=:)"),
}
"""By rule how a message begins that tells the same of many pages of a language."""
Kind = tuple[str, str, str]
"""The rule, the language of the page, and what is the same."""


def folded(findings: Iterable[Finding], registry: Registry) -> list[Finding]:
    """The findings, those of one cause in one, which stands where the first of them does.

    Whoever names a rule in the settings hears each by itself.
    """
    findings = list(findings)
    locales = {page.path: page.locale for page in registry.pages.values()}
    for kind_of, most in ((_state, MANY), (_said, SEVERAL)):
        groups: dict[Kind, list[Finding]] = {}
        for finding in findings:
            if kind := _kind(finding, kind_of, locales, registry):
                groups.setdefault(kind, []).append(finding)
        large = {kind: group for kind, group in groups.items() if _pages(group) >= most}
        told = {id(group[0]): _one(group, *kind[1:]) for kind, group in large.items()}
        others = {id(one) for group in large.values() for one in group[1:]}
        findings = [told.get(id(one), one) for one in findings if id(one) not in others]
    return findings


def _kind(
    finding: Finding, kind_of: Callable[[Finding], str], locales: dict[str, str], registry: Registry
) -> Kind | None:
    locale = locales.get(finding.place.path)
    same = kind_of(finding) if locale and not finding.fixable else ""
    if not same or registry.is_named(finding.code):
        return None
    return finding.code, locale or "", same


def _state(finding: Finding) -> str:
    found = STATES[finding.code].match(finding.message) if finding.code in STATES else None
    return found[0] if found else ""


def _said(finding: Finding) -> str:
    return MORE.sub("", finding.message) if finding.code in SAME and not _state(finding) else ""


def _pages(group: Sequence[Finding]) -> int:
    return len({one.place.path for one in group})


def _one(group: Sequence[Finding], locale: str, same: str) -> Finding:
    first, *others = group
    more = tuple(Related(one.place, one.message) for one in others)
    said = f"{same}; so on {_pages(group)} pages of {locale}, of which this is the first"
    return replace(first, message=said, related=(*first.related, *more))
