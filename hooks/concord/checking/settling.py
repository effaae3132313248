"""The last step: what settings and comments silence is left out, the rest is put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch

from ..findings import Finding, ordered
from ..model import Ignore, Page
from ..registry import Registry
from ..rules import by_code, rules
from ..rules.rule import IgnoreRule, SiteRule
from ..settings import Settings
from .hints import Hints
from .part import Part, part_of
from .silencing import Silencing


def settle(
    found: Iterable[Finding], registry: Registry, hints: Hints | None = None,
    part: Part | None = None,
) -> list[Finding]:  # fmt: skip
    """Leave out what settings and comments silence, and add what is wrong with the comments.

    What is left says what its guess comes to. The comments are those of a part, or of all.
    """
    hints = hints or Hints(registry, {})
    settings = registry.settings
    part = part or part_of(settings)
    pages = registry.pages.values()
    silencing = Silencing(pages)
    kept = [
        hints.hinted(finding)
        for finding in found
        if not silencing.silences(finding) and is_active(finding.code, finding.place.path, settings)
    ]
    return ordered([*kept, *_about_ignores(pages, silencing, settings, part)])


def _about_ignores(
    pages: Iterable[Page], silencing: Silencing, settings: Settings, part: Part
) -> Iterator[Finding]:
    """What the rules about comments find, which no comment silences."""
    judged = [
        (ignore, silencing.is_used(ignore))
        for page in pages
        if part.has_site or part.has(page.locale)
        for ignore in page.ignores
        if is_active(_code(ignore), page.path, settings) and _is_of(part, page, ignore)
    ]
    for rule in rules():
        if isinstance(rule, IgnoreRule):
            for finding in rule.look(judged):
                if is_active(rule.code, finding.place.path, settings):
                    yield finding


def _is_of(part: Part, page: Page, ignore: Ignore) -> bool:
    """Whether a comment is judged in a part: where the rule looks that it is to silence."""
    is_of_site = isinstance(by_code(ignore.code), SiteRule)
    return part.has_site if is_of_site else part.has(page.locale)


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
