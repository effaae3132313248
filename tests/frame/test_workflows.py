"""What runs on a code host: actions by digest, and no right to write where unread code runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.expectations import load

FOLDER = Path(__file__).parents[2] / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
DIGEST = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}\Z")
RUNS_CODE = re.compile(r"\bmake\b|\.ci/run|\bpip\b|\bnpm\b|\bpython\b")
each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def jobs(path: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each job of a workflow with the rights that it has."""
    workflow = load(path)
    for job in workflow["jobs"].values():
        yield job, job.get("permissions", workflow["permissions"])


@each
def test_actions_are_named_by_digest(path: Path) -> None:
    used = [step["uses"] for job, _ in jobs(path) for step in job["steps"] if "uses" in step]
    assert used
    assert [name for name in used if not DIGEST.match(name)] == []


@each
def test_nothing_of_ours_runs_where_something_may_be_written(path: Path) -> None:
    for job, rights in jobs(path):
        may_write = "write" in rights.values()
        ours = [step["run"] for step in job["steps"] if RUNS_CODE.search(step.get("run", ""))]
        assert not (may_write and ours), ours


@each
def test_no_checkout_leaves_credentials_behind(path: Path) -> None:
    steps = [step for job, _ in jobs(path) for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step.get("with", {}).get("persist-credentials") is False for step in checkouts)
