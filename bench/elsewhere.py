"""What builds of other people's sites cost with ``plugins: [concord]``, and that they are the same.

    python -m bench.elsewhere [--pages 300] [--docs ENGLISH CHINESE] [--trees DIR]

Two sites of Material, made of this project's pages or of those in two folders: one in English
with Material's search, tags and blog, and one in two languages with static-i18n in suffixes. Each
is built by MkDocs without concord and with it, then by concord: first, with nothing changed, after
a word. What the last one leaves is compared with what MkDocs makes of the same, byte for byte. Work
is that of all processors.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from concord.site.making.verifying import different
from mkdocs.utils.yaml import yaml_load

from bench.builds import MAKE, show, show_cost
from bench.corpus import ROOT, make_corpus
from bench.speed import Cost, measured

POST = "---\ndate: 2026-01-{day:02}\ncategories: [News]\n---\n\n"
POSTS = 28
HEAD = re.compile(r"---\n.*?\n---\n", re.S)
"""The front matter of a page."""
LANGUAGES: list[dict[str, Any]] = [
    {"locale": "en", "name": "English", "default": True, "build": True},
    {"locale": "zh", "name": "简体中文", "build": True},
]
CONCORD: dict[str, Any] = {
    "glossary": "reference/glossary.md", "further_reading": "sources/further-reading.md",
}  # fmt: skip
PLUGINS: dict[str, list[Any]] = {
    "search, tags and blog": ["search", "tags", "blog"],
    "static-i18n, suffixes": [{"i18n": {"docs_structure": "suffix", "languages": LANGUAGES}}],
}


def make_site(folder: Path, name: str, given: argparse.Namespace) -> int:
    """A site with so many pages, or with those of two folders; return how many there are."""
    has_blog, docs = "blog" in name, folder / "docs"
    made = [folder / "made/docs" / language["locale"] for language in LANGUAGES]
    if not given.docs:
        make_corpus(folder / "made", 2 * given.pages if has_blog else given.pages)
    english, chinese = given.docs or made
    shutil.copytree(english, docs)
    if has_blog:
        _write_posts(docs)
    else:
        _put_beside(chinese, docs)
    shutil.rmtree(folder / "made", ignore_errors=True)
    concord = "concord" if given.docs else {"concord": CONCORD}
    for file, last in (("without.yml", []), ("mkdocs.yml", [concord])):
        config = {**_basis(), "plugins": [*PLUGINS[name], *last]}
        (folder / file).write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return sum(1 for _ in docs.rglob("*.md"))


def _basis() -> dict[str, Any]:
    """The project's own configuration less what makes it this project's."""
    config = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    for name in ("hooks", "nav", "strict", "validation", "watch", "plugins", "extra"):
        config.pop(name, None)
    config["theme"].pop("custom_dir")
    config["site_url"] = "https://elsewhere.example/"
    return dict(config)


def _write_posts(docs: Path) -> None:
    """A blog of some of the pages, and tags on others."""
    pages = sorted(docs.glob("*/*.md"))
    texts = [page.read_text("utf-8") for page in pages]
    posts = docs / "blog/posts"
    posts.mkdir(parents=True)
    (docs / "blog/index.md").write_text("# News\n", "utf-8")
    for day in range(1, POSTS + 1):
        body = HEAD.sub("", texts[day % len(texts)]).replace("](../", "](../../")
        post = f"{POST.format(day=day)}# Note {day}\n\n{body}"
        (posts / f"note-{day}.md").write_text(post, "utf-8")
    for page in pages[::2]:
        text = page.read_text("utf-8")
        head = HEAD.match(text)
        own = head[0].removeprefix("---\n") if head else "---\n"
        page.write_text(f"---\ntags: [some]\n{own}{HEAD.sub('', text)}", "utf-8")


def _put_beside(pages: Path, docs: Path) -> None:
    """Put translations beside their originals."""
    for page in pages.rglob("*.md"):
        target = docs / page.relative_to(pages).with_suffix(".zh.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, target)


def builds(folder: Path) -> Iterator[tuple[str, Cost]]:
    """What each build costs, one after the other."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-d"]
    yield "MkDocs without concord", measured([*mkdocs, "a", "-f", "without.yml"], folder)
    yield "MkDocs with it", measured([*mkdocs, "b"], folder)
    yield "concord, first", measured(MAKE, folder)
    yield "concord, nothing changed", measured(MAKE, folder)
    _put_word_in(folder / "docs")
    yield "concord, a word", measured(MAKE, folder)
    yield "MkDocs with it, the word", measured([*mkdocs, "b"], folder)


def _put_word_in(docs: Path) -> None:
    """Put a word into the first page that has a place for it."""
    for page in sorted(docs.glob("*/*.md")):
        text = page.read_text("utf-8")
        head = HEAD.match(text)
        start = head.end() if head else 0
        if " is " in text[start:]:
            page.write_text(text[:start] + text[start:].replace(" is ", " really is ", 1), "utf-8")
            return


def main() -> int:
    """Measure and print; 1 where something is not the same."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--docs", type=Path, nargs=2, help="English pages, and Chinese ones")
    parser.add_argument("--trees", type=Path, help="where sites are made, and stay")
    given, wrong = parser.parse_args(), 0
    show("build", "work", "of MkDocs", "", "by the clock", "memory")
    with tempfile.TemporaryDirectory() as scratch:
        for number, name in enumerate(PLUGINS):
            folder = (given.trees or Path(scratch)) / str(number)
            print(f"{name}, {make_site(folder, name, given)} files")
            base = None
            for what, cost in builds(folder):
                base = base or cost
                show_cost(f"  {what}", cost, base)
            found = different(folder / "b", folder / "site")
            print(f"  {len(found)} files differ from MkDocs' {' '.join(found[:5])}", flush=True)
            wrong += bool(found)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
