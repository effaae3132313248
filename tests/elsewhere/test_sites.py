"""Small sites of other people, set up as the how-to says, under all rules that they leave on.

A case has ``files`` (text by path, the settings among them), ``findings`` (one line each) and
``fixed`` (the files that repairing changes).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from concord.checking.check import check
from concord.fixing.fix import fix
from concord.settings import load_settings

from tests.expectations import load, save
from tests.sites import write_files

HERE = Path(__file__).parent
SITES = [HERE / "folder.yml", HERE / "suffix.yml"]
CHANGE = (
    "* [[`f76`](https://example.org/f76)] - **fs**: keep `chown` [#49](https://example.org/49)\n"
)
"""A line of a list of changes, of which AutoCorrect reads some hundreds at a time."""


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_a_site_gives_its_findings(path: Path, tmp_path: Path, update_expected: bool) -> None:
    case: dict[str, Any] = load(path)
    write_files(tmp_path, case["files"])
    checked = check(tmp_path, load_settings(tmp_path), cached=False)
    fixed = fix(checked, lambda finding: True)
    got = {
        "findings": [str(finding) for finding in checked.findings],
        "fixed": {name: data.decode() for name, data in sorted(fixed.after.items())},
    }
    if update_expected:
        save(path, {**case, **got})
    else:
        assert got == {"findings": case["findings"], "fixed": case["fixed"]}


def test_a_page_too_long_for_autocorrect_is_checked_all_the_same(tmp_path: Path) -> None:
    changes = CHANGE * 600
    write_files(
        tmp_path,
        {
            "concord.toml": 'layout = "suffix"\nselect = ["TYP501"]\n',
            "docs/changes.zh.md": f"Zuul是系统。\n\n{changes}\n```sh\nzuul是\n```\n\n在Zuul里。\n",
        },
    )
    found = check(tmp_path, load_settings(tmp_path)).findings
    assert [str(finding) for finding in found] == [
        "docs/changes.zh.md:1:5 TYP501 typography: Zuul是系统。",
        "docs/changes.zh.md:608:2 TYP501 typography: 在Zuul里。",
    ]
