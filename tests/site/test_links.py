"""Every address on every page of the real site, asked of a host; not by our own verification.

Pages are read with lxml, addresses are resolved as browsers do it (RFC 3986) and asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import requests
from lxml import html

from tests.sites import BOTH, pages_of

OWN = "https://openinfra-guide.example/"
LOADED = (
    "//script/@src|//img/@src|//source/@src|//iframe/@src|//object/@data|//video/@src"
    "|//link[@rel='stylesheet' or @rel='preload' or @rel='icon' or @rel='preconnect']/@href"
)
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
ADDRESSES = ("href", "src", "srcset", "poster", "data", "action")


@pytest.fixture(scope="module")
def pages(site_dir: Path, served: str) -> dict[str, html.HtmlElement]:
    """The pages by the addresses at which they are served."""
    found = {}
    for file in pages_of(site_dir):
        name = file.relative_to(site_dir).as_posix().removesuffix("index.html")
        found[served + name] = html.parse(str(file), html.HTMLParser(encoding="utf-8")).getroot()
    assert len(found) >= 100
    return found


def addresses(page: html.HtmlElement) -> Iterator[str]:
    for element in page.iter(html.etree.Element):
        for name in ADDRESSES:
            if (value := element.get(name)) is not None:
                yield value


def test_every_address_of_the_site_leads_somewhere(
    pages: dict[str, html.HtmlElement], served: str
) -> None:
    ids = {base: {"__top", *page.xpath("//@id")} for base, page in pages.items()}
    wanted: dict[str, set[str]] = {}
    for base, page in pages.items():
        for address in addresses(page):
            target = urljoin(base, address.replace(OWN, served, 1))
            if target.startswith(served):
                wanted.setdefault(target, set()).add(base)
    faults = [fault for target in wanted if (fault := _fault(target, ids))]
    assert faults == [], [wanted[fault.split(" ")[0]] for fault in faults[:5]]
    assert len(wanted) > 500


def _fault(target: str, ids: dict[str, set[str]]) -> str:
    """What is wrong with an address, "" if nothing; ``ids`` are those of each page."""
    address, anchor = urldefrag(target)
    if address not in ids:
        status = requests.head(address, timeout=60, allow_redirects=False).status_code
        return "" if status == 200 and not anchor else f"{target} {status}"
    return "" if not anchor or unquote(anchor) in ids[address] else f"{target} has no such id"


def test_no_page_asks_another_host_for_anything(
    pages: dict[str, html.HtmlElement], served: str
) -> None:
    asked = {urljoin(base, src) for base, page in pages.items() for src in page.xpath(LOADED)}
    assert [address for address in asked if not address.startswith((served, "data:"))] == []


def test_languages_are_said_and_name_each_other(
    pages: dict[str, html.HtmlElement], served: str
) -> None:
    for base, page in pages.items():
        path = base.removeprefix(served)
        locale = "zh" if path.startswith("zh/") else "en"
        assert page.get("lang") == locale, base
        if path.endswith("404.html") or path.startswith(BOTH):
            continue
        said = {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")}
        plain = path.removeprefix("zh/")
        english, chinese = OWN + plain, f"{OWN}zh/{plain}"
        assert said == {"en": english, "zh": chinese, "x-default": english}, base
        assert page.xpath("//link[@rel='canonical']/@href") == [OWN + path]


def test_the_site_map_has_every_page_and_its_translations(
    pages: dict[str, html.HtmlElement], site_dir: Path, served: str
) -> None:
    tree = html.etree.parse(str(site_dir / "sitemap.xml"))
    listed = tree.xpath("//s:loc/text()", namespaces=SPACES)
    paths = [base.removeprefix(served) for base in pages if not base.endswith("404.html")]
    expected = [OWN + path for path in paths if not path.startswith(BOTH)]
    assert sorted(listed) == sorted(expected)
    for url in tree.xpath("//s:url", namespaces=SPACES):
        links = url.xpath("x:link/@hreflang", namespaces=SPACES)
        assert set(links) == {"en", "zh", "x-default"}


@pytest.mark.parametrize(("path", "locale"), [("no/such/page", "en"), ("zh/no/such/page", "zh")])
def test_what_is_not_found_is_said_in_the_readers_language(
    served: str, path: str, locale: str
) -> None:
    answer = requests.get(served + path, timeout=60)
    assert answer.status_code == 404
    page = html.fromstring(answer.content)
    assert page.get("lang") == locale
    assert all(address.startswith(("/", "#", "http")) for address in page.xpath("//@href|//@src"))
