"""Looks are kept by what their rules asked: no rule looks again without need."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.checking import reading
from concord.checking.check import check, check_once
from concord.checking.reading import to_keep
from concord.reading import read_page

from tests.checking.agreement import SETTINGS, checked
from tests.checking.planted import pieces
from tests.planting import Plant
from tests.sites import UNLINKED, UNLINKED_ZH, write_site


def test_a_new_label_is_looked_for_by_no_rule_that_does_not_ask_for_names(tmp_path: Path) -> None:
    root, name = write_site(tmp_path, UNLINKED, UNLINKED_ZH), "docs/en/projects/zuul.md"
    first = check(root, SETTINGS, cached=False)
    text = (root / name).read_bytes().replace(b"kind:", b"labels: {also: [the guide]}\nkind:")
    again = first.again({name: text})
    assert len(again.findings) > len(first.findings)
    before, after = (one.memory.records["en", "about.md"].looks for one in (first, again))
    named = [look for look in after if any(asked[0] == "names" for asked in look.asked)]
    kept = [look for look in after if any(look is one for one in before)]
    assert named
    assert kept
    assert len(named) + len(kept) == len(after)


def test_a_check_without_a_memory_leaves_none_that_could_be_wrong(tmp_path: Path) -> None:
    root, name = write_site(tmp_path, UNLINKED, UNLINKED_ZH), "docs/en/projects/zuul.md"
    text = (root / name).read_bytes().replace(b"kind:", b"labels: {also: [the guide]}\nkind:")
    once, noted = check_once(root, SETTINGS), check(root, SETTINGS, cached=False)
    assert not once.memory.records
    assert once.again({name: text}).findings == noted.again({name: text}).findings


def test_all_rules_that_follow_a_link_feel_where_it_leads(tmp_path: Path, plant: Plant) -> None:
    """A link is led once for all of them."""
    rules = pieces()
    plant({name: rules[name] for name in ("asks_leads", "asks_leads_too")})
    root = write_site(tmp_path)
    before = [f.message for f in checked(root).findings if f.rule.startswith("asks-leads")]
    for locale in ("en", "zh"):
        (root / f"docs/{locale}/about.md").write_text("# More\n", "utf-8")
    after = [f.message for f in checked(root).findings if f.rule.startswith("asks-leads")]
    assert {*before} == {"None"}
    assert "None" not in after


def test_a_link_to_an_id_is_looked_at_anew_where_that_id_is_gone(tmp_path: Path) -> None:
    """Other ids of the page that it leads to are not gone through."""
    there = "# B\n\n## C { #one }\n\nText.\n"
    here = "# A\n\nSee [b](b.md#one).\n"
    root = write_site(tmp_path, ("docs/en/a.md", here), (name := "docs/en/b.md", there))
    first = check(root, SETTINGS, cached=False)
    more = f"{there}\n## D {{ #two }}\n\nText.\n"
    sites = first, first.again({name: more.encode()})
    looks = [one.memory.records["en", "a.md"].looks for one in sites]
    named = [[look for look in one if "REF102" in look.rules] for one in looks]
    assert named[0] == named[1]
    assert named[0][0] is named[1][0]
    gone = first.again({name: more.replace("#one", "#three").encode()})
    assert "REF102" in {finding.code for finding in gone.findings}


def test_what_was_read_is_not_read_again_for_another_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the page that somebody has read nor the original that it is compared with."""
    root, name = write_site(tmp_path, UNLINKED, UNLINKED_ZH), "docs/zh/about.md"
    first = check(root, SETTINGS, cached=False)
    edited = {name: (root / name).read_bytes() + "\n多出的一段 。\n".encode()}
    expected = first.again(edited).findings
    made = to_keep(read_page(edited[name], name, "zh", "about.md"))
    read = list[str]()
    monkeypatch.setattr(reading, "read_file", lambda _, file: read.append(file.path))
    assert first.again(edited, [made]).findings == expected
    assert not read
