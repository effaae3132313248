"""Who follows CONTRIBUTING's answers to "where to add what" gets what it says: additions.yml."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.expectations import load
from tests.sites import edit, write_site

ROOT = Path(__file__).parents[2]
ANSWERS: dict[str, dict[str, Any]] = load(Path(__file__).with_name("additions.yml"))
LOUD = (
    "docs/en/loud.md",
    "---\ntitle: Loud\n---\n\nWe MERGE it.\n",
)


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_added_as_it_says_is_there(answer: str, tmp_path: Path) -> None:
    how = ANSWERS[answer]
    root, hooks = write_site(tmp_path, LOUD), tmp_path / "hooks"
    shutil.copytree(ROOT / "hooks" / "concord", hooks / "concord")
    for name, text in how["added"].items():
        assert not (hooks / name).exists()
        (hooks / name).write_text(text, "utf-8")
    for name, changes in how["lines"].items():
        for old, new in changes:
            edit(hooks, name, old, new)
    program = ["-c", how["python"]] if "python" in how else ["-m", "concord", *how["typed"].split()]
    ran = subprocess.run(
        [sys.executable, *program], cwd=root, check=False, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(hooks)},
    )  # fmt: skip
    assert how["says"] in ran.stdout, ran.stderr


def test_the_document_has_the_answers() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = text.partition("## Where to add what")[2].partition("\n## ")[0].lower()
    assert [answer for answer in ANSWERS if answer not in section] == []
