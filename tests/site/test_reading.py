"""What concord reads of a page is what the built page shows, for every page of the real site."""

from __future__ import annotations

import posixpath
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from concord.checking.gathering import read_registry
from concord.model import Page
from concord.registry import Registry
from concord.registry.page_urls import Addresses
from concord.settings import load_settings
from lxml import html

ROOT = Path(__file__).parents[2]
HOST = "https://host/"
MADE = ("concord-", "footnote", "guide-", "headerlink", "term")
"""How classes begin of what is put into a text that its Markdown does not have."""
Shown = list[tuple[Page, html.HtmlElement, str]]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(ROOT, load_settings(ROOT))


@pytest.fixture(scope="module")
def shown(registry: Registry, site_dir: Path) -> Shown:
    """Each page, its text as built, and its address from the root of the site."""
    addresses = Addresses("", registry.settings.default, True)
    found = []
    for page in registry.pages.values():
        path = addresses.path(page.locale, page.key)
        parser = html.HTMLParser(encoding="utf-8")
        tree = html.parse(str(site_dir / path / "index.html"), parser)
        (text,) = tree.xpath("//div[@class='guide-text']")
        found.append((page, text, path))
    assert len(found) >= 100
    return found


def own(text: html.HtmlElement, xpath: str) -> Iterator[html.HtmlElement]:
    """The elements of a text that stand in its Markdown."""
    for element in text.xpath(xpath):
        above = [element, *element.iterancestors()]
        within = above[: above.index(text)]
        classes = " ".join(e.get("class", "") for e in within).split()
        if not any(name.startswith(MADE) for name in classes):
            yield element


def first_met(values: Iterable[Hashable]) -> list[int]:
    """Which values are equal: each as the number of different ones before it was first met."""
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(value, len(numbers)) for value in values]


def test_headings_and_their_ids(shown: Shown) -> None:
    for page, text, _ in shown:
        headings = own(text, ".//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
        built = [(int(h.tag[1]), h.get("id")) for h in headings]
        assert [(h.level, h.id) for h in page.headings if h.level > 1] == built, page.path


def test_other_ids(shown: Shown) -> None:
    for page, text, _ in shown:
        assert page.anchors <= set(text.xpath(".//@id")), page.path


def test_links(shown: Shown, registry: Registry) -> None:
    for page, text, path in shown:
        read = [r.value for r in page.references if r.kind == "link"]
        expected = [_address(page, value, registry) for value in read]
        hrefs = [a.get("href") for a in own(text, ".//a[@href]")]
        built = [urljoin(f"{HOST}{path}", href).removeprefix(HOST) for href in hrefs]
        assert sorted(expected) == sorted(built), page.path


def test_citations(shown: Shown) -> None:
    for page, text, _ in shown:
        read = [r.value for r in page.references if r.kind == "citation"]
        refs = text.xpath(".//a[contains(@class, 'footnote-ref')]/@href")
        assert first_met(read) == first_met(refs), page.path


def _address(page: Page, value: str, registry: Registry) -> str:
    """Where a link of a page leads on the site: the path from its root, or a whole address."""
    if urlsplit(value).scheme:
        return value
    target, _, anchor = value.partition("#")
    key = posixpath.join(posixpath.dirname(page.key), target) if target else page.key
    addresses = Addresses("", registry.settings.default, True)
    return addresses.path(page.locale, posixpath.normpath(key), anchor)
