"""What is published beside the pages: site map, feed, indexes, vocabularies."""

from __future__ import annotations

import gzip
from pathlib import Path
from xml.etree import ElementTree

from concord.registry import Registry
from concord.site.building import Building
from concord.site.dates.history import read_log
from concord.site.finishing.finish import finish
from concord.site.live.made import Made
from jinja2 import DictLoader, Environment

from .conftest import BASE, building_of, registry_of

FILES = [
    "_headers", "_redirects", "feed.xml", "llms-full.txt", "llms.txt", "robots.txt",
    "search/index.js", "sitemap.xml", "sitemap.xml.gz",
    "vocabulary-2008.tbx", "vocabulary.jsonld", "vocabulary.tbx", "vocabulary.ttl", "zh/feed.xml",
    "zh/llms-full.txt", "zh/llms.txt", "zh/search/index.js",
]  # fmt: skip


def written(building: Building) -> dict[str, bytes]:
    finish(building)
    files = (path for path in building.site.rglob("*") if path.is_file())
    return {path.relative_to(building.site).as_posix(): path.read_bytes() for path in files}


def test_files_of_the_site(building: Building) -> None:
    pages = [
        f"{folder}{key}index.md"
        for folder in ("", "zh/")
        for key in (
            "", "concepts/", "concepts/big-tent/", "projects/zuul/", "reference/glossary/",
            "sources/further-reading/", "sources/talk-2018/", "timeline/",
        )
    ]  # fmt: skip
    assert sorted(written(building)) == sorted([*FILES, *pages])


def test_a_site_without_an_address_has_no_files_of_addresses(
    registry: Registry, tmp_path: Path
) -> None:
    bundle = building_of(registry, tmp_path, "")
    (bundle.site / "sitemap.xml").write_text("MkDocs' own, of relative addresses")
    bundle.not_found["zh"] = "没有"
    files = written(bundle)
    assert sorted(files) == [
        "_headers",
        "_redirects",
        "search/index.js",
        "zh/404.html",
        "zh/search/index.js",
    ]
    assert files["zh/404.html"] == "没有\n".encode()


def test_the_same_site_gives_the_same_bytes(registry: Registry, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    assert written(building_of(registry, one, BASE)) == written(building_of(registry, two, BASE))


SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_site_map_is_reciprocal_with_a_default(building: Building) -> None:
    files = written(building)
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]
    urls = {}
    for url in ElementTree.fromstring(files["sitemap.xml"]).findall("s:url", SITEMAP):
        links = {a.get("hreflang"): a.get("href") for a in url.findall("x:link", SITEMAP)}
        urls[url.findtext("s:loc", "", SITEMAP)] = links
    assert len(urls) == len(building.registry.pages)
    for address, links in urls.items():
        assert set(links) == {"en", "zh", "x-default"}
        assert links["x-default"] == links["en"]
        assert address in links.values()
        assert all(urls[other] == links for other in links.values() if other)


ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_feed_has_what_atom_demands(building: Building) -> None:
    feed = ElementTree.fromstring(written(building)["feed.xml"])
    assert feed.findtext("a:title", "", ATOM) == "The <Guide>: Changes"
    for element in (feed, *feed.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"a:{name}", "", ATOM), name
    assert {e.findtext("a:updated", "", ATOM) for e in feed.findall("a:entry", ATOM)} == {
        "2020-01-02T03:04:05+00:00"
    }


def test_feed_holds_nothing_that_xml_cannot(files: dict[str, str], tmp_path: Path) -> None:
    path = "docs/en/projects/zuul.md"
    text = files[path].replace("title: Zuul", 'title: "Zu\\x01\\ufffful"', 1)
    feed = ElementTree.fromstring(
        written(building_of(registry_of({**files, path: text}), tmp_path, BASE))["feed.xml"]
    )
    assert "Zuul" in [e.findtext("a:title", "", ATOM) for e in feed.findall("a:entry", ATOM)]


def test_llms_txt_lists_the_pages_under_their_sections(building: Building) -> None:
    text = written(building)["llms.txt"].decode()
    assert text.startswith("# The <Guide>\n\n> A guide & its <parts>.\n\nEach page is there as ")
    assert f"[llms-full.txt]({BASE}llms-full.txt).\n\n## Projects & more\n" in text
    assert f"- [Zuul]({BASE}projects/zuul/): A system for continuous integration.\n" in text


def test_robots_txt_leads_to_the_site_map(building: Building) -> None:
    assert written(building)["robots.txt"].decode().endswith(f"Sitemap: {BASE}sitemap.xml\n")


def test_a_file_that_is_asked_for_is_drawn_by_the_theme(building: Building, tmp_path: Path) -> None:
    building.host(Environment(loader=DictLoader({"concord/robots.txt": "the theme's"})))
    made = Made(tmp_path / "made")
    made.folder.mkdir()
    assert made.content(building, "robots.txt") == b"the theme's\n"


def test_log_gives_the_youngest_change_of_each_path() -> None:
    parts = (
        "200",
        "\ndocs/a.md",
        'docs/中 "b".md',
        "",
        "150",
        "",
        "100",
        "\ndocs/a.md",
        "docs/b.md",
    )
    log = "\0" + "\0".join(parts) + "\0"
    found = {path: time.timestamp() for path, time in read_log(log).items()}
    assert found == {"docs/a.md": 200, 'docs/中 "b".md': 200, "docs/b.md": 100}
    assert read_log("") == {}
