"""Downloads: what is listed is there and is what is said of it; what was not made is not listed."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from concord.site.live.session import Session
from lxml import html

from tests.site.small_projects import put_back, run
from tests.sites import BOTH

PAGE = "about/downloads/index.html"
MADE = {
    "openinfra-guide-1.0.0.zim",
    "openinfra-guide-en-1.0.0.epub",
    "openinfra-guide-offline-1.0.0.zip",
    "openinfra-guide-zh-1.0.0.epub",
}
VOCABULARIES = {
    "vocabulary-2008.tbx", "vocabulary.jsonld", "vocabulary.tbx", "vocabulary.ttl",
}  # fmt: skip
TEXTS = {"": VOCABULARIES | {"llms-full.txt"}, "zh": VOCABULARIES | {"zh/llms-full.txt"}}
TEXT = {
    "en": (
        "---\ntitle: Downloads\n---\n<!-- concord: ignore SRC404: about the site -->\nTake it.\n\n"
        "<!-- concord: downloads -->\n\n## The bundle { #bundle }\n\nUnpack it.\n"
    ),
    "zh": (
        "---\ntitle: 下载\n---\n<!-- concord: ignore SRC404: 讲本站自己 -->\n拿走。\n\n"
        "<!-- concord: downloads -->\n\n## 离线包 { #bundle }\n\n解开它。\n"
    ),
}


@pytest.fixture(scope="module")
def whole(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a page of downloads; what is read offline is built, then the site.

    What was built without the page has gone; what is kept of that build has not.
    """
    project = Path(shutil.copytree(built, tmp_path_factory.mktemp("offers") / "project"))
    for folder in ("dist", "site"):
        shutil.rmtree(project / folder)
    for locale, text in TEXT.items():
        page = project / f"docs/{locale}/about/downloads.md"
        page.parent.mkdir()
        page.write_text(text, "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("  - about/downloads.md\n")
    for command in ("offline", "build"):
        status, output = run(project, "concord", command)
        assert status == 0, output
    return project


@pytest.fixture
def project(whole: Path, workplace: Path) -> Path:
    """A copy of it."""
    return put_back(workplace / "offers", whole)


def listed(site: Path, locale: str = "") -> dict[str, tuple[str, str, str]]:
    """What a page of downloads lists: by path its size and digest, and the day, as it says."""
    page = site / locale / PAGE
    found = {}
    for item in html.parse(str(page)).xpath("//div[@class='concord-downloads']//li"):
        (href,) = item.xpath("p[1]/a/@href")
        path = (page.parent / href).resolve().relative_to(site.resolve()).as_posix()
        size = item.xpath("string(p[1]/small[1]/text()[1])").rstrip(", ，")
        found[path] = (size, item.xpath("string(.//code)"), item.xpath("string(.//time/@datetime)"))
    return found


def said_of(file: Path) -> tuple[str, str]:
    size = file.stat().st_size
    said = f"{size / 1e6:.1f} MB" if size >= 1_000_000 else f"{max(size / 1000, 1):.0f} kB"
    return said, hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("locale", ["", "zh"])
def test_sizes_and_digests_are_those_of_what_is_published(whole: Path, locale: str) -> None:
    site = whole / "site"
    found = listed(site, locale)
    assert set(found) == {f"downloads/{name}" for name in MADE} | TEXTS[locale]
    for path, (size, digest, day) in found.items():
        assert (size, digest) == said_of(site / path), path
        assert day == "2020-09-13", path
    for name in MADE:
        assert (site / "downloads" / name).read_bytes() == (whole / "dist" / name).read_bytes()


@pytest.mark.parametrize(
    ("page", "books"),
    [
        ("about/downloads", ["Book in English (EPUB)", "Book in Chinese (EPUB)"]),
        ("zh/about/downloads", ["英文电子书（EPUB）", "中文电子书（EPUB）"]),
    ],
)
def test_books_are_named_by_their_language(whole: Path, page: str, books: list[str]) -> None:
    links = html.parse(str(whole / "site" / page / "index.html")).xpath("//a[contains(., 'EPUB')]")
    named = [link.text_content() for link in links if link.get("href", "").endswith(".epub")]
    assert named == books


def test_sums_prove_the_files_and_verify_reads_them(project: Path) -> None:
    assert run(project, "concord", "verify") == (0, "site/ has no fault.\n")
    book = project / "site/downloads/openinfra-guide-en-1.0.0.epub"
    book.write_bytes(book.read_bytes()[:-1])
    status, output = run(project, "concord", "verify")
    assert status == 1
    assert "downloads/openinfra-guide-en-1.0.0.epub: not the file that was made" in output


def test_what_is_not_what_was_made_is_not_listed(project: Path) -> None:
    """Gone, or another than its list says; the page is made anew though no page has changed."""
    (project / "dist/openinfra-guide-1.0.0.zim").unlink()
    with (project / "dist/openinfra-guide-zh-1.0.0.epub").open("ab") as file:
        file.write(b"more")
    status, output = run(project, "concord.site.making", "--verify")
    assert status == 0, output
    assert "MkDocs makes the same of it, byte for byte." in output
    here = {"openinfra-guide-offline-1.0.0.zip", "openinfra-guide-en-1.0.0.epub"}
    assert set(listed(project / "site")) == {f"downloads/{name}" for name in here} | TEXTS[""]
    there = {path.name for path in (project / "site/downloads").iterdir()}
    assert there == here | {"SHA256SUMS"}


def test_where_nothing_was_made_the_page_says_so(project: Path) -> None:
    shutil.rmtree(project / "dist")
    status, output = run(project, "concord.site.making")
    assert status == 0, output
    assert set(listed(project / "site", "zh")) == TEXTS["zh"]
    assert not (project / "site/downloads").exists()
    assert "没有附带离线包" in (project / "site/zh" / PAGE).read_text("utf-8")


def test_a_list_that_cannot_be_read_says_what_to_do(project: Path) -> None:
    (project / "dist/downloads.json").write_text('[{"name": 1}]', "utf-8")
    status, output = run(project, "concord", "build")
    assert status
    assert "dist/downloads.json cannot be read" in output
    assert "concord offline" in output
    assert "Traceback" not in output


def test_the_bundle_leads_to_the_list(whole: Path) -> None:
    page = whole / ".cache/build/bundle/guide/about/downloads.html"
    text = page.read_text("utf-8")
    address = "https://openinfra-guide.example/about/downloads/"
    assert f'<a href="{address}">{address}</a>' in text
    assert not list(page.parents[1].rglob("index.md"))


def test_the_list_of_what_was_made_names_nothing_else(whole: Path) -> None:
    entries = json.loads((whole / "dist/downloads.json").read_text("utf-8"))
    assert {entry["name"] for entry in entries} == MADE
    assert [entry["locale"] for entry in entries if entry["kind"] == "book"] == ["en", "zh"]


def test_they_are_served_while_somebody_writes(whole: Path) -> None:
    session = Session(whole)
    try:
        for path in ("index.md", "zh/projects/zuul/index.md", *TEXTS[""], *TEXTS["zh"]):
            text = session.file(path)
            assert text, path
            assert b"\n" in text
        name = "downloads/openinfra-guide-en-1.0.0.epub"
        assert session.file(name) == (whole / "site" / name).read_bytes()
        assert session.file("nowhere/index.md") is None
    finally:
        session.close()


def test_every_page_names_its_markdown(whole: Path) -> None:
    pages = sorted((whole / "site").rglob("index.html"))
    both = whole / "site" / BOTH
    pages = [page for page in pages if "concord-" in page.read_text("utf-8")]
    pages = [page for page in pages if both not in page.parents]
    assert len(pages) == 10
    for page in pages:
        links = html.parse(str(page)).xpath("//link[@type='text/markdown']/@href")
        assert links == ["index.md"]
        title = html.parse(str(page)).xpath("string(//h1)").strip()
        assert (page.parent / "index.md").read_text("utf-8").startswith(f"# {title}\n")
