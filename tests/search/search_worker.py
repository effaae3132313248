"""A worker as Material sees it: messages in, messages out."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from concord.site.render.wording.words import words
from playwright.sync_api import Page

START = """
address => {
  self.messages = []
  self.worker = new Worker(address)
  self.worker.addEventListener("message", ({ data }) => self.messages.push(data))
}
"""
ASK = """
query => {
  self.messages.length = 0
  self.worker.postMessage({ type: 2, data: query })
}
"""


def asked(index: str, other: str, locale: str) -> str:
    """What a page asks of its worker, as the theme writes it."""
    said = {key: words(locale)["results"][key] for key in ("failed", "retry")}
    return urlencode({"index": index, "other": other, **said})


ENGLISH = asked("search/index.js", "zh/search/index.js", "en")
CHINESE = asked("zh/search/index.js", "search/index.js", "zh")


class Worker:
    """A search worker on a page that has been opened."""

    def __init__(self, page: Page, asked: str = ENGLISH) -> None:
        self.page = page
        page.evaluate(START, f"assets/search/worker.js?{asked}")
        page.wait_for_function("self.messages.length > 0")
        self.greeting = page.evaluate("self.messages")

    def send(self, query: str) -> None:
        """Ask without waiting."""
        self.page.evaluate(ASK, query)

    def results(self, count: int = 1) -> list[list[dict[str, Any]]]:
        """Wait for so many messages and return the items of the last."""
        self.page.wait_for_function("count => self.messages.length >= count", arg=count)
        message = self.page.evaluate("self.messages")[count - 1]
        assert message["type"] == 3
        items: list[list[dict[str, Any]]] = message["data"]["items"]
        return items

    def ask(self, query: str) -> list[list[dict[str, Any]]]:
        """Ask and return the items."""
        self.send(query)
        return self.results()


def location(item: dict[str, Any]) -> str:
    """Where an item leads, without the words to be marked there."""
    page, _, rest = str(item["location"]).partition("?")
    _, hash_sign, anchor = rest.partition("#")
    return page + hash_sign + anchor
