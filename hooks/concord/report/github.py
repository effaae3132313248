"""Findings as workflow commands, which GitHub Actions shows beside the lines of a change.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Finding
from .text import one_line

DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
PROPERTY = (*DATA, (":", "%3A"), (",", "%2C"))


def github_report(findings: Iterable[Finding]) -> str:
    """One line a finding."""
    return "".join(_annotation(finding) + "\n" for finding in findings)


def _annotation(finding: Finding) -> str:
    properties = {
        "file": finding.place.path,
        "line": finding.place.line,
        "col": finding.place.column,
        "title": f"{finding.code} {finding.rule}",
    }
    written = ",".join(f"{name}={_escaped(str(v), PROPERTY)}" for name, v in properties.items())
    message = finding.message + (f"\n{finding.hint}" if finding.hint else "")
    return f"::error {written}::{_escaped(message, DATA)}"


def _escaped(text: str, table: Iterable[tuple[str, str]]) -> str:
    text = "\n".join(map(one_line, text.split("\n")))
    for character, escape in table:
        text = text.replace(character, escape)
    return text
