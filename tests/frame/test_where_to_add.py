"""Who follows CONTRIBUTING's answers to "where to add what" gets what it says: additions.yml."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from tests.expectations import load
from tests.sites import edit, write_site

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
RULE = dedent(DOCUMENT.partition("```python\n")[2].partition("   ```")[0])
IN_THE_DOCUMENT = "the rule of the document"
POINT = "shouted_word = {0}our_rules.shouted_word:shouted_word{0}\n"
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
        (hooks / name).write_text(RULE if text == IN_THE_DOCUMENT else text, "utf-8")
    for name, changes in how["lines"].items():
        for old, new in changes:
            edit(hooks, name, old, new)
    program = ["-c", how["python"]] if "python" in how else ["-m", "concord", *how["typed"].split()]
    assert how["says"] in _said(root, program, hooks)


def test_the_rule_of_the_document_speaks_from_another_package(tmp_path: Path) -> None:
    root, package = write_site(tmp_path, LOUD), tmp_path / "our_rules"
    package.mkdir()
    (package / "shouted_word.py").write_text(RULE, "utf-8")
    about = tmp_path / "our_rules-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: our-rules\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[concord.rules]\n" + POINT.format(""))
    assert POINT.format('"') in DOCUMENT
    typed = ["-m", "concord", "check", "--select", "TYP599", "--no-cache"]
    assert ANSWERS["a rule"]["says"] in _said(root, typed, tmp_path, ROOT / "hooks")


def _said(root: Path, program: list[str], *folders: Path) -> str:
    """What Python prints, run at a root with the packages of these folders."""
    ran = subprocess.run(
        [sys.executable, *program], cwd=root, check=False, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))},
    )  # fmt: skip
    return ran.stdout + ran.stderr


def test_the_document_has_the_answers() -> None:
    section = DOCUMENT.partition("## Where to add what")[2].partition("\n## ")[0].lower()
    assert [answer for answer in ANSWERS if answer not in section] == []
