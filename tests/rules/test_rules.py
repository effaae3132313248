"""Every rule against small sites: the exact findings, and the pages after repair.

A case is a file ``<rule>/<name>.yml``: ``files`` (text by path; bytes in ``{base64: …}``, the
target of a symbolic link in ``{symlink: …}``), ``settings`` (as in ``[tool.concord]``; without
``select`` the folder's rule alone is on), ``findings`` (all of them, one line each), perhaps
``hints`` (theirs) and, where the rule repairs, ``fixed`` (the files that repairing changes).
"""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from concord.checking.check import Checked, check
from concord.fixing.fix import fix
from concord.rules import by_code
from concord.settings import Settings, parse_settings

from tests.expectations import load, save

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.yml"))


def write_case(root: Path, files: dict[str, Any]) -> None:
    """Put the files of a case below ``root``."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            path.write_bytes(content.encode())
        elif "symlink" in content:
            path.symlink_to(content["symlink"])
        else:
            path.write_bytes(base64.b64decode(content["base64"]))


def settings_of(case: dict[str, Any], rule: str) -> Settings:
    """The settings of a case, with the folder's rule selected where it selects none."""
    table = dict(case.get("settings", {}))
    found = by_code(rule)
    if "select" not in table and found:
        table["select"] = [found.code]
    return parse_settings(table, "case", "")


def repaired(checked: Checked) -> dict[str, str]:
    """The files that repairing changes, with their new text."""
    fixed = fix(checked, lambda finding: True)
    return {path: data.decode() for path, data in sorted(fixed.after.items())}


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path, tmp_path: Path, update_expected: bool) -> None:
    """A case's site gives its findings, no other, and is repaired as it says."""
    case = load(path)
    write_case(tmp_path, case["files"])
    settings = settings_of(case, path.parent.name)
    checked = check(tmp_path, settings, cached=False)
    got: dict[str, Any] = {"findings": [str(finding) for finding in checked.findings]}
    if "hints" in case:
        got["hints"] = [finding.hint for finding in checked.findings]
    if fixed := repaired(checked):
        got["fixed"] = fixed
    expected = {name: case[name] for name in ("findings", "hints", "fixed") if name in case}
    if update_expected and got != expected:
        save(path, {**{k: v for k, v in case.items() if k != "fixed"}, **got})
    elif not update_expected:
        assert got == expected


@pytest.mark.parametrize(
    "path", [path for path in CASES if "fixed" in load(path)],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)  # fmt: skip
def test_repairing_twice_changes_nothing_more(path: Path, tmp_path: Path) -> None:
    """A repaired site offers no further repair."""
    case = load(path)
    write_case(tmp_path, {**case["files"], **case["fixed"]})
    settings = settings_of(case, path.parent.name)
    assert repaired(check(tmp_path, settings, cached=False)) == {}
