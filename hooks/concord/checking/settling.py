"""The last step: what settings and comments silence is left out, the rest is put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch

from ..findings import Finding, ordered
from ..model import Ignore
from ..registry import Registry
from ..rules import by_code, rules
from ..rules.pages.unsafe_content import unsafe_content
from ..rules.rule import IgnoreRule
from ..settings import Settings
from .hints import Hints

LOUD = frozenset((unsafe_content.code,))
"""What a page may not silence: its writer may be whom the rule is there for."""


def settle(
    found: Iterable[Finding], registry: Registry, hints: Hints | None = None
) -> list[Finding]:
    """Leave out what settings and comments silence, and add what is wrong with the comments.

    What is left says what its guess comes to.
    """
    hints = hints or Hints(registry, {})
    settings = registry.settings
    ignores = {page.path: page.ignores for page in registry.pages.values() if page.ignores}
    used: set[Ignore] = set()
    kept = []
    for finding in found:
        silencing = [i for i in ignores.get(finding.place.path, ()) if _silences(i, finding)]
        used.update(silencing)
        if not silencing and is_active(finding.code, finding.place.path, settings):
            kept.append(hints.hinted(finding))
    judged = [
        (ignore, ignore in used)
        for path, entries in ignores.items()
        for ignore in entries
        if is_active(_code(ignore), path, settings)
    ]
    return ordered([*kept, *_about_ignores(judged, settings)])


def _about_ignores(judged: list[tuple[Ignore, bool]], settings: Settings) -> Iterator[Finding]:
    """What the rules about comments find, which no comment silences."""
    for rule in rules():
        if isinstance(rule, IgnoreRule):
            for finding in rule.look(judged):
                if is_active(rule.code, finding.place.path, settings):
                    yield finding


def _silences(ignore: Ignore, finding: Finding) -> bool:
    same = ignore.code in (finding.code, finding.rule) and finding.code not in LOUD
    return same and bool(ignore.reason) and ignore.first <= finding.place.line <= ignore.last


def _code(ignore: Ignore) -> str:
    """The code of the rule that a comment silences, which it may name."""
    rule = by_code(ignore.code)
    return rule.code if rule else ignore.code


def is_asked(code: str, settings: Settings) -> bool:
    """Whether a rule is among those that the settings select, or speaks anyway."""
    if code.startswith(settings.extend_select):
        return True
    if settings.select:
        return code.startswith(settings.select)
    rule = by_code(code)
    return rule is None or rule.default


def is_active(code: str, path: str, settings: Settings) -> bool:
    """Whether the settings let a rule speak about a path."""
    if not is_asked(code, settings):
        return False
    if settings.ignore and code.startswith(settings.ignore):
        return False
    return not any(
        codes and fnmatch(path, pattern) and code.startswith(tuple(codes))
        for pattern, codes in settings.per_path.items()
    )
