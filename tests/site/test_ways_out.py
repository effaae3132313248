"""The ways out: ProperDocs instead of MkDocs, and one configuration per locale without static-i18n.

Built from the small project, whose pages have every part that concord makes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html

from tests.site.small_projects import NAV, ROOT, run, start
from tests.sites import BOTH

SECTIONS = {"Sources": "资料"}


def texts(site: Path) -> dict[str, bytes]:
    """The files of a site but the compressed ones, of which hosts make others."""
    paths = (path for path in site.rglob("*") if path.is_file())
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in paths
        if path.suffix not in (".gz", ".br")
    }


def article(page: bytes) -> str:
    """What a reader comes for."""
    found = html.fromstring(page.decode()).xpath("//article")
    assert len(found) == 1
    return str(html.tostring(found[0], encoding="unicode"))


def test_properdocs_builds_the_same_bytes(project: Path, tmp_path: Path) -> None:
    command = ("properdocs", "build", "--strict", "--config-file", "mkdocs.yml")
    process = start(project, *command, "--site-dir", str(tmp_path / "site"))
    output = process.communicate()[0]
    assert process.returncode == 0, output
    assert texts(tmp_path / "site") == texts(project / "site")


def _translated() -> str:
    """The navigation as mkdocs.zh.yml says that it is to be copied."""
    nav = NAV[NAV.index("nav:") :]
    for name, chinese in SECTIONS.items():
        nav = nav.replace(f"- {name}:", f"- {chinese}:")
    return nav


@pytest.fixture(scope="module")
def alone(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site made of one build per locale."""
    project = Path(shutil.copytree(built, tmp_path_factory.mktemp("alone") / "project"))
    for locale in ("en", "zh"):
        config = (ROOT / f"mkdocs.{locale}.yml").read_text("utf-8")
        own = "" if locale == "en" else _translated()
        (project / f"mkdocs.{locale}.yml").write_text(config + own, "utf-8")
        status, output = run(
            project, "mkdocs", "build", "--strict", "--config-file", f"mkdocs.{locale}.yml",
            "--site-dir", str(project / "alone" / ("" if locale == "en" else locale)),
        )  # fmt: skip
        assert status == 0, output
    return project / "alone"


def test_one_build_per_locale_gives_the_same_articles_and_files(built: Path, alone: Path) -> None:
    whole, made = texts(built / "site"), texts(alone)
    pages = {
        name for name, text in whole.items()
        if b"<article" in text and name.endswith("index.html") and not name.startswith(BOTH)
    }  # fmt: skip
    assert len(pages) == 8
    for name in pages:
        assert article(made[name]) == article(whole[name]), name
    others = {"sitemap.xml", "robots.txt", "search/index.js", "zh/search/index.js", "_redirects"}
    for name in others:
        assert made[name] == whole[name], name
    assert b'lang="zh"' in made["zh/404.html"]
    assert b'lang="en"' in made["404.html"]


def test_the_site_made_so_has_no_fault(project: Path, alone: Path) -> None:
    shutil.rmtree(project / "site")
    shutil.copytree(alone, project / "site")
    assert run(project, "concord", "verify") == (0, "site/ has no fault.\n")
