"""Checks of some locales each find together what one check of all finds, and nothing twice."""

from __future__ import annotations

import itertools
import json
import random
import shutil
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import pytest
from concord.checking import check as checking
from concord.checking.cache import NAME
from concord.checking.check import Checked, check
from concord.checking.looking import look_at_pages
from concord.errors import UnusableError
from concord.findings import Finding
from concord.rules import by_code, rules
from concord.rules.rule import PairRule
from concord.settings import Settings, parse_settings

from tests.checking.edits import KINDS, site_of_all
from tests.checking.planted import PIECE, pieces
from tests.expectations import load
from tests.planting import Plant
from tests.rules.test_rules import CASES, write_case
from tests.sites import UNLINKED, UNLINKED_ZH, write_site

ROOT = Path(__file__).parents[2]
THREE: dict[str, Any] = {"locales": ["en", "zh", "fr"]}
EVERY_RULE = [rule.code for rule in rules()]


def counted(findings: Iterable[Finding]) -> Counter[str]:
    """Findings with all that stands in them, as often as they are there."""
    return Counter(json.dumps(finding.stored(), ensure_ascii=False) for finding in findings)


def in_parts(
    root: Path, settings: Settings, cached: bool = False, parts: Collection[list[str]] = ()
) -> Counter[str]:
    """What checks of one locale each, or of several, find together."""
    together = Counter[str]()
    for only in parts or [[locale] for locale in settings.locales]:
        together += counted(check(root, settings, cached=cached, only=only).findings)
    return together


@pytest.mark.parametrize("rule", sorted({path.parent.name for path in CASES}))
def test_parts_find_what_the_whole_finds(rule: str, tmp_path: Path) -> None:
    """On the site of each case of a rule, with what else the rules have to say of it."""
    for number, path in enumerate(one for one in CASES if one.parent.name == rule):
        root, case = tmp_path / str(number), load(path)
        write_case(root, case["files"])
        table = {**case.get("settings", {}), "select": [], "extend-select": EVERY_RULE}
        settings = parse_settings(table, "case", "")
        whole = check(root, settings, cached=False)
        assert in_parts(root, settings) == counted(whole.findings), path.stem
        assert _misplaced(whole) == [], path.stem


def _misplaced(checked: Checked) -> list[str]:
    """What rules about pairs, but not of both, find elsewhere than on a translation."""
    found = [f for f in checked.findings if _speaks_of_translations(f)]
    layout, default = checked.registry.layout, checked.registry.settings.default
    homes = [(finding, layout.page(finding.place.path)) for finding in found]
    return [str(finding) for finding, home in homes if not home or home[0] == default]


def _speaks_of_translations(finding: Finding) -> bool:
    rule = by_code(finding.code)
    return isinstance(rule, PairRule) and not rule.both


@pytest.mark.parametrize("seed", range(6))
def test_so_they_do_over_random_edits_with_what_they_kept(
    tmp_path: Path, plant: Plant, seed: int
) -> None:
    """Parts and the whole in any order, with rules that ask for everything there is."""
    plant(pieces())
    chance, root = random.Random(seed), site_of_all(tmp_path)
    shutil.copytree(root / "docs/zh", root / "docs/fr")
    for _ in range(5):
        for _ in range(chance.randint(0, 2)):
            chance.choice(KINDS)(root, chance)
        settings = parse_settings(chance.choice([THREE, THREE, {}]), "", "")
        parts = [[locale] for locale in settings.locales]
        if chance.random() < 0.3:
            parts = [parts[0] + parts[-1], *parts[1:-1]]
        chance.shuffle(parts)
        whole = counted(check(root, settings, cached=chance.random() < 0.5).findings)
        assert in_parts(root, settings, True, parts) == whole
        assert in_parts(root, settings, False, parts) == whole
        assert counted(check(root, settings).findings) == whole


