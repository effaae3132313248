"""Looks are kept by what their rules asked: no rule looks again without need."""

from __future__ import annotations

from pathlib import Path

from concord.checking.check import check, check_once

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
