"""A build that makes only what has changed: the same bytes as MkDocs, whatever came before."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from concord.site.kept.store import Store
from concord.site.making.verifying import different

from tests.site.editing import edit, shuffled
from tests.site.kept_builds import PAGES, STORE, WHOLE, Cold, build, counts, plain
from tests.site.small_projects import put_back, run


@pytest.fixture
def root(cold: Cold, workplace: Path) -> Path:
    """The project, built from nothing."""
    return put_back(workplace / "cold", cold.kept)


@pytest.fixture
def unmade(root: Path) -> Path:
    """The same, of which nothing is built."""
    shutil.rmtree(root / ".cache")
    shutil.rmtree(root / "site")
    return root


@pytest.mark.parametrize("seed", [3, 4])
def test_after_edits_by_chance_it_is_what_mkdocs_builds(seed: int, root: Path) -> None:
    for names in shuffled(seed):
        for name in names:
            edit(root, name)
        build(root)
        assert different(plain(root), root / "site") == [], names


def test_only_what_has_changed_is_made(root: Path) -> None:
    assert build(root) == 0
    edit(root, "a word")
    assert 1 <= build(root) <= 3
    edit(root, "a definition")
    assert build(root) < PAGES + 1
    edit(root, "a style")
    assert build(root) == 0
    assert different(plain(root), root / "site") == []


def test_what_stands_around_a_page_leaves_what_markdown_made_of_it(unmade: Path) -> None:
    """Of pages whose navigation has changed Markdown gets those in which it asks for a name."""
    root = unmade
    edit(root, "English on a Chinese page")
    assert counts(root) == (PAGES, PAGES)
    edit(root, "a title")
    made, rendered = counts(root)
    # Zuul in Chinese, in whose text the new name stands, and pages with the title in their own.
    assert 1 <= rendered < made <= PAGES
    assert different(plain(root), root / "site") == []
    chinese = (root / "site/zh/projects/zuul/index.html").read_text("utf-8")
    assert '<span lang="en">project gating</span>' in chinese


def test_a_title_in_the_navigation_leaves_pages_that_name_it_nowhere_else(root: Path) -> None:
    """Their navigation is drawn anew, and nothing else of them is."""
    page = root / "docs/zh/concepts/gating.md"
    text = page.read_text("utf-8")
    title = re.search("^title: (.*)$", text, re.M)
    assert title
    page.write_text(text.replace(title[0], f"title: 新{title[1]}", 1), "utf-8")
    before = {file: file.read_bytes() for file in (root / "site").rglob("index.html")}
    made = build(root)
    changed = [file for file, data in before.items() if file.read_bytes() != data]
    both = [file for file in changed if "en-zh" in file.parts]
    assert made < len(changed) - len(both)
    assert different(plain(root), root / "site") == []
    shutil.rmtree(root / "site")
    build(root)
    assert different(root / "plain", root / "site") == []


GLOSSARY = """\
---
title: Glossary
terms:
  queue:
    title: Queue
    definition: {}
---

