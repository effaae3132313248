"""``concord rules`` and ``concord explain``, and the page made of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from concord.rules import OURS
from concord.rules.rulebook import markdown

from tests.commands.ran import Run

PAGE = Path(__file__).parents[2] / "hooks/RULES.md"


def test_every_rule_is_listed_once(run: Run) -> None:
    lines = run("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in OURS]


def test_json(run: Run) -> None:
    rules = json.loads(run("rules", "--format", "json").out)
    assert [rule["rule"] for rule in rules] == [rule.name for rule in OURS]
    assert all(rule["summary"] and "Bad:" in rule["text"] for rule in rules)


@pytest.mark.parametrize("name", ["PAR306", "par306", "figure-mismatch"])
def test_one_rule_is_explained(run: Run, name: str) -> None:
    ran = run("explain", name)
    assert ran.status == 0
    assert ran.out.startswith("PAR306 figure-mismatch\n\n")
    assert "Bad:\n\n    " in ran.out


@pytest.mark.parametrize("name", ["PAR", "PAR999", "figure"])
def test_what_is_no_rule(run: Run, name: str) -> None:
    ran = run("explain", name)
    assert (ran.status, ran.out) == (2, "")


def test_the_page_of_the_rules_is_current(run: Run) -> None:
    """Run ``make rules`` when this fails."""
    assert PAGE.read_text("utf-8") == markdown(OURS)
    assert run("rules", "--format", "markdown").out == markdown(OURS)
