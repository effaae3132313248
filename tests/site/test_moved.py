"""Pages that have moved: what stands at their old addresses, hosted and in the bundle."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from concord.site.finishing.headers import read_rules
from lxml import html

HOSTED = {
    "ideas/gate/index.html": "../../concepts/gating/",
    "ideas/reasons/index.html": "../../concepts/gating/#why",
    "zh/ideas/reasons/index.html": "../../concepts/gating/#why",
}
BUNDLED = {
    "ideas/gate.html": "../concepts/gating.html",
    "zh/ideas/reasons.html": "../concepts/gating.html#why",
}


def links(folder: Path, file: str) -> tuple[list[str], str, str]:
    """The addresses that a page at an old address names, where it sends readers, its language."""
    page = html.parse(str(folder / file), html.HTMLParser(encoding="utf-8")).getroot()
    refresh = page.xpath("//meta[@http-equiv='refresh']/@content")[0]
    return page.xpath("//a/@href"), refresh.partition("url=")[2], page.get("lang")


@pytest.mark.parametrize("file", HOSTED)
def test_an_old_address_leads_on(built: Path, file: str) -> None:
    lang = "zh" if file.startswith("zh/") else "en"
    assert links(built / "site", file) == ([HOSTED[file]], HOSTED[file], lang)


@pytest.mark.parametrize("file", BUNDLED)
def test_so_it_does_in_the_bundle(built: Path, tmp_path: Path, file: str) -> None:
    with zipfile.ZipFile(next((built / "dist").glob("*offline*.zip"))) as archive:
        name = next(name for name in archive.namelist() if name.endswith(f"/guide/{file}"))
        path = Path(archive.extract(name, tmp_path))
    assert links(path.parent, path.name)[0] == [BUNDLED[file]]


def test_hosts_are_told(built: Path) -> None:
    rules = read_rules(built / "site")
    assert ("/ideas/reasons/", "/concepts/gating/#why") in rules
    assert ("/zh/ideas/gate/", "/zh/concepts/gating/") in rules
    assert len(rules) == 4


def test_nobody_is_told_of_old_addresses(built: Path) -> None:
    for name in ("sitemap.xml", "llms.txt", "zh/llms.txt"):
        assert "ideas/" not in (built / "site" / name).read_text("utf-8")
