"""What no page may hold ends a build, strict or not, and what stood before stands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.site.small_projects import contents, make_project, run

HOOK = """
def on_page_markdown(markdown, page, **_):
    return markdown + {added!r} if page.file.src_uri == {page!r} else markdown
"""
"""Something that changes pages behind the check, as a fault in it would let through."""
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def add(project: Path, page: str, added: str) -> None:
    """Let a hook put HTML into a page."""
    (project / "adding.py").write_text(HOOK.format(added=added, page=page), "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hooks/concord_site.py, adding.py]\n")


@pytest.mark.parametrize(
    ("page", "added", "finding"),
    [
        ("en/index.md", "\n\n<svg onload=x()></svg>\n",
         "docs/en/index.md:1:1 the attribute onload of <svg> in a drawing"),
        ("zh/index.md", "\n\n<p>[a](b)</p><form action=x></form>\n",
         "docs/zh/index.md:1:1 the element <form>"),
        ("zh/projects/zuul.md", "\n\n</div></div>\n",
         "docs/zh/projects/zuul.md:1:1 HTML that leaves an element open"),
    ],
)  # fmt: skip
def test_what_the_check_did_not_see_is_refused_when_it_is_built(
    project: Path, page: str, added: str, finding: str
) -> None:
    before = contents(project / "site")
    add(project, page, added)
    status, output = run(project, "concord", "build", **QUIET)
    assert status == 1, output
    place, _, message = finding.partition(" ")
    assert any(place in line and message in line for line in output.splitlines()), output
    assert "Traceback" not in output
    assert contents(project / "site") == before


def test_of_a_build_that_is_refused_in_its_last_language_nothing_stays(project: Path) -> None:
    add(project, "zh/index.md", "\n\n<script>x()</script>\n")
    status, output = run(project, "mkdocs", "build", "--no-strict", "--site-dir", "new", **QUIET)
    assert status == 1
    assert "the element <script>" in output
    # English is built before Chinese, into a folder that MkDocs itself has emptied.
    assert not list((project / "new").iterdir())


def test_a_build_works_below_any_folder(tmp_path: Path) -> None:
    """Spaces, quotes and Chinese in the path."""
    project = make_project(tmp_path / "a b" / ("中's" if os.name == "nt" else "中'\"s"))
    status, output = run(project, "concord", "build", **QUIET)
    assert status == 0, output
    target = project.parent / "to serve"
    status, output = run(project, "concord", "publish", str(target), **QUIET)
    assert status == 0, output
    assert (target / "current" / "zh" / "index.html").is_file()
