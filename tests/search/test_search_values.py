"""The checker and the search read the same figures: one table, asked of both."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.search.values import date_words, value_words
from playwright.sync_api import Browser

from tests.expectations import load
from tests.search.search_folder import Served

TABLE = load(Path(__file__).parent / "values.yml")
CASES = [
    pytest.param(locale, text, [str(word) for word in words], id=text)
    for locale, cases in TABLE.items()
    for text, words in cases.items()
]
READ = """
texts => texts.map(text => searchEngine.valuesOf(text).map(({ term, start, end }) => {
  return { term, written: text.slice(start, end) }
}))
"""


@pytest.fixture(scope="module")
def read(chromium: Browser, search_folder: Served) -> dict[str, list[dict[str, str]]]:
    """What the search's engine reads in each text of the table."""
    page = chromium.new_page()
    page.goto(search_folder.url)
    page.add_script_tag(url="assets/search/engine.js")
    texts = [text for cases in TABLE.values() for text in cases]
    found = dict(zip(texts, page.evaluate(READ, texts), strict=True))
    page.close()
    return found


@pytest.mark.parametrize(("locale", "text", "words"), CASES)
def test_checker_and_search_agree(
    read: dict[str, list[dict[str, str]]], locale: str, text: str, words: list[str]
) -> None:
    is_plain = locale == "plain"
    assert list(value_words(text, "en" if is_plain else locale)) == words
    assert [value["term"] for value in read[text]] == ([] if is_plain else words)
    assert all(value["written"] in text for value in read[text])


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-11-06/2017-11-08", "2017-11-06 2017-11-07 2017-11-08"),
        ("2017-11-06", "2017-11-06"),
        ("2015-10", "2015-10"),
        ("2015-10-27/2018-01-01", "2015-10-27 2018-01-01"),
        ("2015/2018", "2015 2018"),
        ("2017-02-30/2017-03-01", "2017-02-30 2017-03-01"),
        ("unknown", ""),
    ],
)
def test_a_date_has_the_words_of_its_days(edtf: str, words: str) -> None:
    assert date_words(edtf) == words
