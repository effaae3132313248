"""Only at pages in which names can stand that are others now somebody looks for names again."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.checking.check import Checked, check

from tests.checking.agreement import SETTINGS, checked
from tests.sites import edit, write_site

ZUUL = "docs/en/projects/zuul.md"
FRONT = "---\ntitle: {}\nkind: project\ndefinition: A CI system.\nlabels: {{avoid: [{}]}}\n---\n"
HERE = "docs/en/here.md", "# Here\n\nIt is Zuul that tests.\n"
HERE_ZH = "docs/zh/here.md", "# 这里\n\n由 Zuul 测试。\n"
THERE = "docs/en/there.md", "# There\n\nNobody says any.\n\n## The g*at*e { #gate }\n\nText.\n"


def site_at(root: Path) -> Path:
    """A site with two pages, of which one names a concept."""
    return write_site(root, (ZUUL, FRONT.format("Zuul", "old gate")), HERE, HERE_ZH, THERE)


def felt(before: Checked, after: Checked) -> set[tuple[str, str]]:
    """The pages at which rules have looked for names again."""
    looks = {id(look) for record in before.memory.records.values() for look in record.looks}
    return {
        unit
        for unit, record in after.memory.records.items()
        for look in record.looks
        if id(look) not in looks and any(asked[0] == "names" for asked in look.asked)
    }


@pytest.mark.parametrize(
    ("title", "avoid", "pages"),
    [
        ("Zuul gating", "old gate", {"here.md"}),
        ("Nobody", "old gate", {"here.md", "there.md"}),
        ("Nobodies", "old gate", {"here.md"}),
        ("Zuul", "old gates", {"here.md"}),
        ("Zuul", "gate", {"here.md", "there.md"}),
    ],
)
def test_pages_in_which_no_other_name_can_stand_keep_what_was_found(
    tmp_path: Path, title: str, avoid: str, pages: set[str]
) -> None:
    before = check(site_at(tmp_path), SETTINGS, cached=False)
    text = FRONT.format(title, avoid)
    after = before.again({ZUUL: text.encode()})
    units = felt(before, after)
    assert {key for locale, key in units if locale == "en"} & {"here.md", "there.md"} == pages
    (tmp_path / ZUUL).write_text(text, "utf-8")
    assert [f.stored() for f in after.findings] == [
        f.stored() for f in check(tmp_path, SETTINGS, cached=False).findings
    ]


@pytest.mark.parametrize("new", ["Zuul gating", "Nobody", "Here"])
def test_what_was_kept_in_a_file_is_right_after_each_of_two_titles(
    tmp_path: Path, new: str
) -> None:
    """The names beside which those of today are put are the last, not those a page was read by."""
    root = site_at(tmp_path)
    checked(root)
    edit(root, ZUUL, "title: Zuul", f"title: {new}")
    checked(root)
    edit(root, ZUUL, f"title: {new}", "title: Text")
    checked(root)
    edit(root, ZUUL, "title: Text", "title: Zuul")
    checked(root)


def test_names_stand_in_a_line_of_the_file_and_come_back(tmp_path: Path) -> None:
    root = site_at(tmp_path)
    first = checked(root)
    assert "Zuul" in str(first.memory.names["en"])
    assert checked(root).memory.names == first.memory.names


def test_a_part_with_other_names_takes_nothing_that_was_found_by_those_before(
    tmp_path: Path,
) -> None:
    """Chinese alone is checked after a title, all before and behind it."""
    root = site_at(tmp_path)
    checked(root)
    edit(root, ZUUL, "title: Zuul", "title: Nobody")
    check(root, SETTINGS, only=["zh"])
    checked(root)
    edit(root, ZUUL, "title: Nobody", "title: Zuul")
    check(root, SETTINGS, only=["en"])
    edit(root, ZUUL, "title: Zuul", "title: Text")
    checked(root)
