"""Pages come back from JSON as they were."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from concord.checking.stored_page import is_storable, restored, stored, summary
from concord.findings import Finding, Related, Repair, from_stored
from concord.model import Page, Place
from concord.reading import read_page

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
ODD = (
    b"---\ntitle: [a, {b: 1.5, c: null}]\nlabels: {also: [yes, 2015-10-27]}\n---\n"
    b"<!-- concord: ignore PAR306: why -->\n\n![i](a.png) [l](b.md#c) [^n#p]\n\n"
    b"## H\n\n## H { #h }\n\n## <a id='own'></a> H\n"
)


def page_of(data: bytes) -> Page:
    return read_page(data, "docs/en/a.md", "en", "a.md")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_real_page_comes_back(path: Path) -> None:
    page = page_of(path.read_bytes())
    assert restored(json.loads(json.dumps(stored(summary(page))))) == summary(page)


@pytest.mark.parametrize("data", [ODD, b"", b"\xff", b"---\na: [\n---\n", b"---\na: b"])
def test_odd_pages_come_back(data: bytes) -> None:
    page = page_of(data)
    assert is_storable(page)
    assert restored(json.loads(json.dumps(stored(summary(page))))) == summary(page)


@pytest.mark.parametrize("value", ["!!set {a}", "!!binary aGVsbG8=", "{1: a}", "[{null: a}]"])
def test_values_that_json_lacks_are_not_stored(value: str) -> None:
    assert not is_storable(page_of(f"---\ntags: {value}\n---\n".encode()))


def test_a_finding_comes_back_with_its_repairs() -> None:
    finding = Finding(
        "REF104", "unlinked-mention", Place("a.md", 2, 3), "m", "h",
        (Related(Place("b.md", 4, 5), "r"),), (Repair(1, 2, "字"),),
    )  # fmt: skip
    again = from_stored(json.loads(json.dumps(finding.stored())))
    assert (again, again.repairs) == (finding, finding.repairs)
