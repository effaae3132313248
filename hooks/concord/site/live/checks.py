"""What the rules say of a page at once, and of the whole site a moment later."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from ...checking.check import check
from ...checking.looking import look_at as look_at_whole
from ...checking.looking import rules_at_work
from ...checking.recording import NotingRegistry
from ...checking.settling import settle
from ...findings import Finding
from ...model import Page
from ...processes.spreading import beside
from ...registry import Registry
from ...rules import by_code
from ...rules.rule import IgnoreRule
from ...settings import Settings

SHAPING = frozenset(("PAG601", "PAR308"))
"""The rules that decide what a page looks like: whether it can be read, and what of it lags."""


def look_at(page: Page, registry: Registry, only: Collection[str] = ()) -> tuple[Finding, ...]:
    """What the rules about a page, and about it and its translations, find on it.

    Of ``only`` some rules that is, by their codes, if it names any. Comments that silence nothing
    are left to the check of the whole site: what the rules about that find, they may silence.
    """
    default = registry.settings.default
    original = registry.page(default, page.key)
    others = [registry.page(locale, page.key) for locale in registry.settings.translations]
    near = [one for one in (original, *others) if one]
    pairs = [(original, one) for one in near if original and one is not original]
    read = [(one, two) for one, two in pairs if not one.is_unread and not two.is_unread]
    at_work = [rule for rule in rules_at_work(registry.settings) if not only or rule.code in only]
    found = look_at_whole(at_work, [page], read, NotingRegistry(registry, set()))
    around = replace(registry, pages={(one.locale, one.key): one for one in [*near, page]})
    settled = settle(found, around)
    return tuple(f for f in settled if f.place.path == page.path and not _is_of_ignores(f))


def _is_of_ignores(finding: Finding) -> bool:
    return isinstance(by_code(finding.code), IgnoreRule)


def look_at_all(root: Path, settings: Settings) -> list[Finding]:
    """What all rules find on the site as it stands on the disk.

    :raises ConcordError: when it cannot be checked.
    :raises OSError: when a folder cannot be read.
    """
    return check(root, settings).findings


def look_at_all_beside(root: Path, settings: Settings) -> list[Finding]:
    """As :func:`look_at_all`, in another process: in this one every page would have to wait."""
    return beside(look_at_all, root, settings)


def by_path(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """Findings by the path that they are about."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.place.path, []).append(finding)
    return {path: tuple(group) for path, group in found.items()}
