"""The rules themselves: their table, their documentation, their cases."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from concord import rules as checks
from concord.rules import CHECKS, by_code
from expectations import load

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent
FUNCTIONS = ("check_page", "check_pair", "check_site", "check_ignores")

each_rule = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.RULE.name)


def test_codes_and_names_are_unique_and_in_order() -> None:
    """No code or name stands for two rules; within a family codes rise."""
    codes = [check.RULE.code for check in CHECKS]
    assert len(set(codes)) == len({check.RULE.name for check in CHECKS}) == len(codes)
    families = list(dict.fromkeys(code[:3] for code in codes))
    assert codes == sorted(codes, key=lambda code: (families.index(code[:3]), code))


def test_every_module_is_in_the_table() -> None:
    """A rule that is written is also on."""
    folder = Path(str(checks.__file__)).parent
    modules = {path.stem for path in folder.glob("*/*.py")} - {"__init__"}
    assert modules == {check.__name__.rpartition(".")[2] for check in CHECKS}


@each_rule
def test_is_named_as_its_file(check: ModuleType) -> None:
    """The name of a rule leads to its file, its code and back."""
    assert check.RULE.name.replace("-", "_") == check.__name__.rpartition(".")[2]
    assert re.fullmatch(r"[A-Z]{3}[1-9]\d\d", check.RULE.code)
    assert by_code(check.RULE.code.lower()) is check is by_code(check.RULE.name)
    assert any(hasattr(check, name) for name in FUNCTIONS)


@each_rule
def test_is_documented(check: ModuleType) -> None:
    """A docstring says in one line what is found, why it matters, and shows both sides."""
    summary, _, rest = (check.__doc__ or "").partition("\n\n")
    why, _, shown = rest.partition("\n\nBad:\n\n")
    bad, _, good = shown.partition("\n\nGood:\n\n")
    assert "\n" not in summary
    assert summary.endswith(".")
    assert why.strip()
    for example in (bad, good):
        assert example.strip()
        assert all(line[:4].strip() == "" for line in example.splitlines())


@each_rule
def test_has_good_and_bad_cases(check: ModuleType) -> None:
    """Every rule has a site on which it speaks, one on which it is silent, in both layouts."""
    cases = [load(path) for path in (CASES / check.RULE.name).glob("*.yml")]
    speaks = [any(f" {check.RULE.code} " in finding for finding in c["findings"]) for c in cases]
    assert set(speaks) == {True, False}
    assert {case.get("settings", {}).get("layout", "folder") for case in cases} == {
        "folder", "suffix",
    }  # fmt: skip
    fixable = any("fixed" in case for case in cases)
    assert fixable == check.RULE.fixable
