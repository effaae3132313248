"""The field of the search on a page, and what it finds."""

from __future__ import annotations

from playwright.sync_api import Page

LINKS = ".md-search-result__item a"
FIELD = "[data-md-component=search-query]"
LINE = ".md-search-result__meta"


def first_link(page: Page) -> str:
    """Where the first result leads."""
    page.wait_for_selector(LINKS)
    return page.locator(LINKS).first.get_attribute("href") or ""


def search_for(page: Page, words: str) -> str:
    """Where the first result leads, of words that come at once: never of their beginning."""
    page.locator(FIELD).fill(words)
    return first_link(page)
