"""Small bilingual sites for tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

BOTH = "en-zh"
"""The folder of the pages that show two languages side by side."""
LEADS_ON = '<meta http-equiv="refresh"'
PAGES = {
    "docs/en/index.md": (
        "---\ntitle: Home\n---\n\nThe guide explains [Zuul](projects/zuul.md).\n\n"
        "## Limits { #limits }\n\nIt serves close to 18 million users.\n"
    ),
    "docs/zh/index.md": (
        "---\ntitle: 首页\n---\n\n本指南介绍 [Zuul](projects/zuul.md)。\n\n"
        "## 极限 { #limits }\n\n它为近 1800 万用户服务。\n"
    ),
    "docs/en/projects/zuul.md": (
        "---\ntitle: Zuul\nkind: project\ndefinition: A CI system.\n---\n\n"
        "It tests changes before they merge.\n"
    ),
    "docs/zh/projects/zuul.md": (
        "---\ntitle: Zuul\ndefinition: 持续集成系统。\n---\n\n变更先测试后合并。\n"
    ),
}
"""A site of which nothing is wrong."""

UNLINKED = "docs/en/about.md", "---\ntitle: About\n---\n\nMade with Zuul.\n"
UNLINKED_ZH = "docs/zh/about.md", "---\ntitle: 关于\n---\n\n由 Zuul 制作。\n"
"""A page and its translation, each with a mention that is not linked."""


def pages_of(site: Path, name: str = "*.html") -> list[Path]:
    """The pages of a built site, without those that only lead on from an old address."""
    return [page for page in sorted(site.rglob(name)) if LEADS_ON not in page.read_text("utf-8")]


def write_site(root: Path, *more: tuple[str, str], pages: dict[str, str] = PAGES) -> Path:
    """Write the pages, and further ones, below ``root``; return it."""
    write_files(root, {**pages, **dict(more)})
    return root


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Write files below ``root``, by their paths, their texts as they stand."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    text = (root / name).read_bytes().decode()
    assert text.count(old) == 1
    (root / name).write_bytes(text.replace(old, new).encode())
