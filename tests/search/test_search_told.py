"""What the search says of itself: nothing found, failures, words marked on arrival."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.quiet import rest
from tests.search.search_field import FIELD, LINE, LINKS, first_link, search_for
from tests.search.search_folder import Served


def test_nothing_found_stays_so(home: Page) -> None:
    search_for(home, "zuul")
    home.locator(FIELD).fill("")
    for key in ["?", "!", "Shift", "(", "Shift"]:
        home.locator(FIELD).press(key)
        home.wait_for_timeout(500)
        expect(home.locator(LINE)).to_have_text("No matching documents")


def test_an_index_that_is_long_in_coming_is_told(home: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    home.context.route("**/search/index.js", hold)
    home.locator(FIELD).press_sequentially("zuul")
    expect(home.locator(LINE)).to_have_text("Initializing search")
    while not held:
        home.wait_for_timeout(10)
    held[0].continue_()
    expect(home.locator(LINE)).to_have_text("1 matching document")


def test_a_page_view_loads_nothing_but_the_small_worker(page: Page, built: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(built.url)))
    with page.expect_worker():
        page.goto(built.url)
    rest(page)
    assert [url for url in asked if "engine.js" in url or "/index.js" in url] == []
    assert [url for url in asked if url.startswith("search/")] == []
    assert any(url.startswith("assets/search/worker.js") for url in asked)


def test_nothing_found_is_told_with_what_is_near(home: Page, built: Served) -> None:
    home.locator(FIELD).press_sequentially("kubistan")
    expect(home.locator(LINE)).to_have_text("Nothing found for “kubistan”. Nearest terms:")
    expect(home.locator(LINE)).to_have_attribute("role", "status")
    assert first_link(home).startswith(f"{built.url}reference/glossary/")


def test_the_other_language_is_one_key_away(home: Page, built: Served) -> None:
    home.locator(FIELD).focus()
    home.keyboard.insert_text("镜像仓库")
    home.get_by_text("中文: 1 page").click()
    home.wait_for_url(f"{built.url}zh/?q=*")


def test_a_failure_offers_to_try_again(home: Page) -> None:
    home.context.route("**/search/index.js*", lambda route: route.abort())
    home.locator(FIELD).focus()
    home.keyboard.insert_text("zuul")  # at once: no later query may replace the button
    expect(home.locator(LINE)).to_have_text("The search index could not be loaded.")
    home.context.unroute_all()
    home.get_by_text("Try again").click()
    expect(home.locator(LINKS).first).to_have_attribute("href", re.compile("/projects/zuul/"))
    expect(home.locator(FIELD)).to_be_focused()


def test_a_figure_is_marked_on_arrival_as_it_is_written_there(page: Page, built: Served) -> None:
    page.goto(f"{built.url}?q=18m users")
    first_link(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/projects/zuul/**")
    assert "18 million" in page.locator("article mark").all_inner_texts()


def test_html_in_a_query_is_not_rendered(page: Page, built: Served) -> None:
    page.goto(f"{built.url}?q=%3Cimg src=x onerror=alert(1)%3E kubistan")
    page.locator(f"{LINE}:has-text('Nothing found')").wait_for()
    assert page.locator(".md-search img").count() == 0
    page.goto(f"{built.url}projects/zuul/?h=%3Cimg%20src=x%3E%20zuul")
    expect(page.locator("article mark").first).to_have_text("Zuul")
    assert page.locator("article img").count() == 0


def test_chinese_words_are_marked_on_arrival(page: Page, built: Served) -> None:
    page.goto(f"{built.url}concepts/big-tent/?h=docker%20镜像")
    assert "Docker镜像" in page.locator("article mark").all_inner_texts()


def test_it_works_from_the_file_system(page: Page, offline: Path) -> None:
    page.goto((offline / "index.html").as_uri())
    href = search_for(page, "docker images")
    assert href.startswith((offline / "concepts" / "big-tent.html").as_uri())
    page.keyboard.press("Enter")
    page.wait_for_url("**/big-tent.html?h=*")
    expect(page.locator("article mark").first).to_have_text("Docker")


def test_a_failure_from_the_file_system_is_told(page: Page, offline: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(offline, tmp_path / "my 资料"))
    index = own / "search" / "index.js"
    index.rename(index.with_suffix(".away"))
    page.goto((own / "projects" / "zuul.html").as_uri())
    page.locator(FIELD).fill("zuul")
    expect(page.locator(LINE)).to_have_text("The search index could not be loaded.")
    index.with_suffix(".away").rename(index)
    page.get_by_text("Try again").click()
    expect(page.locator(LINKS).first).to_have_attribute("href", re.compile("zuul.html"))
