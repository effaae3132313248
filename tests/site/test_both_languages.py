"""What a reader does with a page in both languages: chooses it, searches there, sees what lags."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.hosting import serve
from tests.readers import Reading
from tests.site.small_projects import run
from tests.sites import BOTH, edit

CONCEPT = "concepts/big-tent/"


def test_both_is_chosen_remembered_and_offered(reading: Reading, served: str) -> None:
    page = reading(locale="zh-CN").new_page()
    page.goto(f"{served}zh/{CONCEPT}#the-reform", wait_until="load")
    page.get_by_role("link", name="双语", exact=True).first.click()
    page.wait_for_url(f"{served}{BOTH}/{CONCEPT}#the-reform")
    expect(page.locator("#the-reform")).to_be_in_viewport()
    page.locator(".concord-side[lang=zh] a[href*='/projects/'] >> nth=0").click()
    page.wait_for_url(f"{served}{BOTH}/projects/**")
    page.get_by_role("link", name="中文", exact=True).first.click()
    page.wait_for_url(f"{served}zh/projects/**")
    page.evaluate("localStorage.setItem('guide.language', 'both')")
    page.goto(f"{served}zh/{CONCEPT}")
    offer = page.locator(".guide-offer:visible")
    expect(offer.get_by_role("link")).to_have_text("双语对照阅读本页")
    offer.get_by_role("link").click()
    page.wait_for_url(f"{served}{BOTH}/{CONCEPT}*")
    assert page.evaluate("localStorage.getItem('guide.language')") == "both"


SAID = {
    "zuul": (r"\d+ pages, of which the first 20 are shown", r"共 \d+ 个页面，列出前 20 个"),
    "zzkubistan": (
        "Nothing found for “zzkubistan”. Nearest terms:",
        "没有找到“zzkubistan”。最接近的词条：",
    ),
}


def test_the_search_speaks_both_languages(page: Page, served: str) -> None:
    """What is said, not what is found, stands in each of them, with its language."""
    page.goto(f"{served}{BOTH}/{CONCEPT}")
    line, field = page.locator(".md-search-result__meta"), page.locator(".md-search__input")
    second = line.locator("[lang=zh]")
    field.focus()
    expect(second).to_have_text("键入以开始搜索")
    for query, (ours, theirs) in SAID.items():
        field.fill(query)
        expect(second).to_have_text(re.compile(theirs))
        expect(line).to_have_text(re.compile(f"{ours} {theirs}"))
    field.fill("门控")
    expect(page.locator(".md-search-result h1").first).to_contain_text("also: 门控")
    expect(page.locator(".md-search-result h1 .guide-second")).to_have_count(0)
    field.fill("zuul")
    expect(page.locator(".md-search-result__more [lang=zh]").first).to_contain_text("在该页上还有")


@pytest.mark.parametrize(("width", "columns"), [(320, 1), (900, 1), (1440, 2)])
def test_blocks_stand_beside_or_below_each_other(
    reading: Reading, bundle_dir: Path, width: int, columns: int
) -> None:
    """In the bundle, and without a script."""
    page = reading(java_script_enabled=False).new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{bundle_dir.as_uri()}/{BOTH}/{CONCEPT.rstrip('/')}.html")
    boxes = [
        side.bounding_box() for side in page.locator(".concord-row >> nth=1").locator("> div").all()
    ]
    assert len({box["x"] // 200 for box in boxes if box}) == columns
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_lags_is_marked_in_words_of_both_languages(project: Path, reading: Reading) -> None:
    config = project / "whole.yml"
    config.write_text(config.read_text("utf-8").replace("strict: true", "strict: false"), "utf-8")
    assert run(project, "concord", "accept", "--all")[0] == 0
    edit(project, "docs/en/concepts/gating.md", "A change waits", "A new change waits")
    status, output = run(project, "concord.site.making")
    assert status == 0, output
    with serve(project / "site") as address:
        page = reading().new_page()
        page.goto(f"{address}{BOTH}/concepts/gating/")
        marks = page.locator(".concord-lags")
        expect(marks).to_have_count(1)
        for words, language in (
            ("此处译文尚未跟上原文的改动", "zh"), ("The translation lags behind here", "en"),
        ):  # fmt: skip
            expect(marks.locator(f"[lang={language}]")).to_have_text(words)
        page.locator(".concord-stale a").first.click()
        expect(page.locator(":target .concord-lags")).to_be_in_viewport()
