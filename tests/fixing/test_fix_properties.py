"""What holds of repairs whatever the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from concord.checking.check import check
from concord.findings import Finding
from concord.fixing.fix import Fixed, fix
from concord.layout.files import plain_ways
from concord.lock.lockfile import read_lock
from concord.lock.staleness import accept
from concord.model import Page
from concord.reading import page_text, read_page
from concord.reading.mask import Prose
from concord.registry import Registry, gather
from concord.settings import parse_settings
from hypothesis import given, settings
from hypothesis import strategies as st

SETTINGS = parse_settings({"ignore": ["SRC"]}, "", "")
TERM = {
    "docs/en/ci.md": "---\ntitle: Continuous integration\nkind: concept\ndefinition: D.\n"
    "labels: {also: [CI], avoid: [CICD]}\n---\n\nText.\n",
    "docs/zh/ci.md": "---\ntitle: 持续集成\ndefinition: 定义。\n"
    "labels: {avoid: [连续集成]}\n---\n\n正文。\n",
}
PIECES = (
    "CI", "CICD", "持续集成", "连续集成", "中文", "Zuul", "8", ",", ".", "。", "（", "）", "-",
    "，", " ",
    "\n", "\n\n", "`", "```\n", "~~~\n", "$", "{{ CI }}", "{{< a b=CI >}}", "{% CI %}",
    "CI.yml",
    "https://x.example/CI", "CI@x.example", "\\", "[", "](ci.md)", "](a.md#json)", "![", "*", "**",
    "## ", "### JSON格式", " { #a }", " { .c }", "- ", "> ", "| a | b |\n|---|---|\n| ", " | ",
    "<b>", "</b>", "<code>", "</code>", "<!--", "-->", "&amp;", ":CI:", "::: CI\n", ":::\n", "    ",
    "!!! note\n", "“CI”", "A", "１．２",
)  # fmt: skip
body = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def _site(files: dict[str, str]) -> Registry:
    pages = [
        read_page(text.encode(), path, path.split("/")[1], path.split("/", 2)[2])
        for path, text in files.items()
    ]
    keys = {name: frozenset(p.key for p in pages if p.locale == name) for name in ("en", "zh")}
    site = gather(pages, plain_ways(SETTINGS, keys), SETTINGS)
    return replace(site, lock=accept(read_lock("", "lock"), site.pairs(), pages))


def _fixed(site: Registry, files: dict[str, str]) -> Fixed:
    return fix(site, lambda path: files[path].encode(), lambda finding: True)


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, str, int]]:
    return Counter((one.code, one.place.path, one.place.line) for one in findings)


def _silent(page: Page) -> str:
    """All of a page's text that is no prose."""
    prose, at, parts = Prose(page), 0, []
    for start, end in prose.spans:
        parts.append(page.source[at:start])
        at = end
    return "".join([*parts, page.source[at:]])


@settings(max_examples=150, deadline=None)
@given(body, body)
def test_repairs_do_no_harm(english: str, chinese: str) -> None:
    """No finding is added anywhere, and a second run changes nothing."""
    head = "---\ntitle: A\n---\n\n"
    files = {**TERM, "docs/en/a.md": head + english, "docs/zh/a.md": head + chinese}
    site = _site(files)
    fixed = _fixed(site, files)
    assert not _counted(fixed.left) - _counted(check(site))
    lock = fixed.after.pop(SETTINGS.lock, b"")
    files |= {path: page_text(data) for path, data in fixed.after.items()}
    again = replace(_site(files), lock=read_lock(lock.decode(), "lock") if lock else site.lock)
    assert not _counted(check(again)) - _counted(check(site))
    assert _fixed(again, files).after == {}


@settings(max_examples=150, deadline=None)
@given(body)
def test_outside_prose_no_character_differs(chinese: str) -> None:
    """Typography and wordings are mended in prose alone: the rest is there, as it was."""
    only = parse_settings({"select": ["TYP501", "TRM207"]}, "", "")
    files = {**TERM, "docs/zh/a.md": chinese}
    site = replace(_site(files), settings=only)
    after = _fixed(site, files).after.get("docs/zh/a.md")
    if after:
        new = read_page(after, "docs/zh/a.md", "zh", "a.md")
        assert _silent(new) == _silent(site.pages["zh", "a.md"])
