"""Checking: every rule over a registry, less what settings and comments silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch

from ..findings import Finding, ordered
from ..model import Ignore, Page
from ..registry import Registry
from ..rules import CHECKS, by_code
from ..rules.pages import unsafe_content, useless_ignore
from ..settings import Settings

LOUD = frozenset((unsafe_content.RULE.code,))
"""What a page may not silence: its writer may be whom the rule is there for."""


def check(registry: Registry) -> list[Finding]:
    """All findings of a site, in order."""
    found = [*check_pages(registry.pages.values(), registry)]
    found += check_pairs(registry.pairs(), registry)
    found += check_site(registry)
    return settle(found, registry)


def check_pages(pages: Iterable[Page], registry: Registry) -> Iterator[Finding]:
    """What the rules about one page find."""
    for page in pages:
        for rule in CHECKS:
            if hasattr(rule, "check_page"):
                yield from rule.check_page(page, registry)


def check_pairs(pairs: Iterable[tuple[Page, Page]], registry: Registry) -> Iterator[Finding]:
    """What the rules about a page and its translation find."""
    for page, translation in pairs:
        for rule in CHECKS:
            if hasattr(rule, "check_pair"):
                yield from rule.check_pair(page, translation, registry)


def check_site(registry: Registry) -> Iterator[Finding]:
    """What the rules about the whole site find."""
    for rule in CHECKS:
        if hasattr(rule, "check_site"):
            yield from rule.check_site(registry)


def settle(found: Iterable[Finding], registry: Registry) -> list[Finding]:
    """Leave out what settings and comments silence, and add what is wrong with the comments."""
    settings = registry.settings
    ignores = {page.path: page.ignores for page in registry.pages.values() if page.ignores}
    used: set[Ignore] = set()
    kept = []
    for finding in found:
        silencing = [i for i in ignores.get(finding.place.path, ()) if _silences(i, finding)]
        used.update(silencing)
        if not silencing and is_active(finding.code, finding.place.path, settings):
            kept.append(finding)
    judged = (
        (ignore, ignore in used)
        for path, entries in ignores.items()
        for ignore in entries
        if is_active(useless_ignore.RULE.code, path, settings)
        and is_active(_code(ignore), path, settings)
    )
    return ordered([*kept, *useless_ignore.check_ignores(judged)])


def _silences(ignore: Ignore, finding: Finding) -> bool:
    same = ignore.code in (finding.code, finding.rule) and finding.code not in LOUD
    return same and bool(ignore.reason) and ignore.first <= finding.place.line <= ignore.last


def _code(ignore: Ignore) -> str:
    """The code of the rule that a comment silences, which it may name."""
    rule = by_code(ignore.code)
    return str(rule.RULE.code) if rule else ignore.code


def is_active(code: str, path: str, settings: Settings) -> bool:
    """Whether the settings let a rule speak about a path."""
    if settings.select and not code.startswith(settings.select):
        return False
    if settings.ignore and code.startswith(settings.ignore):
        return False
    return not any(
        codes and fnmatch(path, pattern) and code.startswith(tuple(codes))
        for pattern, codes in settings.per_path.items()
    )
