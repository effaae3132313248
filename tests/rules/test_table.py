"""The rules themselves: their table, their documentation, their cases."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from concord.rules import OURS, Rule, by_code
from concord.rules import rule as kinds

from tests.expectations import load

CASES = Path(__file__).parent
HOUSE = Path(str(kinds.__file__)).parent

each_rule = pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.name)


def test_codes_and_names_are_unique_and_in_order() -> None:
    """No code or name stands for two rules; within a family codes rise."""
    codes = [rule.code for rule in OURS]
    assert len(set(codes)) == len({rule.name for rule in OURS}) == len(codes)
    families = list(dict.fromkeys(code[:3] for code in codes))
    assert codes == sorted(codes, key=lambda code: (families.index(code[:3]), code))


def test_every_module_is_in_the_table() -> None:
    """A rule that is written is also on."""
    modules = {path.stem for path in HOUSE.glob("*/*.py")} - {"__init__"}
    assert modules == {rule.name.replace("-", "_") for rule in OURS}


@each_rule
def test_is_named_as_its_file(rule: Rule) -> None:
    """The name of a rule leads to its file, its code and back."""
    assert by_code(rule.code.lower()) is rule is by_code(rule.name)
    assert rule.looks_at in ("page", "pair", "site", "ignores")


@each_rule
def test_is_documented(rule: Rule) -> None:
    """A docstring says in one line what is found, why it matters, and shows both sides."""
    summary, _, rest = rule.documentation.partition("\n\n")
    why, _, shown = rest.partition("\n\nBad:\n\n")
    bad, _, good = shown.partition("\n\nGood:\n\n")
    assert "\n" not in summary
    assert summary.endswith(".")
    assert why.strip()
    for example in (bad, good):
        assert example.strip()
        assert all(line[:4].strip() == "" for line in example.splitlines())


@each_rule
def test_has_good_and_bad_cases(rule: Rule) -> None:
    """Every rule has a site on which it speaks, one on which it is silent, in both layouts."""
    cases = [load(path) for path in (CASES / rule.name).glob("*.yml")]
    speaks = [any(f" {rule.code} " in finding for finding in c["findings"]) for c in cases]
    assert set(speaks) == {True, False}
    assert {case.get("settings", {}).get("layout", "folder") for case in cases} == {
        "folder", "suffix",
    }  # fmt: skip
    fixable = any("fixed" in case for case in cases)
    assert fixable == rule.fixable


@pytest.mark.parametrize(
    ("code", "name", "documentation", "said"),
    [
        ("X1", "a-rule", "What.", "'X1' is no code of a rule"),
        ("ABC101", "A rule", "What.", "'A rule' is no name of a rule"),
        ("ABC101", "a-rule", "", "ABC101 has no docstring"),
    ],
)
def test_what_is_no_rule_is_refused(code: str, name: str, documentation: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        kinds.SiteRule(code, name, __name__, documentation, True, False, lambda registry: ())
