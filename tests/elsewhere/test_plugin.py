"""The plugin of the installed package, on small sites of other people, built with it and without.

A case has ``files`` (text by path), ``findings`` (the warnings of the build with the plugin),
``told`` (what else concord says) and ``changes``: by file the lines that are not the same, as a
difference has them. What is not listed there is the same byte for byte.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from tests.expectations import load, save
from tests.forks import run_forked
from tests.packaged import ROOT, install
from tests.sites import edit, write_site

HERE = Path(__file__).parent / "plugin"
SITES = sorted(HERE.glob("*.yml"))
FINDING = re.compile(r"^WARNING -  (\S+:\d+:\d+ .+)$", re.M)
TOLD = re.compile(r"^\w+ +-  (concord: .+)$", re.M)
PLUGIN = re.compile(r"^( *)- concord\b.*\n(?:\1 +.*\n)*", re.M)
MADE_ANEW = re.compile(r"\.gz$|search_index\.json$")
TIME = re.compile(rb"Build Date UTC : .*")
PLAIN = {
    "mkdocs.yml": "site_name: Harbour\nplugins:\n  - concord\n",
    "docs/index.md": "# Harbour\n\nIt runs on SDN.\n",
}

WORDS = "docs/words.md", "---\nterms:\n  sdn: {title: SDN, definition: Networks.}\n---\n\n# Words\n"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install(tmp_path_factory.mktemp("installed"))


def run(site: Path, packages: Path, *command: str) -> tuple[int, str]:
    """Run a module's command on a site, with the package installed and loaded."""
    return run_forked(site, command, _variables(packages), packages)


def start(site: Path, packages: Path, *command: str) -> tuple[int, str]:
    """Run a module's command on a site, with the package installed, in a Python that begins."""
    done = subprocess.run(
        [sys.executable, "-m", *command], check=False, cwd=site, env=_variables(packages),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip
    return done.returncode, done.stdout


def _variables(packages: Path) -> dict[str, str]:
    own = {"PYTHONPATH": str(packages), "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}
    return {**os.environ, **own}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): TIME.sub(b"", path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def changes(before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """The files that are not the same, each with the lines that are gone and those that are new."""
    for name in sorted(before.keys() | after.keys()):
        one, two = before.get(name, b""), after.get(name, b"")
        if one != two and not MADE_ANEW.search(name):
            lines = unified_diff(one.decode().splitlines(), two.decode().splitlines(), n=0)
            kept = (line.rstrip() for line in lines if not line.startswith(("---", "+++", "@@")))
            yield name, "\n".join(kept) + "\n"


def test_what_is_installed_is_found_by_a_python_that_begins(packages: Path, tmp_path: Path) -> None:
    site = write_site(tmp_path, WORDS, pages=PLAIN)
    status, built = start(site, packages, "mkdocs", "build")
    _, checked = start(site, packages, "concord", "check")
    assert (status, FINDING.findall(built)) == (0, checked.splitlines()[:-1])


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_what_differs_is_what_concord_puts_in(
    path: Path, packages: Path, tmp_path: Path, update_expected: bool
) -> None:
    case: dict[str, Any] = load(path)
    site = write_site(tmp_path, pages=case["files"])
    without = PLUGIN.sub("", case["files"]["mkdocs.yml"])
    (site / "without.yml").write_text(without, "utf-8")
    assert run(site, packages, "mkdocs", "build", "-f", "without.yml", "-d", "a")[0] == 0
    status, said = run(site, packages, "mkdocs", "build", "-d", "b")
    assert status == 0, said
    got = {
        "findings": FINDING.findall(said),
        "told": TOLD.findall(said),
        "changes": dict(changes(contents(site / "a"), contents(site / "b"))),
    }
    if update_expected:
        save(path, {**case, **got})
    assert {name: case.get(name) for name in got} == got or update_expected


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_the_command_knows_what_the_plugin_knows(
    path: Path, packages: Path, tmp_path: Path
) -> None:
    case: dict[str, Any] = load(path)
    site = write_site(tmp_path, pages=case["files"])
    status, said = run(site, packages, "concord", "check", "--no-cache")
    assert (status, [line for line in case["findings"] if line not in said]) == (
        1 if case["findings"] else 0, [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("- concord: {layuot: suffix}",
         "concord: mkdocs.yml:3: layuot: no such setting; did you mean layout?"),
        ("- concord:\n      glossary: g.md\n      select: PAR",
         "concord: mkdocs.yml:5: select: expected codes of rules"),
        ("- concord: suffix",
         "Invalid config options for the 'concord' plugin"),
        ("- concord:\n      docs: !ENV [X, y]",
         "concord: mkdocs.yml:4:13: could not determine a constructor for the tag '!ENV'"),
        ("- concord: {layout: folder}",
         "is where the settings say that pages are; see docs, layout and locales"),
        ("- concord\nhooks: [concord_site.py]",
         "concord: mkdocs.yml: concord is there twice, among plugins and among hooks"),
        ("- concord: {glossary: words.md}",
         "concord: mkdocs.yml: add to markdown_extensions, for terms and sources: attr_list"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_one_line_and_nothing_is_built(
    new: str, said: str, packages: Path, tmp_path: Path
) -> None:
    site = write_site(tmp_path, WORDS, pages=PLAIN)
    shutil.copy(ROOT / "hooks" / "concord_site.py", site)
    edit(site, "mkdocs.yml", "- concord", new)
    status, output = run(site, packages, "mkdocs", "build")
    assert status == 1
    assert said in output
    assert "Traceback" not in output
    assert not (site / "site").exists()


def test_settings_stand_in_one_place(packages: Path, tmp_path: Path) -> None:
    site = write_site(tmp_path, ("concord.toml", "ignore = ['SRC']\n"), pages=PLAIN)
    assert run(site, packages, "mkdocs", "build")[0] == 0
    edit(site, "mkdocs.yml", "- concord", "- concord: {ignore: [SRC]}")
    wanted = "mkdocs.yml:3:14: settings stand here and in concord.toml; move them into one of the"
    assert wanted in run(site, packages, "mkdocs", "build")[1]
    assert wanted in run(site, packages, "concord", "check")[1]


def test_beside_plugins_that_are_not_known_mkdocs_builds(packages: Path, tmp_path: Path) -> None:
    site = write_site(tmp_path, pages=PLAIN)
    status, said = run(site, packages, "concord.site.kept")
    assert (status, "1 of 1 pages were made anew" in said) == (0, True), said
    edit(site, "mkdocs.yml", "- concord", "- concord\n  - search")
    status, said = run(site, packages, "concord.site.kept")
    assert (status, said.count("not known: mkdocs.contrib.search.SearchPlugin")) == (0, 1), said


EDITS = (
    ("docs/index.md", "Harbour runs", "All of Harbour runs"),
    ("docs/install.md", "# Install", "# How to install"),
)


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
    status, said = run(site, packages, "concord.site.kept")
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