def test_of_our_own_pages_a_fault_of_each_family_is_found_once(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    faults = {
        "zh/concepts/big-tent.md": "\n[去](nowhere.md)\n\n它有 71 个,很多。\n\n[^nobody-1999]\n",
        "en/concepts/big-tent.md": "\n<!-- concord: ignore TRM208: why -->\n\nIt had 72 of of.\n",
    }
    for name, text in faults.items():
        with (tmp_path / "docs" / name).open("a", encoding="utf-8") as page:
            page.write(text)
    glossary = tmp_path / "docs/zh/reference/glossary.md"
    glossary.write_text(
        glossary.read_text("utf-8").replace("\nterms:", "\nodd: 1\nterms:", 1), "utf-8"
    )
    (tmp_path / "docs/en/concepts/lonely.md").write_text(
        "---\ntitle: Big tent\nkind: concept\n---\n", "utf-8"
    )
    settings = parse_settings({}, "", "")
    whole = check(tmp_path, settings, cached=False)
    assert {finding.code[:3] for finding in whole.findings} == {rule.code[:3] for rule in rules()}
    assert in_parts(tmp_path, settings, cached=True) == counted(whole.findings)


def test_comments_that_silence_are_judged_where_the_rule_looks(tmp_path: Path) -> None:
    """One in a translation that silences a rule about the site, used and useless."""
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    for code in ("TRM202", "PAR306", "REF104"):
        for name in ("docs/en/about.md", "docs/zh/about.md"):
            with (root / name).open("a", encoding="utf-8") as page:
                page.write(f"\n<!-- concord: ignore {code}: why -->\n\nText {code}.\n")
    settings = parse_settings({}, "", "")
    whole = check(root, settings, cached=False).findings
    assert sum(finding.code == "PAG605" for finding in whole) == 6
    assert in_parts(root, settings) == counted(whole)


def test_a_part_reads_the_pages_of_others_only_as_far_as_it_must(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED)
    shutil.copytree(root / "docs/en", root / "docs/fr")
    settings = parse_settings(THREE, "", "")
    assert check(root, settings, cached=False, only=["zh"]).read == {
        f"docs/{locale}/{name}"
        for locale in ("en", "zh")
        for name in ("index.md", "projects/zuul.md")
    }
    assert len(check(root, settings, cached=False, only=["en"]).read) == 8


def test_what_a_part_did_not_read_is_there_when_it_is_asked_for(
    tmp_path: Path, plant: Plant
) -> None:
    """The headings of a page in a third language, and of one that is not translated."""
    said = "[[one.text for one in other.headings] for other in registry.of_locale('fr')]"
    plant({"asks_far": PIECE.format(number=101, name="far", function="far", said=said)})
    root = write_site(tmp_path, UNLINKED)
    shutil.copytree(root / "docs/en", root / "docs/fr")
    settings = parse_settings({**THREE, "select": ["QQQ1"]}, "", "")
    assert in_parts(root, settings) == counted(check(root, settings, cached=False).findings)
    found = check(root, settings, cached=False, only=["zh"]).findings
    assert {finding.message for finding in found} == {"[[], ['Limits'], []]"}


@pytest.mark.parametrize("order", list(itertools.permutations(("en", "zh", "fr"))))
def test_a_whole_check_takes_what_parts_have_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: tuple[str, ...]
) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    shutil.copytree(root / "docs/zh", root / "docs/fr")
    settings = parse_settings(THREE, "", "")
    for locale in order:
        check(root, settings, only=[locale])
    folder = root / settings.cache
    assert len(list(folder.glob("pages*"))) == 3
    due: list[Collection[str]] = []

    def noted(*given: Any, **how: Any) -> Any:
        due.append(given[2])
        return look_at_pages(*given, **how)

    monkeypatch.setattr(checking, "look_at_pages", noted)
    checked = check(root, settings)
    assert (checked.read, due) == (frozenset(), [{}])
    assert [file.name for file in folder.glob("pages*")] == [NAME]
    assert counted(checked.findings) == counted(check(root, settings, cached=False).findings)


def test_what_parts_of_different_pages_have_left_is_looked_at_again(tmp_path: Path) -> None:
    """One of before an edit and one of after it: as if nobody had left anything."""
    root, settings = write_site(tmp_path, UNLINKED, UNLINKED_ZH), parse_settings({}, "", "")
    for only, text in ((["en"], "20 million"), (["zh"], "21 million")):
        page = root / "docs/en/index.md"
        page.write_text(page.read_text("utf-8").replace("18 million", text), "utf-8")
        check(root, settings, only=only)
    assert counted(check(root, settings).findings) == counted(
        check(root, settings, cached=False).findings
    )


def test_a_locale_that_there_is_not_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match="fr, de: not among the locales: en, zh"):
        check(write_site(tmp_path), parse_settings({}, "", ""), only=["fr", "zh", "de"])
