"""The mutation bench: it covers every rule, repeats itself, and finds what it damages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from concord.rules import OURS

from bench.mutations.damage import damages
from bench.mutations.docs import Docs
from bench.mutations.kinds import ELSEWHERE, KINDS
from bench.mutations.run import arguments, run
from tests.site.small_projects import make_project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def docs() -> Docs:
    return Docs(ROOT)


@pytest.fixture(scope="module")
def results(docs: Docs, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a small run reports."""
    file = tmp_path_factory.mktemp("mutations") / "results.json"
    run(arguments(["--builds", "0", "--per-kind", "3", "--json", str(file)]), docs)
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def test_every_rule_has_a_kind() -> None:
    shown = {kind.code for kind in KINDS}
    assert not shown & ELSEWHERE.keys()
    assert {rule.code for rule in OURS} == shown | ELSEWHERE.keys()


def test_kinds_have_different_names() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 25


def test_every_kind_can_be_made(results: dict[str, Any]) -> None:
    assert [kind["kind"] for kind in results["kinds"] if not kind["defects"]] == []


def test_nearly_all_are_found_by_the_right_rule_at_the_right_line(results: dict[str, Any]) -> None:
    misses = [miss for kind in results["kinds"] for miss in kind["misses"]]
    assert results["found"] >= 0.99 * results["defects"], misses


def test_every_miss_is_explained(results: dict[str, Any]) -> None:
    assert all(miss["explanation"] for kind in results["kinds"] for miss in kind["misses"])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_same_seed_same_damage(kind: Any, docs: Docs) -> None:
    one, two = damages(kind, docs, 2, 7), damages(kind, docs, 2, 7)
    assert one == two != []
    for damage in one:
        assert any(data != before(docs, path) for path, data in damage.edits.items())


def before(docs: Docs, path: str) -> bytes | None:
    """A page's text before the damage."""
    pages = {page.path: page for page in docs.registry.pages.values()}
    return pages[path].source.encode() if path in pages else None


def test_mkdocs_is_asked_too(tmp_path: Path) -> None:
    """By the command, of a small guide, since MkDocs builds all of it."""
    root, file = make_project(tmp_path / "guide"), tmp_path / "results.json"
    command = [sys.executable, "-m", "bench.mutations.run", "--root", str(root)]
    subprocess.run(
        [*command, "--kind", "REF101", "--per-kind", "1", "--builds", "1", "--json", str(file)],
        check=True, cwd=ROOT,
    )  # fmt: skip
    kinds = json.loads(file.read_text("utf-8"))["kinds"]
    assert [(kind["mkdocs_builds"], kind["mkdocs_found"]) for kind in kinds] == [(1, 1), (1, 1)]
