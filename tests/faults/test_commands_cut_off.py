"""Killed, or on a full disk, at each operation on files: all is as before, or all as after.

A command's operations are counted first; then it is run once for each of them and both faults.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.faulty_files import KILLED
from tests.sites import PAGES, UNLINKED, UNLINKED_ZH, write_site

ENDS = {"kill": (KILLED,), "full": (0, 1, 2), "interrupt": (2,)}
NAV = "site_name: x\nnav:\n  - index.md\n  - projects/zuul.md\n  - about.md\n"
SAID = {"full": "No space left on device", "interrupt": "concord: interrupted\n"}
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PATHS = os.pathsep.join((str(ROOT / "hooks"), str(ROOT)))
WRITERS = {
    "fix": ["fix"],
    "accept": ["accept", "--all"],
    "baseline": ["baseline"],
    "mv": ["mv", "projects/zuul.md", "tools/gates/zuul.md"],
    "rm": ["rm", "projects/zuul.md"],
    "new": ["new", "page", "tools/help", "--nav", ""],
}


def trials(folder: Path, watched: str, command: list[str]) -> list[dict[str, Any]]:
    """What came of each trial."""
    done = subprocess.run(
        [sys.executable, str(HERE / "trials.py"), str(folder), watched, *command],
        check=True, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": PATHS, "NO_COLOR": "1"},
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


def assert_well_ended(trial: dict[str, Any]) -> None:
    """Who is not killed says in a line what is wrong, or did without what could not be written."""
    assert "Traceback" not in trial["said"], trial
    assert trial["status"] in ENDS[trial["kind"]], trial
    if trial["status"] == 2:
        assert SAID[trial["kind"]] in trial["said"], trial


@pytest.mark.parametrize("command", WRITERS.values(), ids=WRITERS)
def test_pages_are_as_before_or_as_after(command: list[str], tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", UNLINKED, UNLINKED_ZH, pages=PAGES)
    (site / "mkdocs.yml").write_text(NAV)
    (site / "translations.lock").write_text("")
    found = trials(tmp_path, "", command)
    assert sum(trial["kind"] == "full" and trial["status"] == 2 for trial in found) > 10
    assert {trial["later"] for trial in found if trial["kind"] == "kill"} == {"before", "after"}
    for trial in found:
        assert_well_ended(trial)
        assert trial["later"] in ("before", "after"), trial
        if trial["kind"] == "full":
            assert trial["later"] == ("before" if trial["status"] == 2 else "after"), trial
            assert trial["then"] == trial["later"] or ".concord-done.json" in trial["then"], trial
