"""The task for VS Code: its problem matcher reads what the check writes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from concord.findings import Finding
from concord.model import Place
from concord.report.text import text_report

TASKS = json.loads((Path(__file__).parents[2] / ".vscode/tasks.json").read_text("utf-8"))


def test_the_matcher_takes_findings_apart() -> None:
    (task,) = TASKS["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    finding = Finding("PAR306", "figure", Place("docs/zh/a b.md", 14, 8), "figure 5: no", "mend it")
    found = re.match(pattern["regexp"], text_report([finding]).rstrip("\n"))
    assert found
    parts = {name: found[pattern[name]] for name in ("file", "line", "column", "code", "message")}
    assert parts == {
        "file": "docs/zh/a b.md", "line": "14", "column": "8", "code": "PAR306",
        "message": "figure 5: no; mend it",
    }  # fmt: skip
