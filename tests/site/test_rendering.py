"""One reader for all pages makes of each what MkDocs makes of it with a reader of its own."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from concord.site.mkdocs.content import plain_content
from concord.site.mkdocs.rendering import Rendering
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.pages import Page

from tests.sites import write_files

EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "pymdownx.details",
    "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed",
]  # fmt: skip
BOX = '!!! note "A"\n    a\n\n    b\n\n??? b\n    c\n\n=== "A"\n    a\n\n=== "B"\n    b\n'
PAGES = {
    "index.md": "# A { #a }\n\n[b](a/b.md#b) [c](a/b.md#c) [d](a/b.md) [e](#a) [f](no.md#a)\n",
    "a/b.md": "# B\n\nA[^a] b[^a] c[^b]\n\n[^a]: [x](../index.md#a)\n[^b]: [y](../index.md#b)\n",
    "a/empty.md": "",
    "a/boxes.md": f"# B\n\n{BOX}\n```python\na = 1\n```\n\n    code\n",
    "a/again.md": f"{BOX}\n## B\n\n## B\n\n[^a] [r]\n\n[^a]: a\n",
    "a/references.md": "[r] [s][r]\n\n[r]: b.md#b\n\n<p id='c'>a</p>\n",
    "a/html.md": "<div markdown>\n**b** [r]\n</div>\n\n<p>a\n\nb",
    "draft/d.md": "[d](../a/b.md#b) [e](d.md#a) [f](../a/b.md#b) [g](../img.png#a)",
    "gone/e.md": "# E\n\n[e](../gone/e.md#a) [d](../draft/d.md#a)",
    "a/gone.md": "[e](../gone/e.md#a) [e](../gone/e.md#b) [e](../gone/e.md)",
    "a/outside.md": "[a](http://a.b/c?d#e) [b](https://[::1]/) [中](https://中.a/) [c](//a.b/)"
    " [d](#fn:a.b-c) [e](#) [f](#a%20b) [g](#中) [h](?a#b) [i](mailto:a@b.c) <a@b.c> [j](HTTP://a)",
    "a/links.md": "[d](../draft/d.md#a) [d](../draft/d.md#b) [a](links.md#a) [a](/a/b.md#a)",
}
"""What one page may leave behind to the next."""
CONFIG = "site_name: A\nexclude_docs: gone/\ndraft_docs: draft/\n"


class Counting(Extension):
    """An extension of somebody else's that knows how many pages it has read."""

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802
        """Count pages."""

        class Count(Preprocessor):
            pages = 0

            def run(self, lines: list[str]) -> list[str]:
                self.pages += 1
                return [f"{self.pages}", *lines]

        md.preprocessors.register(Count(md), "count", 1)


class Leaving(Extension):
    """One that has nothing at work while a page is read: on each second page it takes links out."""

    pages = 0

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802
        """Count pages."""
        self.pages += 1
        if self.pages % 2:
            md.inlinePatterns.deregister("link")


def site(folder: Path, *more: Any, **given: Any) -> tuple[MkDocsConfig, Files]:
    """A site with these pages, of which some are not built."""
    write_files(folder / "docs", PAGES)
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    config = load_config(
        str(folder / "mkdocs.yml"), **{"markdown_extensions": [*EXTENSIONS, *more], **given}
    )
    files = get_files(config)
    set_exclusions(files, config)
    return config, files


def rendered(config: MkDocsConfig, files: Files, rendering: Rendering | None) -> list[Any]:
    """What becomes of each page, and all that MkDocs keeps of it."""
    made = []
    for file in files.documentation_pages():
        page = Page(None, file, config)
        page.read_source(config)
        if rendering:
            rendering.render(page, config, files)
        else:
            page.render(config, files)
        links = {one.src_uri: named for one, named in (page.links_to_anchors or {}).items()}
        made.append((file.src_uri, plain_content(page, page.content or ""), links))
    return made


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize(
    "more",
    [
        [],
        [Counting],
        [Leaving],
        [{"footnotes": {"UNIQUE_IDS": True}}],
        ["abbr", "pymdownx.tasklist"],
    ],
)
def test_pages_become_what_mkdocs_makes_of_them(
    more: list[Any], directories: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    # MkDocs empties what it is given.
    named = [deepcopy(one) for one in more if not isinstance(one, type)]
    config, files = site(tmp_path, *named, use_directory_urls=directories)
    known: list[Any] = list(config.markdown_extensions)
    own = [one for one in more if isinstance(one, type)]
    config.markdown_extensions = [*known, *(one() for one in own)]
    wanted = rendered(config, files, None)
    said = [record.getMessage() for record in caplog.records]
    assert said
    caplog.clear()
    config.markdown_extensions = [*known, *(one() for one in own)]
    assert rendered(config, files, Rendering()) == wanted
    assert [record.getMessage() for record in caplog.records] == said


def test_a_reader_goes_with_its_configuration(tmp_path: Path) -> None:
    config, files = site(tmp_path)
    rendering = Rendering()
    rendered(config, files, rendering)
    config.mdx_configs["toc"] = {"permalink": "#"}
    assert rendered(config, files, rendering) == rendered(config, files, None)
    config.markdown_extensions.remove("attr_list")
    assert rendered(config, files, rendering) == rendered(config, files, None)


def test_one_reader_reads_all_pages(tmp_path: Path) -> None:
    config, files = site(tmp_path)
    seen: list[Any] = []

    class Looking(Rendering):
        def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
            super().render(page, config, files)
            seen.append(self._reader)

    rendered(config, files, Looking())
    assert seen[0] is not None
    assert all(one is seen[0] for one in seen)
