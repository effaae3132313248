"""The check with its cache beside every rule run over whole pages, which needs neither."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from concord.checking.check import Checked, check, check_once
from concord.checking.gathering import read_registry
from concord.checking.recording import settings_of_rules
from concord.checking.settling import settle
from concord.findings import Finding
from concord.registry import Registry
from concord.rules import rules
from concord.rules.rule import PageRule, PairRule, SiteRule
from concord.settings import Settings, parse_settings

SETTINGS = parse_settings({}, "", "")


def checked(root: Path, settings: Settings = SETTINGS) -> Checked:
    """The cached check, after making sure that it agrees with the simple one, and one by itself."""
    found = check(root, settings)
    plain, once = simple(read_registry(root, settings)), check_once(root, settings)
    assert [f.stored() for f in found.findings] == [f.stored() for f in plain]
    assert [f.stored() for f in once.findings] == [f.stored() for f in plain]
    return found


def simple(registry: Registry) -> list[Finding]:
    """Everything that all rules find, in one process, nothing noted and nothing kept."""
    found: list[Finding] = []
    seen = replace(registry, settings=settings_of_rules(registry.settings))
    for rule in rules():
        if isinstance(rule, PageRule):
            for page in registry.pages.values():
                found += rule.look(page, seen)
        elif isinstance(rule, PairRule):
            for page, translation in registry.pairs():
                found += rule.look(page, translation, seen)
        elif isinstance(rule, SiteRule):
            found += rule.look(seen)
    return settle(found, registry)
