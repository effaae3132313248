"""Findings of one cause on many pages, in one."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.checking.check import check
from concord.findings import Finding
from concord.report.folding import MANY, SEVERAL, folded
from concord.settings import Settings, parse_settings

IGNORED = ["PAR307", "TYP", "PAG"]
LEFT = "\n".join(f"This is sentence number {n} of the pump, and it is long.\n" for n in range(9))


def site(root: Path, pages: int, links: int = 0) -> None:
    """A site of which so many pages are not translated, and so many link to a missing id."""
    for tag, text in (("en", LEFT), ("zh", LEFT)):
        (root / "docs" / tag).mkdir(parents=True)
        (root / "docs" / tag / "tank.md").write_text("# Tank\n", "utf-8")
        for number in range(pages):
            (root / "docs" / tag / f"p{number}.md").write_text(f"# Pump\n\n{text}", "utf-8")
        for number in range(links):
            written = "# Link\n\n[Tank](tank.md#level)\n"
            (root / "docs" / tag / f"q{number}.md").write_text(written, "utf-8")


def told(root: Path, settings: Settings) -> list[Finding]:
    checked = check(root, settings, cached=False)
    return folded(checked.findings, checked.registry)


@pytest.mark.parametrize(("pages", "number"), [(MANY - 1, MANY - 1), (MANY, 1)])
def test_many_pages_that_are_not_translated_are_told_once(
    tmp_path: Path, pages: int, number: int
) -> None:
    """With the places of all; one page less, and each is told."""
    site(tmp_path, pages)
    found = told(tmp_path, parse_settings({"ignore": IGNORED}, "", ""))
    assert [finding.code for finding in found] == ["PAR309"] * number
    assert found[0].place.path == "docs/zh/p0.md"
    if number == 1:
        assert found[0].message == (
            "most of the page is not translated; so on 10 pages of zh, of which this is the first"
        )
        others = {one.place.path for one in found[0].related} - {"docs/en/p0.md"}
        assert others == {f"docs/zh/p{number}.md" for number in range(1, MANY)}


def test_whoever_names_a_rule_hears_each(tmp_path: Path) -> None:
    site(tmp_path, MANY)
    settings = parse_settings({"extend-select": ["PAR309"], "ignore": IGNORED}, "", "")
    assert len(told(tmp_path, settings)) >= MANY


@pytest.mark.parametrize(("links", "number"), [(SEVERAL - 1, SEVERAL - 1), (SEVERAL, 1)])
def test_an_id_that_is_missing_is_told_once_in_each_language(
    tmp_path: Path, links: int, number: int
) -> None:
    site(tmp_path, 0, links)
    found = told(tmp_path, parse_settings({"ignore": [*IGNORED, "PAR"]}, "", ""))
    assert [finding.code for finding in found] == ["REF102"] * 2 * number
