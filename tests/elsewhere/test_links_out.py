"""Symbolic links out of the docs folder: no build takes along what they lead to."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
from concord.errors import UnusableError
from concord.site.live.session import Session

from tests.elsewhere.installed import run
from tests.sites import write_site

SECRET = "what nobody may see"
LINKS = {
    "docs/en/page.md": "../../private/page.md",
    "docs/en/folder": "../../private",
    "docs/en/drawing.svg": "../../private/drawing.svg",
    "docs/en/hidden.txt": "../.hidden/hidden.txt",
    "docs/en/gone.md": "nowhere.md",
    "docs/en/gone.png": "nowhere.png",
    "docs/zh/round.md": "round.md",
}
KEPT = {"docs/en/inside.md": "index.md", "docs/en/inside": "own"}
AWAY = "a symbolic link out of the docs folder, or into a hidden one"
NOWHERE = "a symbolic link to nothing"
HINT = "not taken along; put the file itself there"
ERROR = re.compile(r"^ERROR +-  (.+)$", re.M)
CONFIG = """\
site_name: Linked
plugins:
  - concord
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: zh, name: 中文}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with links, some of which lead out."""
    page = f"---\ntitle: {SECRET}\n---\n\n{SECRET}\n"
    write_site(tmp_path, pages={
        "mkdocs.yml": CONFIG, "docs/en/index.md": "# Home\n", "docs/zh/index.md": "# 首页\n",
        "docs/en/own/index.md": "# Own\n",
        "private/page.md": page, "private/drawing.svg": f"<svg><title>{SECRET}</title></svg>",
        "docs/.hidden/hidden.txt": SECRET,
    })  # fmt: skip
    for name, target in {**LINKS, **KEPT}.items():
        (tmp_path / name).symlink_to(target)
    return tmp_path


def left_out(site: Path) -> list[str]:
    """What is said of the links that lead out."""
    reasons = {name: AWAY if (site / name).exists() else NOWHERE for name in LINKS}
    return sorted(f"{name}:1:1: {reason}; {HINT}" for name, reason in reasons.items())


@pytest.mark.parametrize("ignored", ["", "    - PAG601\n"])
@pytest.mark.parametrize(
    "command", [("mkdocs", "build"), ("concord.site.making",)], ids=lambda command: command[0]
)
def test_a_build_takes_along_nothing_from_elsewhere(
    command: tuple[str, ...], ignored: str, site: Path, packages: Path
) -> None:
    if ignored:
        (site / "concord.toml").write_text('ignore = ["PAG601"]\n', "utf-8")
    status, said = run(site, packages, *command)
    assert (status, sorted(ERROR.findall(said))) == (0, left_out(site)), said
    built = [path for path in (site / "site").rglob("*") if path.is_file()]
    assert [str(path) for path in built if SECRET.encode() in path.read_bytes()] == []
    assert (site / "site" / "inside" / "index.html").is_file()


def test_a_pipe_in_the_docs_folder_is_not_waited_for(site: Path, packages: Path) -> None:
    os.mkfifo(site / "docs/en/pipe.md")
    status, said = run(site, packages, "mkdocs", "build")
    assert status == 0, said
    assert f"docs/en/pipe.md:1:1: no regular file; {HINT}" in said


@pytest.mark.parametrize("target", ["..", ".", "/", "../../.."])
def test_a_link_that_mkdocs_would_follow_without_an_end_is_refused(
    target: str, site: Path, packages: Path
) -> None:
    (site / "docs/en/endless").symlink_to(target, target_is_directory=True)
    status, said = run(site, packages, "mkdocs", "build")
    assert status == 1
    assert "en/endless: a symbolic link to a folder that it lies in, or out of the repos" in said
    assert "Traceback" not in said
    with pytest.raises(UnusableError, match="en/endless"):
        Session(site)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("command", [("mkdocs", "build"), ("concord.site.making",)])
def test_a_name_that_is_not_utf_8_is_refused(
    command: tuple[str, ...], tmp_path: Path, packages: Path
) -> None:
    write_site(tmp_path, pages={"mkdocs.yml": CONFIG, "docs/en/index.md": "# Home\n"})
    (tmp_path / os.fsdecode(b"docs/en/n\xff.md")).write_text("# A page\n", "utf-8")
    status, said = run(tmp_path, packages, *command)
    assert status == (2 if command[0] == "concord.site.making" else 1)
    assert r"en/n\udcff.md: a name that is not UTF-8, to which no address leads; rename it" in said
    assert "Traceback" not in said


def test_what_is_written_in_a_preview_is_not_taken_from_elsewhere(site: Path) -> None:
    session = Session(site)
    for address in ("page/index.html", "folder/page/index.html", "drawing.svg", "gone/index.html"):
        assert session.find(address) is None
        assert session.file(address) is None
    session.close()


def test_a_refused_file_stands_for_no_page_of_a_site_that_is_somewhere_else(
    tmp_path: Path, packages: Path
) -> None:
    write_site(tmp_path, pages={
        "mkdocs.yml": "site_name: x\nplugins: [concord: {layout: folder, locales: [en, zh]}]\n",
        "docs/index.md": "# Home\n\n<script>alert(1)</script>\n",
    })  # fmt: skip
    (tmp_path / "docs/out.md").symlink_to("../mkdocs.yml")
    status, said = run(tmp_path, packages, "mkdocs", "build")
    assert status == 1
    assert "is where the settings say that pages are; see docs, layout and locales" in said


INCLUDING = "markdown_extensions:\n  - pymdownx.snippets:\n      base_path: [docs]\n"
OUT = "a symbolic link out of the repository, on a site whose pages can include files"


@pytest.mark.parametrize("name", ["leak.txt", ".leak.txt", "folder"])
@pytest.mark.parametrize("config", [INCLUDING, ""], ids=["including", "not"])
def test_a_page_includes_nothing_that_a_link_brings_from_outside_the_repository(
    config: str, name: str, tmp_path: Path, packages: Path
) -> None:
    """The extension opens files itself; within the repository it may show what it likes."""
    target = "leak.txt" if name == "folder" else ""
    write_site(tmp_path / "secret", pages={"leak.txt": SECRET})
    root = write_site(tmp_path / "root", pages={
        "mkdocs.yml": f"site_name: x\nplugins: [concord]\n{config}", "NEWS.md": "News.\n",
        "docs/index.md": f'# Home\n\n--8<-- "{name}{target and "/"}{target}"\n\n--8<-- "news.md"\n',
    })  # fmt: skip
    (root / "docs/news.md").symlink_to("../NEWS.md")
    (root / "docs" / name).symlink_to(tmp_path / "secret" / ("" if target else "leak.txt"))
    status, said = run(root, packages, "mkdocs", "build")
    if config or target:
        assert status == 1
        assert f"docs: {name}: a symbolic link" in said
        assert not target or OUT in said or "to a folder" in said
        assert "Traceback" not in said
    built = (path.read_bytes() for path in (root / "site").rglob("*.html"))
    assert SECRET.encode() not in b"".join(built)


@pytest.mark.parametrize("command", [("mkdocs", "build"), ("concord.site.making",)])
def test_a_page_that_is_no_text_ends_the_build_with_its_place(
    command: tuple[str, ...], tmp_path: Path, packages: Path
) -> None:
    write_site(tmp_path, pages={
        "mkdocs.yml": "site_name: x\nplugins: [concord]\n", "docs/index.md": "# Home\n",
    })  # fmt: skip
    (tmp_path / "docs/odd.md").write_bytes(b"# Odd\n\nText \xff.\n")
    status, said = run(tmp_path, packages, *command)
    assert status != 0
    assert "docs/odd.md:3:6: not UTF-8: byte 0xff; save the file as UTF-8" in said
    assert "Traceback" not in said
