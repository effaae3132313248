"""Findings as lines of text: ``path:line:column CODE message; hint``."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Finding
from ..late_pattern import LatePattern

UNSAFE = LatePattern(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, line separators, marks that turn the direction of text, halves of characters."""


def text_report(findings: Iterable[Finding]) -> str:
    """One line a finding, for pipes, editors and problem matchers."""
    return "".join(one_line(sentence(finding)) + "\n" for finding in findings)


def sentence(finding: Finding) -> str:
    """A finding with its hint."""
    return f"{finding}; {finding.hint}" if finding.hint else str(finding)


def one_line(text: str) -> str:
    """Text without what would end a line or steer a terminal: file names may hold anything."""
    return UNSAFE.sub("\ufffd", text)
