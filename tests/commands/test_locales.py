"""``concord check --locales``: jobs of one language each say together what one says of all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.commands.ran import Run
from tests.commands.test_quiet_start import repository
from tests.sites import UNLINKED, edit

__all__ = ["repository"]


def of_json(out: str) -> list[Any]:
    return list(json.loads(out))


def of_sarif(out: str) -> list[Any]:
    return list(json.loads(out)["runs"][0]["results"])


def of_lines(out: str) -> list[Any]:
    return [line for line in out.splitlines() if ".md" in line]


FORMS: dict[str, Callable[[str], list[Any]]] = {
    "text": of_lines, "github": of_lines, "json": of_json, "sarif": of_sarif,
}  # fmt: skip


@pytest.fixture
def site(repository: Path) -> Path:
    """A site in three languages, with something wrong in each, a lock and a baseline."""
    (repository / "concord.toml").write_text('locales = ["en", "zh", "fr"]\n', "utf-8")
    for page in (repository / "docs/zh").rglob("*.md"):
        other = repository / "docs/fr" / page.relative_to(repository / "docs/zh")
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_bytes(page.read_bytes())
    edit(repository, "docs/zh/index.md", "1800 万", "1900 万")
    edit(repository, "docs/fr/index.md", "{ #limits }", "{ #bounds }")
    edit(repository, "docs/en/index.md", "zuul.md)", "zool.md)")
    return repository


def together(run: Run, form: str, *arguments: str) -> tuple[Counter[str], Counter[str]]:
    """What one check says, and what those of one language each do, each finding as text."""
    said = []
    apart = [["--locales", locale] for locale in ("en", "zh", "fr")]
    for parts in ([list[str]()], apart):
        found = Counter[str]()
        for part in parts:
            ran = run("check", "--format", form, *part, *arguments)
            results = FORMS[form](ran.out)
            assert (ran.status, ran.err) == (int(bool(results)), "")
            found += Counter(json.dumps(one, ensure_ascii=False) for one in results)
        said.append(found)
    return said[0], said[1]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("cached", [[], ["--no-cache"]])
def test_together_they_say_what_one_says(
    site: Path, run: Run, form: str, cached: list[str]
) -> None:
    whole, parts = together(run, form, *cached)
    assert whole == parts
    assert sum(whole.values()) > 5


def test_so_they_do_with_a_baseline_a_lock_and_a_change(site: Path, run: Run) -> None:
    run("accept", "--all")
    run("baseline", "--ignore", "REF")
    edit(site, UNLINKED[0], "Made", "It was made")
    for arguments in ([], ["--changed-from", "HEAD"], ["docs/zh", "docs/en"], ["--select", "PAR"]):
        whole, parts = together(run, "json", *arguments)
        assert whole == parts
        assert whole
    assert any("PAR308" in finding for finding in together(run, "json")[0])


def test_the_pages_of_a_language_are_counted(site: Path, run: Run) -> None:
    assert "in 3 pages" in run("check", "--locales", "zh", "--select", "TYP").out
    assert "in 6 pages" in run("check", "--locales", "zh,en", "--select", "TYP").out


def test_a_language_that_there_is_not_is_named(site: Path, run: Run) -> None:
    said = "concord: de: not among the locales: en, zh, fr\n"
    assert run("check", "--locales", "zh,de") == (2, "", said)


def test_a_language_may_be_named_as_its_folder_is(site: Path, run: Run) -> None:
    (site / "docs/fr").rename(site / "docs/pt_BR")
    (site / "concord.toml").write_text('locales = ["en", "zh", "pt_BR"]\n', "utf-8")
    for name in ("pt_BR", "pt-BR"):
        assert "in 3 pages" in run("check", "--locales", name, "--select", "TYP").out
    assert run("new", "page", "help", "--title", "Help", "--title", "pt_BR=Ajuda").status == 0
    assert "title: Ajuda" in (site / "docs/pt_BR/help.md").read_text("utf-8")
