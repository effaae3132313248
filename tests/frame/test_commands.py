"""The commands: all listed, and everything around the code calls only commands there are."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.expectations import load

ROOT = Path(__file__).parents[2]
CALLERS = [".ci/run", ".gitlab-ci.yml", "deploy/build-on-host.sh", "zuul.d/playbooks/run.yaml"]
CALLERS += ["README.md", "README.zh.md", "CONTRIBUTING.md"]
CALLERS += [f".github/workflows/{name}.yml" for name in ("check", "links", "pins", "release")]
FINDING = "docs/zh/concepts/zuul.md:14:8 PAR306 figure 18 million has no counterpart here"


def commands() -> set[str]:
    """The commands that make lists."""
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(re.findall(r"(?m)^  make (\S+) +\S", shown.stdout))


def test_help_lists_every_command() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"(?m)^([a-z][a-z-]*):", text))
    assert targets - commands() == {"environment", "test-environment"}


@pytest.mark.parametrize("caller", CALLERS)
def test_only_commands_that_exist_are_called(caller: str) -> None:
    called = set(re.findall(r"(?:^|[`\s])make ([a-z][a-z-]*)", (ROOT / caller).read_text("utf-8")))
    text = (ROOT / caller).read_text("utf-8")
    assert called or ".ci/run" in text
    assert called - commands() - {"and"} == set()


@pytest.mark.parametrize(
    "path", sorted(str(path.relative_to(ROOT)) for path in (ROOT / "zuul.d").rglob("*.yaml"))
)
def test_zuul_reads_lists(path: str) -> None:
    assert isinstance(load(ROOT / path), list)


@pytest.mark.parametrize("prefix", ["", "WARNING -  ", "ERROR   -  "])
def test_the_problem_matcher_finds_each_part_of_a_finding(prefix: str) -> None:
    matcher = json.loads((ROOT / ".github/concord-problem-matcher.json").read_text("utf-8"))
    pattern = matcher["problemMatcher"][0]["pattern"][0]
    found = re.match(pattern["regexp"], prefix + FINDING)
    assert found
    parts = {name: found[pattern[name]] for name in ("file", "line", "column", "code")}
    assert parts == {
        "file": "docs/zh/concepts/zuul.md",
        "line": "14",
        "column": "8",
        "code": "PAR306",
    }


@pytest.mark.parametrize("line", ["No findings in 132 pages.", "12:30:01 INFO 200 served: fine"])
def test_the_problem_matcher_leaves_other_lines_alone(line: str) -> None:
    matcher = json.loads((ROOT / ".github/concord-problem-matcher.json").read_text("utf-8"))
    assert not re.match(matcher["problemMatcher"][0]["pattern"][0]["regexp"], line)
