"""What holds of repairs whatever the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from concord.checking.check import Checked, check
from concord.checking.gathering import read_registry
from concord.findings import Finding
from concord.fixing.fix import Fixed, fix
from concord.lock.accepting import accept, every
from concord.lock.lockfile import lock_text
from concord.model import Lock, Page
from concord.reading import page_text, read_page
from concord.reading.mask import Prose
from concord.settings import Settings, parse_settings
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sites import write_files

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


@contextmanager
def _checked(
    files: Mapping[str, str], settings: Settings = SETTINGS, lock: bytes = b""
) -> Iterator[Checked]:
    """The check of a site in a folder of its own, its translations accepted as they stand."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write_files(root, files)
        if not lock:
            pairs = [(*pair, every) for pair in read_registry(root, settings).pairs()]
            lock = lock_text(accept(Lock(), pairs)).encode()
        (root / settings.lock).write_bytes(lock)
        yield check(root, settings, cached=False)


def _fixed(checked: Checked) -> Fixed:
    return fix(checked, lambda finding: True)


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, str, int]]:
    return Counter((one.code, one.place.path, one.place.line) for one in findings)


def _silent(page: Page) -> str:
    """All of a page's text that is no prose."""
    prose, at, parts = Prose(page), 0, []
    for start, end in prose.spans:
        parts.append(page.source[at:start])
        at = end
    return "".join([*parts, page.source[at:]])


@settings(max_examples=60, deadline=None)
@given(body, body)
def test_repairs_do_no_harm(english: str, chinese: str) -> None:
    """No finding is added anywhere, and a second run changes nothing."""
    head = "---\ntitle: A\n---\n\n"
    files = {**TERM, "docs/en/a.md": head + english, "docs/zh/a.md": head + chinese}
    with _checked(files) as checked:
        fixed, found = _fixed(checked), _counted(checked.findings)
        lock = fixed.after.get(SETTINGS.lock) or checked.reading.files.data(SETTINGS.lock)
    assert not _counted(fixed.left) - found
    files |= {p: page_text(data) for p, data in fixed.after.items() if p != SETTINGS.lock}
    with _checked(files, lock=lock) as again:
        assert not _counted(again.findings) - found
        assert _fixed(again).after == {}


@settings(max_examples=60, deadline=None)
@given(body)
def test_outside_prose_no_character_differs(chinese: str) -> None:
    """Typography and wordings are mended in prose alone: the rest is there, as it was."""
    only = parse_settings({"select": ["TYP501", "TRM207"]}, "", "")
    with _checked({**TERM, "docs/zh/a.md": chinese}, only) as checked:
        after = _fixed(checked).after.get("docs/zh/a.md")
    if after:
        old, new = (
            read_page(data, "docs/zh/a.md", "zh", "a.md") for data in (chinese.encode(), after)
        )
        assert _silent(new) == _silent(old)