<!-- concord: glossary -->
"""


def test_a_term_whose_definition_has_changed_is_shown_with_that(root: Path) -> None:
    """In the cards of pages that mention it, though its name is what it was."""
    glossary, page = root / "docs/en/reference/glossary.md", root / "docs/en/index.md"
    glossary.parent.mkdir()
    glossary.write_text(GLOSSARY.format("Where changes wait."), "utf-8")
    page.write_text(page.read_text("utf-8") + "\nA Queue forms.\n", "utf-8")
    build(root)
    assert "Where changes wait." in (root / "site/index.html").read_text("utf-8")
    glossary.write_text(GLOSSARY.format("Where changes stand."), "utf-8")
    build(root)
    assert "Where changes stand." in (root / "site/index.html").read_text("utf-8")
    assert different(plain(root), root / "site") == []


def test_a_title_in_cards_leaves_pages_that_name_it_nowhere_else(root: Path) -> None:
    """Their cards are drawn anew, and their navigation; compared they are as any other."""
    edit(root, "a title")
    assert build(root) < PAGES
    assert different(plain(root), root / "site") == []
    edit(root, "a definition")
    status, output = run(root, "probing")
    assert status == 0, output
    assert "kept pages were wrong" not in output
    assert different(plain(root), root / "site") == []


@pytest.mark.parametrize("name", ["zh/projects/zuul/index.html", "en-zh/index.html"])
def test_a_file_that_somebody_else_has_written_is_written_again(name: str, root: Path) -> None:
    """Though it is as long, and as old, as it was."""
    file = root / "site" / name
    data, at = file.read_bytes(), file.stat()
    file.write_bytes(data.replace(b"<body", b"<bodx", 1))
    os.utime(file, ns=(at.st_atime_ns, at.st_mtime_ns))
    build(root)
    assert file.read_bytes() == data
    file.unlink()
    build(root)
    assert file.read_bytes() == data


def test_what_stands_in_the_way_of_a_file_goes(root: Path) -> None:
    page, folder = root / "site/zh/projects/zuul/index.html", root / "site/concepts"
    data = page.read_bytes()
    page.unlink()
    (page / "below").mkdir(parents=True)
    shutil.rmtree(folder)
    folder.write_text("a file", "utf-8")
    build(root)
    assert page.read_bytes() == data
    assert (folder / "gating/index.html").is_file()


def test_titles_are_escaped_wherever_they_stand(unmade: Path) -> None:
    """Also in the navigation of a page that is made before theirs."""
    root = unmade
    for name in ("a title", "a title with signs"):
        edit(root, name)
        build(root)
        assert different(plain(root), root / "site") == []
    home = (root / "site/index.html").read_text("utf-8")
    assert '">Q&amp;A: &quot;a report&quot; &gt; talk</a>' in home


def test_texts_of_pages_are_written_only_where_they_are_others(root: Path) -> None:
    build(root)
    before = {file: file.stat().st_mtime_ns for file in (root / "site").rglob("index.md")}
    edit(root, "a word")
    build(root)
    anew = [file for file, then in before.items() if file.stat().st_mtime_ns != then]
    assert len(anew) == 1 < len(before)


def test_what_is_gone_is_removed(root: Path) -> None:
    stray = root / "site" / "old" / "index.html"
    stray.parent.mkdir()
    stray.write_text("old", "utf-8")
    build(root)
    assert not stray.parent.exists()


def test_a_page_that_somebody_was_warned_of_is_made_again(unmade: Path) -> None:
    root = unmade
    path = root / "docs/en/index.md"
    path.write_text(path.read_text("utf-8") + "\nSee [it](gone.md).\n", "utf-8")
    build(root)
    shutil.rmtree(root / WHOLE)
    status, output = run(root, "concord.site.making")
    assert status == 0
    assert "gone.md" in output
    assert Store((root / STORE).parent).load().keys().isdisjoint({"index.html"})


def test_what_an_extension_opens_for_a_page_is_looked_at(root: Path) -> None:
    config = root / "whole.yml"
    text = config.read_text("utf-8")
    listed = "  - pymdownx.details\n"
    config.write_text(text.replace(listed, listed + "  - pymdownx.snippets\n"), "utf-8")
    piece, page = root / "piece.txt", root / "docs/en/concepts/gating.md"
    piece.write_text("One piece.", "utf-8")
    page.write_text(page.read_text("utf-8") + '\n--8<-- "piece.txt"\n', "utf-8")
    build(root)
    piece.write_text("Another piece.", "utf-8")
    assert 1 <= build(root) < PAGES
    assert "Another piece." in (root / "site/concepts/gating/index.html").read_text("utf-8")


def test_a_plugin_that_is_not_known_leaves_it_to_mkdocs(root: Path) -> None:
    (root / "hooks" / "own.py").write_text(
        "def on_page_content(html, **_):\n    return html + '<!-- own -->'\n", "utf-8"
    )
    config = root / "whole.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("concord_site.py]", "concord_site.py, hooks/own.py]"), "utf-8")
    status, output = run(root, "concord.site.making")
    assert status == 0, output
    assert "not known: hooks/own.py" in output
    assert "<!-- own -->" in (root / "site" / "index.html").read_text("utf-8")
