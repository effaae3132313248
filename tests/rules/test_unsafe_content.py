"""What the rule about unsafe content lets through is harmless once it is HTML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import html5lib
import markdown
import pytest
from concord.checking.check import check
from concord.checking.gathering import read_registry
from concord.hazards.as_built import as_built
from concord.hazards.limits import LARGEST, LONGEST
from concord.reading import read_page
from concord.registry import gather
from concord.rules.pages.unsafe_content import unsafe_content
from concord.settings import Settings, parse_settings
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.ways import plain_ways

SETTINGS = Settings(default="en", extend_select=("PAG606",))
SITE = gather([], {}, SETTINGS, plain_ways(SETTINGS))
EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed",
]  # fmt: skip
"""Those of the site."""
PIECES = (
    "<script>", "</script>", "<svg onload=x>", "<img src=x onerror=y>", "[a](javascript:x)",
    "{ onclick=x }", "{: onclick=x }", "<b", " onclick=x>", '"', "'", ">", "<div>", "</div>",
    "<div markdown>", "<!--", "-->", "--!>", "<!-->", "`", "``", "```", "```\n", "\n```\n",
    "~~~\n", "``` a b\n", "\n", "\n\n", "    ", "  ", "\t", "- ", "1. ", "> ", "!!! note\n",
    "[^1]: ", "[^1]", "[a][b]", "\n[b]: javascript:x\n", "\\", "text", "# ", "| a |\n|---|\n",
    '=== "Tab"\n', ": ", "*[A]: ", "&lt;", "<https://a.b>", "![i](x)", "(", ")", "[", "]",
    "<br>", "\n| a<br>b | ", "<br />", "![i](a/b.svg)", "![i", "](a/b.svg)", "R&D ", "&",
    "javascript:x",
)  # fmt: skip


@pytest.mark.parametrize("mark", ["<br>", "<br/>", "<br />"])
def test_breaks_in_rows_alone_ask_for_no_html(mark: str) -> None:
    table = f"| a | b |\n|---|---|\n| c{mark}d | `e`{mark}{mark}f |\n"
    assert as_built(table) == ""
    assert "<table>" in as_built(table.replace(mark, "<br id=x>"))
    assert "<table>" in as_built(table.replace("`e`", "{ #e onclick=x }"))
    assert "<table>" in as_built(f"{table}\na{mark}b\n")


def messages(text: str) -> list[str]:
    """What the rule says of a page of that text."""
    page = read_page(text.encode(), "docs/en/a.md", "en", "a.md")
    return [finding.message for finding in unsafe_content.look(page, SITE)]


def running(made: str) -> Iterator[str]:
    """What runs in HTML as a browser reads it."""
    for element in html5lib.parseFragment(made, namespaceHTMLElements=False).iter():
        name = str(element.tag).rpartition("}")[2]
        if name in ("script", "svg"):
            yield name
        yield from (key for key in element.attrib if str(key).startswith("on"))
        yield from (a for a in element.attrib.values() if a.strip().startswith("javascript:"))


def test_what_runs_is_seen() -> None:
    """The test below can fail."""
    made = "<p onclick=x>a</p><svg></svg><a href=' javascript:x'>b</a><code>onload=</code>"
    assert list(running(made)) == ["onclick", "svg", " javascript:x"]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("# <!--```\n<script>-->")
def test_what_is_let_through_does_not_run(text: str) -> None:
    """Python-Markdown, with the site's extensions, makes nothing of it that runs."""
    if not messages(text):
        made = markdown.markdown(text, extensions=EXTENSIONS)
        assert list(running(made)) == [], made


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    """The rule raises nothing, and every finding has a place in the text."""
    assert all(messages(text.replace("\ud800", "")) or [True])


def test_long_lines_are_refused() -> None:
    """A line just long enough passes, one character more does not."""
    assert messages("x" * LONGEST) == []
    assert messages("x" * (LONGEST + 1)) == [f"a line of more than {LONGEST} characters"]


def test_large_pages_and_drawings_are_refused_unread(tmp_path: Path) -> None:
    """A page and a drawing over the limit are findings with their path."""
    docs = tmp_path / "docs" / "en"
    docs.mkdir(parents=True)
    line = b"a" * 998 + b"\n\n"
    (docs / "fits.md").write_bytes(line * (LARGEST // len(line)))
    (docs / "large.md").write_bytes(line * (LARGEST // len(line)) + b"b")
    (docs / "large.svg").write_bytes(b"<svg>" + b" " * LARGEST + b"</svg>")
    site = read_registry(tmp_path, parse_settings({"select": ["PAG606"]}, "", ""))
    looked = (unsafe_content.look(page, site) for page in site.pages.values())
    found = [str(finding) for findings in looked for finding in findings]
    assert sorted(found) == [
        "docs/en/large.md:1:1 PAG606 a page of 1000001 bytes, more than 1000000",
        "docs/en/large.svg:1:1 PAG606 a .svg file of more than 1000000 bytes",
    ]


def test_of_a_page_too_large_to_be_read_nothing_else_is_said(tmp_path: Path) -> None:
    """What links lead to there, what it lacks and what it is called, nobody knows."""
    texts = {
        "en/a.md": "# A\n\nSee [b](b.md#size).\n\nMore.\n",
        "en/b.md": "# B\n\n## Size\n\nIt.\n",
    }
    texts |= {"zh/a.md": "# 甲\n\n见[乙](b.md#size)。\n\n更多。\n", "zh/b.md": "a" * LARGEST + "b"}
    for name, text in texts.items():
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text(text, "utf-8")
    found = check(tmp_path, parse_settings({}, "", ""), cached=False).findings
    assert [str(finding) for finding in found] == [
        "docs/zh/b.md:1:1 PAG606 a page of 1000001 bytes, more than 1000000"
    ]
