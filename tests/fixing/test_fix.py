"""Repairing a site: rounds, line ends, what is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.checking.check import check
from concord.fixing.fix import Fixed, fix
from concord.settings import Settings, parse_settings

from tests.planting import Plant
from tests.sites import UNLINKED, UNLINKED_ZH, write_site

SETTINGS = parse_settings({}, "", "")


def _fix(root: Path, settings: Settings = SETTINGS) -> Fixed:
    return fix(check(root, settings), lambda finding: True)


def test_a_clean_site_is_left_alone(tmp_path: Path) -> None:
    fixed = _fix(write_site(tmp_path))
    assert (fixed.after, fixed.repairs, fixed.left) == ({}, 0, ())


def test_repairs_of_both_languages(tmp_path: Path) -> None:
    fixed = _fix(write_site(tmp_path, UNLINKED, UNLINKED_ZH))
    assert fixed.repairs == 2
    assert fixed.left == ()
    assert fixed.after["docs/zh/about.md"].decode().endswith("由 [Zuul](projects/zuul.md) 制作。\n")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_are_kept(tmp_path: Path, mark: str) -> None:
    name, text = UNLINKED_ZH
    write_site(tmp_path, UNLINKED, (name, mark + text.replace("\n", "\r\n")))
    after = _fix(tmp_path).after[name].decode()
    assert after.startswith(mark + "---\r\n")
    assert after.count("\r\n") == after.count("\n") == text.count("\n")


def test_fixing_twice_changes_nothing_more(tmp_path: Path) -> None:
    name, text = UNLINKED_ZH
    write_site(tmp_path, UNLINKED, (name, text + "\nZuul是CI系统,很有名.\n"))
    first = _fix(tmp_path)
    assert first.after
    for path, data in first.after.items():
        (tmp_path / path).write_bytes(data)
    assert _fix(tmp_path).after == {}


def test_a_repair_that_makes_another_possible(tmp_path: Path) -> None:
    """The repaired typography of a title is a new label, whose mention is then linked."""
    write_site(
        tmp_path,
        ("docs/en/tool.md", "---\ntitle: CI tool\nkind: project\ndefinition: A tool.\n---\n\nX.\n"),
        ("docs/zh/tool.md", "---\ntitle: CI工具\ndefinition: 工具。\n---\n\n正文。\n"),
        ("docs/en/use.md", "---\ntitle: Use\n---\n\nUse the [CI tool](tool.md).\n"),
        ("docs/zh/use.md", "---\ntitle: 使用\n---\n\n使用 CI 工具。\n"),
    )
    fixed = _fix(tmp_path)
    assert fixed.after["docs/zh/tool.md"].decode().startswith("---\ntitle: CI 工具\n")
    assert "使用 [CI 工具](tool.md)。" in fixed.after["docs/zh/use.md"].decode()


def test_only_what_is_wanted_is_repaired(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    fixed = fix(check(root, SETTINGS), lambda finding: finding.place.path.startswith("docs/zh/"))
    assert list(fixed.after) == ["docs/zh/about.md"]
    assert [finding.code for finding in fixed.left if finding.fixable] == ["REF104"]


def test_what_a_comment_silences_is_not_repaired(tmp_path: Path) -> None:
    silenced = UNLINKED[1].replace("Made", "<!-- concord: ignore REF104: a test -->\n\nMade")
    write_site(tmp_path, (UNLINKED[0], silenced), UNLINKED_ZH)
    assert list(_fix(tmp_path).after) == ["docs/zh/about.md"]


def test_a_file_edited_meanwhile_is_left(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    checked = check(root, SETTINGS)
    for name, text in (UNLINKED, UNLINKED_ZH):
        (root / name).write_text(text + "More.\n", "utf-8")
    fixed = fix(checked, lambda finding: True)
    assert fixed.after == {}
    assert len(fixed.left) == 2


FLIP = """
@page_rule("XXX101", "flip", fixable=True)
def flip(page: Page, registry: Registry) -> Iterator[Finding]:
    \"\"\"A letter that its own repair makes wrong.\"\"\"
    at = page.source.find("merge")
    if at >= 0:
        repair = Repair(at - 1, at, {" ": "_", "_": " "}[page.source[at - 1]])
        yield flip.finding(page.place(at), "flip", repairs=(repair,))
"""


def test_repairs_that_undo_one_another_leave_the_file(tmp_path: Path, plant: Plant) -> None:
    plant({"flip": FLIP})
    fixed = _fix(write_site(tmp_path, UNLINKED, UNLINKED_ZH))
    assert fixed.unsettled == ("docs/en/projects/zuul.md",)
    assert sorted(fixed.after) == ["docs/en/about.md", "docs/zh/about.md"]
    assert [finding.message for finding in fixed.left] == ["flip"]


def test_a_repaired_site_has_no_repairs_left_to_find(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    for path, data in _fix(root).after.items():
        (root / path).write_bytes(data)
    assert check(root, SETTINGS).findings == []
