"""The worker's manners: what it loads and when, odd input, the other language."""

from __future__ import annotations

import os
import re

import pytest
from playwright.sync_api import Page

from tests.search.search_folder import Indexes, Served, write_indexes
from tests.search.search_worker import CHINESE, ENGLISH, Worker, location

HTML_OF_RESULTS = re.compile(r"</?(mark|p|small|span)\b[^<>]*>")
ODD = {
    "long": "zuul " * 2000,
    "long Han": "大帐篷" * 4000,
    "one long word": "z" * 10_000,
    "quotation marks": '"' * 5000,
    "punctuation": "?!.,;:—…。，！？「」（）()[]{}",
    "regular expression": "(((a+)+)+$ [z-a] \\u{110000} *",
    "HTML": "<img src=x onerror=alert(1)> <script>alert(1)</script> zuul",
    "emoji": "🐙👩‍👩‍👧‍👦 zuul",
    "control characters": "zu\x00ul\x07 \u202e\u200f",
    "spaces": " \t\n\u3000 ",
    "right to left": "مرحبا بالعالم",
    "names of JavaScript": "constructor __proto__ hasOwnProperty toString",
    "combining": "z\u0301\u0301\u0301uul",
}


@pytest.fixture
def opened(page: Page, search_folder: Served) -> Page:
    """The empty page."""
    page.goto(search_folder.url)
    return page


