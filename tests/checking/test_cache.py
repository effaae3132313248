"""The cache: with it the check finds what it finds without, and does no more than it must."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from concord.checking.answers import _written
from concord.checking.check import Checked, check, check_once
from concord.checking.gathering import read_registry
from concord.nearest import nearest
from concord.processes import spreading
from concord.settings import Settings, parse_settings

from tests.checking.agreement import SETTINGS, checked, simple
from tests.sites import UNLINKED, UNLINKED_ZH, edit, write_site

ROOT = Path(__file__).parents[2]


def test_only_what_has_changed_is_read(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    assert len(checked(root).read) == 6
    assert checked(root).read == frozenset()
    edit(root, "docs/en/about.md", "Made with", "Built with")
    assert checked(root).read == {"docs/en/about.md"}


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("docs/en/projects/zuul.md", "It tests", "## Jobs { #jobs }\n\nIt tests", "PAR302"),
        ("docs/en/projects/zuul.md", "kind: project\n", "", "PAG602"),
        ("docs/zh/projects/zuul.md", "变更先", "[首页](../index.md) 变更先", "PAR304"),
        ("docs/en/index.md", "18 million", "19 million", "PAR306"),
        ("docs/zh/index.md", "近 1800 万", "近 1900 万", "PAR306"),
    ],
)
def test_an_edit_is_felt_wherever_it_matters(
    tmp_path: Path, name: str, old: str, new: str, found: str
) -> None:
    root = write_site(tmp_path)
    edit(root, "docs/en/index.md", "zuul.md)", "zuul.md#jobs)")
    before = checked(root)
    edit(root, name, old, new)
    after = checked(root)
    assert found in {finding.code for finding in after.findings}
    assert after.findings != before.findings


def test_a_drawing_that_was_harmless_is_looked_into_where_it_is_another(tmp_path: Path) -> None:
    root, drawing = write_site(tmp_path), "docs/en/drawing.svg"
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title></svg>'
    (root / drawing).write_text(svg)

    def refused() -> list[str]:
        return [one.code for one in checked(root).findings if one.place.path == drawing]

    for text, found in ((svg, []), (svg.replace("title", "script"), ["PAG606"]), (svg, [])):
        (root / drawing).write_text(text)
        assert [refused(), refused()] == [found, found]


def test_a_new_anchor_ends_the_finding_of_another_page(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    for name in ("docs/en/index.md", "docs/zh/index.md"):
        edit(root, name, "zuul.md)", "zuul.md#jobs)")
    assert [finding.code for finding in checked(root).findings] == ["REF102", "REF102"]
    edit(root, "docs/en/projects/zuul.md", "It tests", "## Jobs { #jobs }\n\nIt tests")
    edit(root, "docs/zh/projects/zuul.md", "变更先", "## 任务 { #jobs }\n\n变更先")
    assert checked(root).findings == []


def test_a_new_label_is_looked_for_on_every_page(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    assert checked(root).findings == []
    edit(root, "docs/en/projects/zuul.md", "kind:", "labels: {also: [the guide]}\nkind:")
    assert [finding.code for finding in checked(root).findings] == ["REF104"]


def test_pages_come_and_go(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    checked(root)
    write_site(root, UNLINKED)
    assert [f.code for f in checked(root).findings] == ["PAR301", "REF104"]
    (root / "docs/en/about.md").unlink()
    assert checked(root).findings == []
    shutil.rmtree(root / "docs/zh/projects")
    assert {f.code for f in checked(root).findings} >= {"PAR301", "REF101"}


def test_the_lock_is_part_of_what_findings_depend_on(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    checked(root)
    (root / "translations.lock").write_text("index.md zh # 0123456789\n")
    assert {f.code for f in checked(root).findings} == {"PAR308"}
    (root / "translations.lock").unlink()
    assert checked(root).findings == []


def test_settings_that_only_choose_findings_keep_the_cache(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    checked(root)
    table = {"select": ["REF"], "per-path": {"docs/zh/*": ["REF104"]}}
    chosen = checked(root, parse_settings(table, "", ""))
    assert (len(chosen.findings), chosen.read) == (1, frozenset())


@pytest.mark.parametrize("table", [{"keys": ["owner"]}, {"locales": ["en"]}, {"default": "zh"}])
def test_settings_that_change_what_is_found_do_not(tmp_path: Path, table: dict[str, Any]) -> None:
    root = write_site(tmp_path)
    checked(root)
    assert checked(root, parse_settings(table, "", "")).read


def test_no_cache_means_no_trace(tmp_path: Path) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    found = check(root, SETTINGS, cached=False).findings
    assert found == simple(read_registry(root, SETTINGS))
    assert not (root / ".cache").exists()


def test_many_pages_are_shared_out_with_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    alone = check(root, SETTINGS, cached=False).findings
    monkeypatch.setattr(spreading, "ALONE", 1)
    shared = check(root, SETTINGS, cached=False)
    assert shared.findings == alone == simple(shared.whole())


@pytest.mark.parametrize(
    "looked", [check_once, partial(check, cached=False)], ids=["once", "noted"]
)
def test_many_pages_are_shared_out_where_nothing_is_forked(
    looked: Callable[[Path, Settings], Checked], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH)
    alone = looked(root, SETTINGS).findings
    assert "REF104" in {finding.code for finding in alone}
    # What was made for the one page that is looked at here is not to hinder what is sent.
    monkeypatch.setattr(spreading, "ALONE", 1)
    multiprocessing.set_start_method("spawn", force=True)
    try:
        assert looked(root, SETTINGS).findings == alone
    finally:
        multiprocessing.set_start_method(None, force=True)


def test_the_real_pages(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    first, again = checked(tmp_path), check(tmp_path, SETTINGS)
    assert (again.read, again.findings) == (frozenset(), first.findings)
    assert [f.stored() for f in again.findings] == [f.stored() for f in first.findings]
    page = tmp_path / "docs/en/concepts/big-tent.md"
    text = page.read_text("utf-8").replace("2015", "2016").replace("## ", "### ", 1)
    page.write_text(text, "utf-8")
    assert checked(tmp_path).read == {"docs/en/concepts/big-tent.md"}


def test_hints_are_looked_for_once_and_only_where_they_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def counting(name: str, names: Iterable[str]) -> str:
        looked.append(name)
        return nearest(name, names)

    monkeypatch.setattr("concord.checking.hints.nearest", counting)
    root = write_site(tmp_path)
    for name in ("docs/en/index.md", "docs/zh/index.md"):
        edit(root, name, "zuul.md)", "zool.md)")
    silent = parse_settings({"select": ["PAR"]}, "", "")
    assert check(root, silent).findings == []
    assert looked == []
    for _ in range(2):
        found = check(root, SETTINGS).findings
        hints = [finding.hint for finding in found if finding.code == "REF101"]
        assert hints == ["did you mean projects/zuul.md?"] * 2
        assert looked == ["projects/zool.md"]
    (root / "docs/en/projects/zool-2.md").write_text("---\ntitle: Z\n---\n\nText.\n")
    checked(root)
    assert len(looked) > 1


def test_what_a_digest_is_made_of_grows_with_the_depth_alone() -> None:
    value: dict[str, object] = {"a": "x"}
    sizes = []
    for _ in range(3):
        for _ in range(20):
            value = {"a": value}
        sizes.append(len(_written(value)))
    assert sizes[2] - sizes[1] == sizes[1] - sizes[0]
