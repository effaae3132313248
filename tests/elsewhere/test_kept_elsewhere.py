"""Other people's sites as they are built of what is kept, and served: what MkDocs makes of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.elsewhere.installed import PLAIN, changes, contents, run, start
from tests.expectations import load
from tests.sites import edit, write_site

HERE = Path(__file__).parent / "plugin"
EDITS = (
    ("docs/index.md", "Harbour runs", "All of Harbour runs"),
    ("docs/install.md", "# Install", "# How to install"),
)
COUNTING = """
from markdown.extensions import Extension


class Counting(Extension):
    def extendMarkdown(self, md):
        print("through Markdown")


makeExtension = Counting
"""
"""Says it of each page that Markdown gets."""
LIVE = """
import json
import sys
from pathlib import Path

from concord.site.live.session import Session

root = Path.cwd()
session = Session(root)
for edit in json.load(sys.stdin):
    for name, text in edit.items():
        path = root / name
        path.unlink(missing_ok=True) if text is None else path.write_text(text, "utf-8")
    session.change([root / name for name in edit])
    assert session.trouble == "", session.trouble
    for locale in session.locales:
        for address in locale.by_address:
            path = root / "live" / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(session.page(address, locale)[0], "utf-8")
for path in (root / "live").rglob("*.html"):
    if session.find(path.relative_to(root / "live").as_posix()) is None:
        path.unlink()
session.close()
"""
"""Keeps a site in memory while it is edited; what it would serve at last is put into a folder."""


def with_suffixes() -> dict[str, str]:
    """A site in two languages of which every part is known: its search is not."""
    files: dict[str, str] = load(HERE / "suffix.yml")["files"]
    return {**files, "mkdocs.yml": files["mkdocs.yml"].replace("  - search\n", "")}


def assert_as_mkdocs(site: Path, packages: Path) -> str:
    """Build a site of what is kept, and compare it with what MkDocs makes; what the build said."""
    status, said = run(site, packages, "concord.site.making")
    assert status == 0, said
    assert run(site, packages, "mkdocs", "build", "-d", "plain")[0] == 0
    assert dict(changes(contents(site / "plain"), contents(site / "site"))) == {}
    assert contents(site / "plain").keys() == contents(site / "site").keys()
    return said


@pytest.mark.parametrize(
    ("files", "edits"),
    [(PLAIN, ()), (with_suffixes(), EDITS)], ids=["alone", "with-suffixes"],
)  # fmt: skip
def test_a_build_of_what_has_changed_is_what_mkdocs_makes(
    files: dict[str, str], edits: tuple[tuple[str, str, str], ...], packages: Path,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    site = write_site(tmp_path, pages=files)
    assert "pages were made anew" in assert_as_mkdocs(site, packages)
    for one in edits:
        edit(site, *one)
        assert "pages were made anew" in assert_as_mkdocs(site, packages)


def test_a_title_that_stands_in_a_text_puts_no_page_through_markdown_again(
    packages: Path, tmp_path: Path
) -> None:
    """Navigations show it; by chance a page is made to compare, but never all of them."""
    files = with_suffixes()
    config = files["mkdocs.yml"].replace("extensions: [", "extensions: [counting, ")
    site = write_site(tmp_path, ("counting.py", COUNTING), ("mkdocs.yml", config), pages=files)
    pages = len([*site.rglob("*.md")])
    status, said = start(site, packages, "concord.site.making")
    assert (status, pages <= said.count("through Markdown") < 2 * pages) == (0, True), said
    edit(site, *EDITS[0])
    status, said = start(site, packages, "concord.site.making")
    assert (status, 1 <= said.count("through Markdown") < pages) == (0, True), said


def test_search_tags_and_blog_are_left_to_mkdocs_and_that_is_said_once(
    packages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    site = write_site(tmp_path, pages=load(HERE / "material.yml")["files"])
    said = assert_as_mkdocs(site, packages)
    assert said.count("Built whole by MkDocs") == 1
    assert "material.plugins.blog" in said


def written_on(files: dict[str, str]) -> list[dict[str, str | None]]:
    """Edits of the site with suffixes: each is texts by path, None where a file goes."""
    return [
        {"docs/index.md": files["docs/index.md"].replace("Harbour runs", "All of Harbour runs")},
        {"docs/install.zh.md": files["docs/install.zh.md"].replace("# 安装", "# 怎样安装")},
        {"docs/words.md": files["docs/words.md"].replace("Networks that", "All networks that")},
        {"docs/new.md": "# New\n\nSee [what SDN is](words.md#sdn).\n", "docs/new.zh.md": "# 新\n"},
        {"docs/alone.md": None},
        {"docs/newer.md": "# Newer\n", "docs/new.md": None},
    ]


def test_what_is_served_of_a_site_with_suffixes_is_what_mkdocs_makes(
    packages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    files = with_suffixes()
    site = write_site(tmp_path, pages=files)
    done = subprocess.run(
        [sys.executable, "-c", LIVE], check=False, cwd=site, input=json.dumps(written_on(files)),
        env={**os.environ, "PYTHONPATH": str(packages)}, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert run(site, packages, "mkdocs", "build", "-d", "plain")[0] == 0
    made = {name for name in contents(site / "plain") if name.endswith("index.html")}
    live = contents(site / "live")
    assert live.keys() == made
    assert dict(changes({name: contents(site / "plain")[name] for name in made}, live)) == {}


def test_beside_plugins_that_are_not_known_mkdocs_builds(packages: Path, tmp_path: Path) -> None:
    site = write_site(tmp_path, pages=PLAIN)
    status, said = run(site, packages, "concord.site.making")
    assert (status, "1 of 1 pages were made anew" in said) == (0, True), said
    edit(site, "mkdocs.yml", "- concord", "- concord\n  - search")
    status, said = run(site, packages, "concord.site.making")
    assert (status, said.count("not known: mkdocs.contrib.search.SearchPlugin")) == (0, 1), said