def requests_of(page: Page) -> list[str]:
    """The paths that a page will have asked for, as they come."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("/", 3)[3].split("?")[0]))
    return asked


def test_ready_comes_first_and_alone(opened: Page) -> None:
    assert Worker(opened).greeting == [{"type": 1}]


def test_nothing_is_loaded_before_the_first_query(opened: Page) -> None:
    asked = requests_of(opened)
    worker = Worker(opened)
    assert worker.ask("") == []
    assert asked == ["assets/search/worker.js"]
    worker.ask("zuul")
    worker.ask("zuul tests")
    scripts = ["assets/search/engine.js", "assets/search/worker.js"]
    assert sorted(asked) == [*scripts, "search/index.js"]


def test_setup_of_another_index_is_ignored(opened: Page) -> None:
    worker = Worker(opened)
    opened.evaluate("self.worker.postMessage({ type: 0, data: { config: {}, docs: [] } })")
    assert location(worker.ask("zuul")[0][0]) == "projects/zuul/"


@pytest.mark.parametrize("name", ODD)
def test_odd_input_is_answered_and_escaped(opened: Page, name: str) -> None:
    worker = Worker(opened)
    items = worker.ask(ODD[name])
    for item in (item for group in items for item in group):
        for html in (item["title"], item["text"]):
            rest = HTML_OF_RESULTS.sub("", html)
            assert "<" not in rest
            assert ">" not in rest
        assert len(item["location"]) < 2000
    assert location(worker.ask("zuul")[0][0]) == "projects/zuul/"


def test_half_a_character_is_answered(opened: Page) -> None:
    worker = Worker(opened)
    for query in ("kubistan \\ud83d", "kubistan\\udc19"):
        opened.evaluate("self.messages.length = 0")
        opened.evaluate(f"self.worker.postMessage({{ type: 2, data: '{query}' }})")
        assert "data-search-state" in worker.results()[0][0]["title"]
    assert location(worker.ask("zuul")[0][0]) == "projects/zuul/"


def test_text_of_the_index_is_escaped(opened: Page) -> None:
    html = Worker(opened).ask("docker stayed")[0][0]["text"]
    assert "&lt;b&gt;<mark>stayed</mark>&lt;/b&gt;" in html


def test_a_page_is_the_heading_of_its_sections(opened: Page) -> None:
    group = Worker(opened).ask("containers docker images")[0]
    assert [location(item) for item in group] == ["concepts/big-tent/#limits", "concepts/big-tent/"]
    assert group[0]["score"] > group[1]["score"]


def test_words_not_found_are_named(opened: Page) -> None:
    first = Worker(opened).ask("zuul xyzzyqwert")[0][0]
    assert first["terms"] == {"zuul": True, "xyzzyqwert": False}


def test_only_the_newest_query_is_answered(opened: Page) -> None:
    """All are sent in one go: they wait at the worker before it has asked for its index."""
    Worker(opened)
    opened.evaluate(
        "queries => queries.forEach(data => self.worker.postMessage({ type: 2, data }))",
        ["z", "zu", "zuu", "kubernetes"],
    )
    opened.wait_for_function("JSON.stringify(self.messages.at(-1)).includes('#kubernetes')")
    assert len(opened.evaluate("self.messages.filter(({ type }) => type === 3)")) == 2


def test_nothing_found_gives_the_nearest_terms(opened: Page) -> None:
    items = Worker(opened).ask("kubistan")
    assert 'data-search-state="nothing"' in items[0][0]["title"]
    assert "Nothing found for “kubistan”" in items[0][0]["title"]
    assert location(items[0][0]) == "reference/glossary/#kubernetes"


def test_nothing_found_gives_the_count_of_the_other_language(opened: Page) -> None:
    worker = Worker(opened)
    worker.send("镜像仓库")
    last = worker.results(2)[-1][0]
    assert last["location"] == "zh/?q=" + "%E9%95%9C%E5%83%8F%E4%BB%93%E5%BA%93"
    assert last["title"].endswith("中文: 1 page")


def test_the_other_language_is_told_in_the_page_s_own(opened: Page) -> None:
    worker = Worker(opened, CHINESE)
    worker.send("argued")
    assert worker.results(2)[-1][0]["title"].endswith("English：1 个页面")


@pytest.mark.parametrize(
    ("asked", "query", "found"),
    [
        ("lang=en&index=search/index.js", "zuul", "projects/zuul/"),
        (CHINESE, "雲計算", "zh/concepts/big-tent/#limits"),
    ],
)
def test_it_works_from_a_file(
    page: Page, search_folder: Served, asked: str, query: str, found: str
) -> None:
    page.goto((search_folder.folder / "file.html").as_uri())
    assert location(Worker(page, asked).ask(query)[0][0]) == found


def test_a_new_index_is_used_though_the_old_one_is_cached(page: Page, own: Served) -> None:
    index = own.folder / "search" / "index.js"
    long_ago = 1_500_000_000  # so that a browser takes it for fresh for years
    os.utime(index, (long_ago, long_ago))
    page.goto(own.url)
    assert location(Worker(page).ask("zuul")[0][0]) == "projects/zuul/"
    index.write_text(index.read_text(encoding="utf-8").replace("projects/zuul/", "moved/"), "utf-8")
    assert location(Worker(page).ask("zuul")[0][0]) == "moved/"


def test_all_other_languages_are_asked(page: Page, own: Served, indexes: Indexes) -> None:
    third = {**indexes["zh"], "name": "Deutsch", "root": "de/", "home": "de/"}
    write_indexes(own.folder, {"de": third})
    page.goto(own.url)
    worker = Worker(page, f"{ENGLISH}&other=de/search/index.js&other=missing/search/index.js")
    worker.send("镜像仓库")
    titles = [group[0]["title"] for group in worker.results(2)]
    assert [title.rpartition(">")[2] for title in titles[-2:]] == [
        "中文: 1 page",
        "Deutsch: 1 page",
    ]


def test_no_more_is_said_than_is_true_of_many(page: Page, own: Served, indexes: Indexes) -> None:
    """Twenty pages are shown of thirty, and all sections of a page that match."""
    sections = [{"anchor": f"s{n}", "title": f"{n}", "text": "needle"} for n in range(8)]
    first = {"anchor": "", "title": "", "text": "needle"}
    pages = [
        {"location": f"p{n}/", "title": f"Page {n}", "sections": [first, *sections]}
        for n in range(30)
    ]
    write_indexes(own.folder, {"en": {**indexes["en"], "pages": pages}})
    page.goto(own.url)
    groups = Worker(page).ask("needle")
    assert len(groups) == 20
    assert {len(group) for group in groups} == {9}
    said = 'data-search-message="30 pages, of which the first 20 are shown"'
    assert said in groups[0][0]["title"]
