"""The worker when something does not arrive: it says so, and the next query tries again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.search.search_folder import Served
from tests.search.search_worker import CHINESE, Worker, location


def answer_with(status: int) -> Callable[[Route], None]:
    """A server that has nothing but this status."""
    return lambda route: route.fulfill(status=status)


def test_a_failing_index_says_so_and_is_tried_again(page: Page, own: Served) -> None:
    page.goto(own.url)
    worker = Worker(page)
    for status in (404, 500):
        page.context.route("**/search/index.js*", answer_with(status))
        title = worker.ask(f"zuul {status}")[0][0]["title"]
        assert 'data-search-state="failed"' in title
        assert "could not be loaded" in title
        page.context.unroute_all()
    assert location(worker.ask("zuul")[0][0]) == "projects/zuul/"


@pytest.mark.parametrize(
    "body", ["", "<!doctype html><p>Log in", "searchIndex({", 'searchIndex({"format":9});']
)
def test_an_index_that_is_none_fails_and_is_tried_again(page: Page, own: Served, body: str) -> None:
    index = own.folder / "search" / "index.js"
    good = index.read_text(encoding="utf-8")
    index.write_text(body, encoding="utf-8")
    page.goto(own.url)
    worker = Worker(page)
    assert 'data-search-state="failed"' in worker.ask("zuul")[0][0]["title"]
    index.write_text(good, encoding="utf-8")
    assert location(worker.ask("zuul")[0][0]) == "projects/zuul/"


def test_a_failing_engine_says_so_and_is_tried_again(page: Page, own: Served) -> None:
    engine = own.folder / "assets" / "search" / "engine.js"
    engine.rename(engine.with_suffix(".away"))
    page.goto(own.url)
    worker = Worker(page, CHINESE)
    assert "重试" in worker.ask("大帐篷")[0][0]["title"]
    engine.with_suffix(".away").rename(engine)
    assert location(worker.ask("大帐篷")[0][0]) == "zh/concepts/big-tent/"


def test_a_failing_other_index_leaves_the_answer(page: Page, own: Served) -> None:
    (own.folder / "zh" / "search" / "index.js").unlink()
    page.goto(own.url)
    worker = Worker(page)
    assert 'data-search-state="nothing"' in worker.ask("kubistan")[0][0]["title"]
    assert location(worker.ask("zuul")[0][0]) == "projects/zuul/"


def test_from_a_file_too_the_index_comes_with_the_first_query(page: Page, own: Served) -> None:
    index = own.folder / "search" / "index.js"
    good = index.read_text(encoding="utf-8")
    index.unlink()
    page.goto((own.folder / "file.html").as_uri())
    worker = Worker(page)
    assert worker.ask("") == []
    assert 'data-search-state="failed"' in worker.ask("zuul")[0][0]["title"]
    index.write_text(good, encoding="utf-8")
    assert location(worker.ask("zuul")[0][0]) == "projects/zuul/"
