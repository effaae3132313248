"""Reports: findings as text, JSON, SARIF and annotations of a code host.

Every report is a function from findings to text; nothing here reads or writes files, but for
:class:`~concord.report.sources.Sources`, which looks up the lines that findings stand on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..findings import Finding
from .github import github_report
from .json import json_report
from .sarif import sarif_report
from .sources import Sources
from .text import text_report

__all__ = ["REPORTS", "Report"]

Report = Callable[[Sequence[Finding], Sources], str]

REPORTS: Mapping[str, Report] = {
    "text": lambda findings, sources: text_report(findings),
    "json": lambda findings, sources: json_report(findings),
    "sarif": sarif_report,
    "github": lambda findings, sources: github_report(findings),
}
"""By the name that ``--format`` takes: what makes the text of a report."""
SPOKEN = frozenset(("text", "github"))
"""Those that somebody reads: a line that counts stands below them."""
