"""Reports: one shape for each format, whatever names and messages hold."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from concord.findings import Finding, Related, Repair
from concord.model import Place
from concord.report.github import github_report
from concord.report.json import json_report, json_statistics
from concord.report.lines import Lines
from concord.report.sarif import sarif_report
from concord.report.summary import statistics, summary
from concord.report.terminal import print_report
from concord.report.text import text_report
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

PAGE = "docs/zh/a b.md"
TEXT = "---\r\ntitle: 甲\r\n---\r\n\r\n由 Zuul 制作。\r\n"
LINK = Finding(
    "REF104", "unlinked-mention", Place(PAGE, 5, 3), "first mention of zuul is not a link",
    "write a link", (Related(Place("docs/en/a.md", 5, 11), "linked here"),),
    (Repair(20, 24, "[Zuul](zuul.md)"),),
)  # fmt: skip
PLAIN = Finding("PAG604", "missing-title", Place("docs/en/a.md"), "no title")


def test_text_is_one_line_a_finding() -> None:
    assert text_report([LINK, PLAIN]) == (
        f"{PAGE}:5:3 REF104 first mention of zuul is not a link; write a link\n"
        "docs/en/a.md:1:1 PAG604 no title\n"
    )


@given(st.text(), st.text(), st.text())
def test_text_is_one_line_whatever_it_says(path: str, message: str, hint: str) -> None:
    report = text_report([Finding("PAG604", "x", Place(path), message, hint)])
    assert len(report.splitlines()) == 1
    assert "\x1b" not in report


def test_json_has_exactly_these_keys() -> None:
    first, second = json.loads(json_report([LINK, PLAIN]))
    assert first == {
        "code": "REF104", "rule": "unlinked-mention", "path": PAGE, "line": 5, "column": 3,
        "message": "first mention of zuul is not a link", "hint": "write a link", "fixable": True,
        "related": [{"path": "docs/en/a.md", "line": 5, "column": 11, "message": "linked here"}],
    }  # fmt: skip
    assert list(second) == list(first)
    assert (second["hint"], second["fixable"], second["related"]) == ("", False, [])


@pytest.mark.parametrize("steering", "\x1b\x7f\x9b\u2028\u202e\u2066\udcff")
def test_json_steers_no_terminal_and_loses_nothing(steering: str) -> None:
    finding = Finding("PAG604", "x", Place("a.md"), f"甲{steering}")
    for report in (json_report([finding]), sarif_report([finding], Lines(Path()))):
        assert steering not in report
        assert "甲" in report
        assert repr(finding.message) in repr(json.loads(report))


@pytest.mark.parametrize(
    ("findings", "pages", "said"),
    [
        ([], 128, "No findings in 128 pages."),
        ([], 1, "No findings in 1 page."),
        ([PLAIN], 2, "1 finding in 1 file"),
        ([LINK, PLAIN, PLAIN], 2, "3 findings in 2 files (1 fixable)"),
    ],
)
def test_summary(findings: list[Finding], pages: int, said: str) -> None:
    assert summary(findings, pages) == said


def test_statistics_count_the_most_frequent_first() -> None:
    rows = statistics([LINK, PLAIN, PLAIN])
    assert [(row.code, row.count, row.fixable) for row in rows] == [
        ("PAG604", 2, 0), ("REF104", 1, 1)
    ]  # fmt: skip
    assert [row["count"] for row in json.loads(json_statistics([LINK, PLAIN, PLAIN]))] == [2, 1]
    assert str(rows[1]).split() == ["1", "REF104", "unlinked-mention", "(1", "fixable)"]


@pytest.mark.parametrize(
    ("path", "message", "line"),
    [
        ("a.md", "50 % off", "::error file=a.md,line=1,col=1,title=X1 y::50 %25 off"),
        ("a,b:c.md", "one\ntwo", "::error file=a%2Cb%3Ac.md,line=1,col=1,title=X1 y::one%0Atwo"),
        ("甲.md", "a, b: c", "::error file=甲.md,line=1,col=1,title=X1 y::a, b: c"),
        ("a.md", "a\x1b[31m\u202e", "::error file=a.md,line=1,col=1,title=X1 y::a\ufffd[31m\ufffd"),
    ],
)
def test_github_escapes_what_its_commands_mean(path: str, message: str, line: str) -> None:
    assert github_report([Finding("X1", "y", Place(path), message)]) == line + "\n"


def test_github_gives_the_hint_on_a_line_of_its_own() -> None:
    assert github_report([LINK]).endswith("not a link%0Awrite a link\n")


def _sarif(tmp_path: Path, findings: list[Finding]) -> dict[str, Any]:
    (tmp_path / "docs/zh").mkdir(parents=True)
    (tmp_path / PAGE).write_bytes(TEXT.encode())
    log: dict[str, Any] = json.loads(sarif_report(findings, Lines(tmp_path)))
    return log


def test_sarif_follows_the_official_schema(tmp_path: Path, sarif_schema: dict[str, Any]) -> None:
    from jsonschema import Draft4Validator

    Draft4Validator(sarif_schema).validate(_sarif(tmp_path, [LINK, PLAIN]))


def test_a_message_of_sarif_holds_no_link_of_a_page(tmp_path: Path) -> None:
    """Brackets that nothing follows stay as they are: most viewers show every backslash."""
    place = Place("a.md", 1)
    said = "not here: [you have won](https://outside.invalid/a\\b)"
    link = Finding("REF101", "unknown-page", place, said, "write [x]", (Related(place, said),))
    plain = Finding("REF101", "unknown-page", place, "no definition of [x]")
    first, second = _sarif(tmp_path, [link, plain])["runs"][0]["results"]
    assert first["message"]["text"] == (
        r"not here: \[you have won\](https://outside.invalid/a\\b); write \[x\]"
    )
    assert "](" not in first["relatedLocations"][0]["message"]["text"].replace(r"\]", "")
    assert second["message"]["text"] == "no definition of [x]"


def test_the_schema_can_fail(tmp_path: Path, sarif_schema: dict[str, Any]) -> None:
    from jsonschema import Draft4Validator, ValidationError

    log = _sarif(tmp_path, [LINK])
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    with pytest.raises(ValidationError):
        Draft4Validator(sarif_schema).validate(log)


def test_sarif_says_where_and_how_to_repair(tmp_path: Path) -> None:
    (run,) = _sarif(tmp_path, [LINK])["runs"]
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "REF104"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/zh/a%20b.md"
    assert place["region"] == {"startLine": 5, "startColumn": 3}
    assert result["relatedLocations"][0]["message"]["text"] == "linked here"
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 5, "startColumn": 3, "endLine": 5, "endColumn": 7},
            "insertedContent": {"text": "[Zuul](zuul.md)"},
        }
    ]


def test_the_terminal_shows_the_line_with_a_caret_under_the_place(tmp_path: Path) -> None:
    _sarif(tmp_path, [])
    out = StringIO()
    print_report([LINK], Lines(tmp_path), Console(file=out, width=60, color_system=None))
    lines = out.getvalue().splitlines()
    assert lines[0] == f"{PAGE}:5:3 REF104 first mention of zuul is not a link [fixable]"
    # 由 is two cells wide, so the third character stands in the fourth cell.
    assert lines[1] == "     5 | 由 Zuul 制作。"
    assert lines[2] == "       |    ^"
    assert "docs/en/a.md:5:11 linked here" in lines[3]
    assert lines[4].endswith("write a link")


def test_the_terminal_shows_a_finding_of_a_file_that_is_gone(tmp_path: Path) -> None:
    out = StringIO()
    print_report([PLAIN], Lines(tmp_path), Console(file=out, width=60, color_system=None))
    assert out.getvalue() == "docs/en/a.md:1:1 PAG604 no title\n\n"
