"""A page beside its translation: which blocks, with which ids and links."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from concord.lock.accepting import accept, every
from concord.model import Lock, Page
from concord.reading import read_page
from concord.registry import Registry, gather
from concord.registry.page_urls import Addresses
from concord.settings import Settings
from concord.site.side_by_side import pairs
from concord.site.side_by_side.composing import Shown, SideBySide, compose
from concord.site.side_by_side.pairs import led
from concord.site.side_by_side.twofold import twofold
from lxml import html
from markdown import markdown

from tests.expectations import load
from tests.sites import BOTH, pages_of
from tests.ways import plain_ways

CASES = load(Path(__file__).with_name("side_by_side.yml"))
EXTENSIONS = ["attr_list", "def_list", "footnotes", "tables", "fenced_code", "pymdownx.tabbed"]
TABS = {"pymdownx.tabbed": {"alternate_style": True}}
ADDRESSES = Addresses("https://example.org/", "en", directories=True)


def read(text: str, locale: str, key: str = "page.md") -> Page:
    text = f"---\ntitle: A page\n---\n\n{text}"
    return read_page(text.encode(), f"docs/{locale}/{key}", locale, key)


def registry_of(case: dict[str, Any]) -> Registry:
    """The pages of a case, and another pair that they may lead to."""
    pages = [read(case[locale], locale) for locale in ("en", "zh")]
    others = [read(text, locale, "zuul.md") for locale, text in (("en", "It."), ("zh", "它。"))]
    settings = Settings(default="en")
    known = {locale: frozenset(("page.md", "zuul.md")) for locale in settings.locales}
    registry = gather([*pages, *others], known, settings, plain_ways(settings))
    was = [(read(case.get("was", case["en"]), "en"), pages[1], every)]
    return replace(registry, lock=accept(Lock(), was))


def finished(text: str) -> str:
    """A page as MkDocs and a theme finish it: something stands around its text, and in it."""
    made = markdown(text, extensions=EXTENSIONS, extension_configs=TABS)
    for name, address in {"zuul.md": "../zuul/", "p.png": "../p.png"}.items():
        made = made.replace(f'"{name}"', f'"{address}"')
    first, end, rest = made.partition("</p>")
    marked = [f"<!--concord/text-->{part}<!--/concord/text-->" for part in (first + end, rest)]
    return f"<title>x</title>{marked[0]}<aside id='facts'>Facts</aside>{marked[1]}<footer></footer>"


def made(case: dict[str, Any]) -> SideBySide:
    registry = registry_of(case)
    pair = next(pair for pair in pairs(registry, ADDRESSES) if pair.page.key == "page.md")
    texts = finished(case["en"]), finished(case["zh"])
    found = compose(pair, texts, registry, ADDRESSES, led(registry, ADDRESSES, "zh"))
    assert found
    return found


def tree(row: Shown, side: int) -> html.HtmlElement:
    return html.fromstring(f"<div>{row.sides[side].html}</div>")


def said(row: Shown) -> str:
    texts = [" ".join(tree(row, side).text_content().split()) for side in (0, 1)]
    return f"{f'#{row.id} ' if row.id else ''}{' | '.join(texts)}{' lags' if row.lags else ''}"


@pytest.mark.parametrize("name", CASES)
def test_what_belongs_together_stands_side_by_side(name: str) -> None:
    assert [said(row) for row in made(CASES[name]).rows] == CASES[name]["rows"]


def test_links_lead_on_to_both_languages_and_ids_stand_once() -> None:
    case = next(case for case in CASES.values() if "links" in case)
    rows = made(case).rows
    sides = [tree(row, side) for side in (0, 1) for row in rows]
    links = [address for side in sides for address in side.xpath("//@href|//@src")]
    assert links == case["links"]
    ids = [id_ for row in rows for side in (0, 1) for id_ in tree(row, side).xpath("//@id")]
    ids += [row.id for row in rows if row.id]
    assert sorted(ids) == sorted(set(ids))


def test_each_label_has_its_button_and_each_language_presses_one() -> None:
    case = next(case for case in CASES.values() if "buttons" in case)
    for side, (buttons, name) in enumerate(zip(case["buttons"], case["names"], strict=True)):
        (row,) = [found for row in made(case).rows if (found := tree(row, side)).xpath("//input")]
        assert row.xpath("//input/@id") == row.xpath("//label/@for") == buttons
        assert set(row.xpath("//input/@name")) == {name}


def test_a_list_that_is_numbered_is_numbered_on() -> None:
    rows = made(next(case for case in CASES.values() if "links" in case)).rows
    assert [str(start) for row in rows for start in tree(row, 1).xpath("//ol[li]/@start")] == ["2"]


def test_a_translation_that_was_never_accepted_is_not_called_current() -> None:
    case = next(iter(CASES.values()))
    registry = replace(registry_of(case), lock=Lock(kept=True))
    pair = next(pair for pair in pairs(registry, ADDRESSES) if pair.page.key == "page.md")
    found = compose(pair, (finished("One."), finished("一。")), registry, ADDRESSES, {})
    assert found
    assert found.lagging is None


def test_a_page_without_counterpart_has_no_such_page() -> None:
    registry = registry_of(next(iter(CASES.values())))
    left = {name: page for name, page in registry.pages.items() if name != ("zh", "zuul.md")}
    found = pairs(replace(registry, pages=left), ADDRESSES)
    assert [pair.address for pair in found] == ["en-zh/page/"]


@pytest.fixture(scope="module")
def shown(site_dir: Path) -> dict[str, html.HtmlElement]:
    """The pages with both languages, by their addresses."""
    parser = html.HTMLParser(encoding="utf-8")
    return {
        file.relative_to(site_dir / BOTH).as_posix(): html.parse(str(file), parser).getroot()
        for file in pages_of(site_dir / BOTH)
    }


def test_every_block_of_the_site_stands_beside_its_counterpart(
    shown: dict[str, html.HtmlElement], site_dir: Path
) -> None:
    """The check finds no difference on these pages, so no block may be alone."""
    files = pages_of(site_dir / "zh", "index.html")
    assert shown.keys() == {file.relative_to(site_dir / "zh").as_posix() for file in files}
    for name, page in shown.items():
        sides = page.xpath("//div[contains(@class, 'concord-row')]/div")
        assert [side.get("lang") for side in sides] == ["en", "zh"] * (len(sides) // 2), name
        assert page.xpath("//*[@class='concord-none']") == [], name
        assert len(sides) > 2, name


TWOFOLD = {
    "words that differ stand behind each other": (
        "<p>\n  To the text</p>", "<p>\n  跳到正文</p>",
        '<p>\n  <span>To the text</span> <span class="guide-second" lang="zh">跳到正文</span></p>',
    ),
    "what both say stands once": (
        "<a href='x'>Zuul</a> ", "<a href='y'>Zuul</a>", "<a href='x'>Zuul</a> ",
    ),
    "names of controls too": (
        '<button aria-label="Search"></button>', '<button aria-label="搜索"></button>',
        '<button aria-label="Search · 搜索"></button>',
    ),
    "what can be chosen, in one text": (
        '<option value="">Light</option>', '<option value="">浅色</option>',
        '<option value="">Light · 浅色</option>',
    ),
    "a script is no text": ("<script>a</script>b", "<script>c</script>b", "<script>a</script>b"),
    "two that do not agree": ("<p>One</p>", "<p>一<b>二</b></p>", "<p>One</p>"),
    "nothing beside": ("<p>One</p>", "", "<p>One</p>"),
}  # fmt: skip


@pytest.mark.parametrize("name", TWOFOLD)
def test_a_frame_is_said_in_two_languages(name: str) -> None:
    ours, theirs, both = TWOFOLD[name]
    assert twofold(ours, theirs, "zh") == both


def test_every_frame_is_in_both_languages_and_leads_on(
    shown: dict[str, html.HtmlElement], site_dir: Path
) -> None:
    for name, page in shown.items():
        for part in ("md-tabs", "guide-contents", "guide-colophon"):
            words = page.xpath(f"//*[contains(@class, '{part}')]//*[@lang='zh']")
            assert len(words) > 5, (name, part)
        own = html.parse(str(site_dir / name)).getroot()
        steps = [len(one.xpath("//a[contains(@class, 'guide-step')]")) for one in (page, own)]
        assert steps[0] == steps[1], name
        facts = [one.xpath("//*[@class='concord-facts']/@aria-label") for one in (page, own)]
        assert facts[0] == [word for label in facts[1] for word in (label, "要点")], name
        current = page.xpath("//nav[contains(@class, 'guide-contents')]//a[@aria-current='page']")
        assert len(current) == (name != "index.html"), name
        ways = page.xpath("//footer//a[contains(@class, 'guide-step')]/@href")
        home = (site_dir / BOTH / name).parent
        assert [way for way in ways if BOTH not in (home / way).resolve().parts] == [], name


def test_no_search_engine_keeps_them_and_our_own_search_does_not(
    shown: dict[str, html.HtmlElement], site_dir: Path
) -> None:
    for name, page in shown.items():
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"], name
        assert page.xpath("//link[@rel='canonical']") == []
    for name in ("sitemap.xml", "search/index.js", "zh/search/index.js", "llms.txt", "feed.xml"):
        file = site_dir / name
        assert not file.exists() or BOTH not in file.read_text("utf-8"), name
