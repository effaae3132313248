"""Builds of one locale each, in checkouts and processes of their own, put together by another."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from concord.checking.cache import NAME as WHOLE
from concord.checking.cache import PART as CHECKED
from concord.site.kept.store import NAME, PART
from concord.site.making.verifying import different

from tests.site.kept_builds import write_programs
from tests.site.small_projects import make_project, run, start

COUNT = re.compile(r"(\d+) of (\d+) pages were made anew")
LOCALES = "en", "zh"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with checkouts of both locales, and the store in which each has left its part.

    They are made at the same time, each in a process of its own.
    """
    folder = tmp_path_factory.mktemp("parts")
    store = new_store(folder)
    processes = [
        start(checkout(folder, locale, store), "concord.site.making", "--locales", locale)
        for locale in LOCALES
    ]
    for process in processes:
        said = process.communicate()[0]
        assert (process.returncode, COUNT.findall(said)) == (0, [("4", "4")]), said
    return folder


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    """What both parts stand in, for another checkout."""
    return shutil.copytree(made / "store", tmp_path / "store")


def new_store(folder: Path) -> Path:
    """What all checkouts keep their pages in."""
    store = folder / "store"
    store.mkdir()
    return store


def checkout(folder: Path, name: str, store: Path) -> Path:
    """A checkout of the small guide whose cache is the store."""
    root = make_project(folder / name / "guide")
    whole = root / "whole.yml"
    whole.write_text(whole.read_text("utf-8").replace("strict: true", "strict: false"), "utf-8")
    (root / ".cache").mkdir()
    (root / ".cache/concord").symlink_to(store)
    return root


def test_what_was_made_in_parts_is_put_together_and_is_what_mkdocs_builds(
    tmp_path: Path, store: Path, made: Path
) -> None:
    assert not (made / "en/guide/site").exists()
    assert {path.name for path in (store / "mkdocs").glob("pages*")} == {
        PART.format(locale) for locale in LOCALES
    }
    whole = checkout(tmp_path, "whole", store)
    write_programs(whole)
    status, said = run(whole, "unprobed")
    assert status == 0, said
    assert "0 of 8 pages were made anew" in said
    assert [path.name for path in (store / "mkdocs").glob("pages*")] == [NAME]
    assert run(whole, "mkdocs", "build", "-q", "-d", "plain")[0] == 0
    assert different(whole / "plain", whole / "site") == []


def test_a_job_of_a_locale_checks_it_and_the_whole_looks_at_nothing_again(
    tmp_path: Path, store: Path
) -> None:
    """``concord check`` and ``concord build`` as a matrix has them, each job with its checkout."""
    for locale in LOCALES:
        root = checkout(tmp_path, locale, store)
        _break(root)
        status, said = run(root, "concord", "check", "--locales", locale)
        assert (status, said.count("REF101")) == (1, 1), said
        assert f"docs/{locale}/index.md" in said
        status, said = run(root, "concord.site.making", "--strict", "--locales", locale)
        assert (status, said.count("REF101")) == (1, 1), said
    assert {path.name for path in store.glob("pages*")} == {
        CHECKED.format(locale) for locale in LOCALES
    }
    whole = checkout(tmp_path, "whole", store)
    _break(whole)
    status, said = run(whole, "concord", "check")
    assert (status, said.count("REF101")) == (1, 2), said
    assert [path.name for path in store.glob("pages*")] == [WHOLE]


def _break(root: Path) -> None:
    """Have a link that leads nowhere in each language."""
    for locale in LOCALES:
        with (root / f"docs/{locale}/index.md").open("a", encoding="utf-8") as page:
            page.write("\n[?](nowhere.md)\n")


def test_a_part_that_is_damaged_or_missing_is_made_by_the_whole(
    tmp_path: Path, store: Path
) -> None:
    (store / "mkdocs" / PART.format("zh")).write_bytes(b"no database")
    whole = checkout(tmp_path, "whole", store)
    write_programs(whole)
    status, said = run(whole, "unprobed", "--verify")
    assert status == 0, said
    assert COUNT.findall(said) == [("4", "8")]
    assert "MkDocs makes the same of it" in said


def test_what_differs_in_another_checkout_is_made_there(tmp_path: Path, store: Path) -> None:
    whole = checkout(tmp_path, "whole", store)
    page = whole / "docs/zh/projects/zuul.md"
    page.write_text(page.read_text("utf-8").replace("测试变更", "检验变更"), "utf-8")
    status, said = run(whole, "concord.site.making", "--verify")
    assert status == 0, said
    assert "检验变更" in (whole / "site/zh/projects/zuul/index.html").read_text("utf-8")


def test_a_locale_that_there_is_not_is_named(tmp_path: Path) -> None:
    root = checkout(tmp_path, "whole", new_store(tmp_path))
    for command in (("concord.site.making",), ("concord", "build"), ("concord", "check")):
        status, said = run(root, *command, "--locales", "en,fr")
        assert status == 2, said
        assert "fr: not among the locales: en, zh" in said
        assert "Traceback" not in said
