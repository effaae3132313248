"""Reports: findings as text, JSON, SARIF and annotations of a code host.

Every report is a function from findings to text; nothing here reads or writes files, but for
:class:`~concord.report.lines.Lines`, which looks up the lines that findings stand on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..findings import Finding
from .github import github_report
from .json import json_report
from .lines import Lines
from .sarif import sarif_report
from .text import text_report

__all__ = ["REPORTS", "Report"]

Report = Callable[[Sequence[Finding], Lines], str]

REPORTS: Mapping[str, Report] = {
    "text": lambda findings, lines: text_report(findings),
    "json": lambda findings, lines: json_report(findings),
    "sarif": sarif_report,
    "github": lambda findings, lines: github_report(findings),
}
"""By the name that ``--format`` takes: what makes the text of a report."""
SPOKEN = frozenset(("text", "github"))
"""Those that somebody reads: a line that counts stands below them."""
