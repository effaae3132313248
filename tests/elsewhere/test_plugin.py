"""The plugin of the installed package, on small sites of other people, built with it and without.

A case has ``files`` (text by path), ``findings`` (the warnings of the build with the plugin),
``told`` (what else concord says) and ``changes``: by file the lines that are not the same, as a
difference has them. What is not listed there is the same byte for byte.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.elsewhere.installed import PLAIN, changes, contents, run, start
from tests.expectations import load, save
from tests.packaged import ROOT
from tests.sites import edit, write_site

HERE = Path(__file__).parent / "plugin"
SITES = sorted(HERE.glob("*.yml"))
FINDING = re.compile(r"^WARNING -  (\S+:\d+:\d+ .+)$", re.M)
TOLD = re.compile(r"^\w+ +-  (concord: .+)$", re.M)
PLUGIN = re.compile(r"^( *)- concord\b.*\n(?:\1 +.*\n)*", re.M)

WORDS = "docs/words.md", "---\nterms:\n  sdn: {title: SDN, definition: Networks.}\n---\n\n# Words\n"


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
