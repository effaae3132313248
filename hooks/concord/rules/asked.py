"""Whether a site shows that it means a rule that may say less to others."""

from __future__ import annotations

from ..registry import Registry


def is_meant(code: str, registry: Registry) -> bool:
    """Whether a rule is named, figures are compared thoroughly, or a lock is kept.

    Whoever does one of these has accepted what differed, or wants to hear it.
    """
    is_thorough = registry.settings.figures == "thorough"
    return is_thorough or registry.is_named(code) or registry.lock.kept
