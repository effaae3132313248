"""What is found, and what is shown of it: a table of queries, answered by the worker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.expectations import load
from tests.search.search_folder import Indexes, Served
from tests.search.search_worker import CHINESE, ENGLISH, Worker, location

TABLE = load(Path(__file__).parent / "queries.yml")
CASES = [
    pytest.param(locale, case, id=f"{locale}: {case['query']}")
    for locale, cases in TABLE.items()
    for case in cases
]


@pytest.fixture(scope="module")
def workers(chromium: Browser, search_folder: Served) -> Iterator[dict[str, Worker]]:
    """One worker for each locale."""
    page, other = chromium.new_page(), chromium.new_page()
    page.goto(search_folder.url)
    other.goto(search_folder.url)
    yield {"en": Worker(page, ENGLISH), "zh": Worker(other, CHINESE)}
    page.close()
    other.close()


def shown(group: list[dict[str, Any]]) -> str:
    """The HTML of a result, all its sections."""
    return "".join(item["title"] + item["text"] for item in group)


@pytest.mark.parametrize(("locale", "case"), CASES)
def test_query(workers: dict[str, Worker], locale: str, case: dict[str, Any]) -> None:
    groups = workers[locale].ask(case["query"])
    found = [location(group[0]) for group in groups]
    if case["first"] is None:
        assert not groups or "data-search-state" in groups[0][0]["title"]
        return
    assert found[0] == case["first"]
    html = shown(groups[0])
    assert case.get("also", "") in html
    assert case.get("absent") not in found
    assert case.get("found", case["first"]) in found
    states = re.findall(r'data-search-state="(\w+)"', html)
    assert states == ([case["state"]] if "state" in case else [])
    if "unshown" in case:
        assert case["unshown"] not in html
    if "below" in case:
        visible = [item for item in groups[0] if item["score"] >= groups[0][0]["score"]]
        assert [location(item) for item in visible] == [case["first"], case["below"]]
    if "marked" in case:
        marked = re.findall(r"<mark>(.*?)</mark>", html)
        assert any(case["marked"] in mark for mark in joined(html) + marked)


def joined(html: str) -> list[str]:
    """Marks that only a space separates, as one."""
    return re.findall(r"<mark>(.*?)</mark>", html.replace("</mark> <mark>", " "))


def test_every_label_is_first(workers: dict[str, Worker], indexes: Indexes) -> None:
    for locale, index in indexes.items():
        for page in index["pages"]:
            entries = [page] if page.get("concept") else []
            entries += [part for part in page["sections"] if part.get("kind") == "term"]
            for entry in entries:
                anchor = f"#{entry['anchor']}" if "anchor" in entry else ""
                expected = index["root"] + page["location"] + anchor
                for label in [entry["title"], *entry.get("labels", []), *entry.get("hidden", [])]:
                    assert location(workers[locale].ask(label)[0][0]) == expected, label
