"""``concord new``: a pair of pages, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.checking.gathering import read_registry
from concord.disk.journal import write_together
from concord.settings import parse_settings

from tests.commands.ran import Run
from tests.sites import write_site


@pytest.mark.parametrize(
    ("kind", "key", "pages"),
    [
        ("concept", "big-tent", ["docs/en/concepts/big-tent.md", "docs/zh/concepts/big-tent.md"]),
        ("concept", "events/summit.md", ["docs/en/events/summit.md", "docs/zh/events/summit.md"]),
        ("source", "talk-2018", ["docs/en/sources/talk-2018.md", "docs/zh/sources/talk-2018.md"]),
        ("page", "help", ["docs/en/help.md", "docs/zh/help.md"]),
    ],
)
def test_pages_in_every_language(
    site: Path, run: Run, kind: str, key: str, pages: list[str]
) -> None:
    ran = run("new", kind, key, "--title", 'The "big": one', "--title", "zh=大帐篷")
    assert ran.status == 0
    english, chinese = (read_registry(site, parse_settings({}, "", "")).page(
        locale, pages[0].removeprefix("docs/en/")) for locale in ("en", "zh"))  # fmt: skip
    assert english
    assert chinese
    assert [english.path, chinese.path] == pages
    assert (english.title, chinese.title) == ('The "big": one', "大帐篷")
    assert english.meta.get("kind") == (None if kind == "page" else kind)
    assert "kind" not in chinese.meta
    assert [h.id for h in english.headings] == [h.id for h in chinese.headings]
    assert all(heading.explicit for heading in english.headings + chinese.headings)
    assert not english.troubles + chinese.troubles


def test_the_pages_disagree_in_nothing(site: Path, run: Run) -> None:
    run("new", "concept", "big-tent", "--title", "Tent", "--title", "zh=帐篷")
    assert "PAR3" not in run("check").out
    assert "PAG6" not in run("check").out


def test_what_is_left_to_write_is_said(site: Path, run: Run) -> None:
    out = run("new", "concept", "big-tent", "--title", "Big tent").out
    assert "docs/en/concepts/big-tent.md is made; left to write:\n" in out
    assert "docs/en/concepts/big-tent.md:6:1 definition is empty\n" in out
    assert "docs/zh/concepts/big-tent.md:2:1 title is empty\n" in out
    assert "labels is empty" not in out
    assert "TRM201 big-tent has no definition in zh" in out


def test_a_third_language_and_suffixes(site: Path, run: Run) -> None:
    (site / "concord.toml").write_text('layout = "suffix"\nlocales = ["en", "zh", "fr"]\n')
    assert run("new", "page", "help", "--title", "Help").status == 0
    assert {path.name for path in (site / "docs").glob("help*")} == {
        "help.md", "help.zh.md", "help.fr.md"
    }  # fmt: skip


def test_nothing_is_overwritten(site: Path, run: Run) -> None:
    write_site(site, ("docs/en/help.md", "mine"), ("docs/zh/help.md", "mine"))
    ran = run("new", "page", "help")
    said = "concord: docs/en/help.md is there already; nothing was written\n"
    assert (ran.status, ran.err) == (2, said)
    assert [path.read_text() for path in (site / "docs").rglob("help.md")] == ["mine", "mine"]


@pytest.mark.parametrize(("there", "missing"), [("en", "zh"), ("zh", "en")])
def test_the_missing_half_is_made(site: Path, run: Run, there: str, missing: str) -> None:
    mine = "---\ntitle: Help\n---\n\nText.\n\n## Where { #where }\n\n### Here { #here }\n"
    write_site(site, (f"docs/{there}/help.md", mine))
    ran = run("new", "page", "help", "--title", f"{missing}=Title")
    assert ran.status == 0
    assert (site / f"docs/{there}/help.md").read_text() == mine
    made = (site / f"docs/{missing}/help.md").read_text("utf-8")
    assert made.startswith("---\ntitle: Title\ndescription:\n---\n\n<!-- docs/")
    assert f"docs/{missing}/help.md:6:1 docs/{there}/help.md\n" in ran.out
    assert "PAR302" not in run("check").out
    assert "PAR303" not in run("check").out


NAV = "nav:\n  - index.md  # first\n  - Projects:\n      - Zuul: projects/zuul.md\n\n# the end\n"


@pytest.mark.parametrize(
    ("section", "after"),
    [
        ("Projects", NAV.replace("zuul.md\n", "zuul.md\n      - help.md\n")),
        ("", NAV.replace("zuul.md\n", "zuul.md\n  - help.md\n")),
    ],
)
def test_it_is_added_to_the_navigation(site: Path, run: Run, section: str, after: str) -> None:
    (site / "mkdocs.yml").write_text(NAV)
    ran = run("new", "page", "help", "--nav", section)
    assert ran.status == 0
    assert "mkdocs.yml names it.\n" in ran.out
    assert (site / "mkdocs.yml").read_text() == after
    assert "REF109" not in run("check").out


def test_an_empty_section_begins_with_it(site: Path, run: Run) -> None:
    (site / "mkdocs.yml").write_text("nav:\n  - Projects:\n  - index.md\n")
    assert run("new", "page", "help", "--nav", "Projects").status == 0
    after = "nav:\n  - Projects:\n      - help.md\n  - index.md\n"
    assert (site / "mkdocs.yml").read_text() == after


@pytest.mark.parametrize(
    ("nav", "section", "said"),
    [(NAV, "Nowhere", "no section Nowhere in nav of mkdocs.yml"), ("", "", "no nav in mkdocs.yml")],
)
def test_a_section_that_is_not_there(
    site: Path, run: Run, nav: str, section: str, said: str
) -> None:
    (site / "mkdocs.yml").write_text(nav)
    ran = run("new", "page", "help", "--nav", section)
    assert ran.status == 2
    assert said in ran.err
    assert not (site / "docs/en/help.md").exists()
    assert (site / "mkdocs.yml").read_text() == nav


@pytest.mark.parametrize("key", ["../up", "/root", "Big-Tent", "a b", "a//b", "", "a-", "大帐篷"])
def test_keys_are_lower_case_words(site: Path, run: Run, key: str) -> None:
    ran = run("new", "page", key)
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.parametrize("key", ["con", "concepts/nul", "aux.md"])
def test_no_name_that_some_computer_cannot_hold(site: Path, run: Run, key: str) -> None:
    ran = run("new", "page", key)
    assert (ran.status, ran.out) == (2, "")
    assert "that Windows has for itself; choose another name" in ran.err


@pytest.mark.parametrize("name", ["docs/en/help.md", "docs/zh/help.md", "docs/en/help"])
def test_a_path_is_taken_for_what_it_is(site: Path, run: Run, name: str) -> None:
    assert run("new", "page", name).status == 0
    assert (site / "docs/en/help.md").is_file()
    assert (site / "docs/zh/help.md").is_file()


def test_an_id_is_taken_once(site: Path, run: Run) -> None:
    ran = run("new", "concept", "zuul")
    said = "concord: the id zuul is taken at docs/en/projects/zuul.md:2:1; choose another name\n"
    assert (ran.status, ran.err) == (2, said)


def test_never_half_a_pair(site: Path, run: Run) -> None:
    (site / "docs/zh/guides").write_text("a file where a folder should be")
    ran = run("new", "page", "guides/first")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert not list((site / "docs").rglob("first.md"))


def test_never_half_a_pair_when_stopped(site: Path) -> None:
    """A page that another program has made meanwhile is neither overwritten nor removed."""
    pages = {site / "docs/en/a.md": b"a", site / "docs/en/index.md": b"b"}
    before = (site / "docs/en/index.md").read_bytes()
    with pytest.raises(FileExistsError):
        write_together(site, pages, new=pages)
    assert not (site / "docs/en/a.md").is_file()
    assert (site / "docs/en/index.md").read_bytes() == before
