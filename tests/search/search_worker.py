"""A worker as Material sees it: messages in, messages out."""

from __future__ import annotations

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
ENGLISH = "lang=en&index=search/index.js&other=zh/search/index.js"
CHINESE = "lang=zh&index=zh/search/index.js&other=search/index.js"


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

    def results(self, count: int = 1) -> list[list[dict]]:
        """Wait for so many messages and return the items of the last."""
        self.page.wait_for_function("count => self.messages.length >= count", arg=count)
        message = self.page.evaluate("self.messages")[count - 1]
        assert message["type"] == 3
        return message["data"]["items"]

    def ask(self, query: str) -> list[list[dict]]:
        """Ask and return the items."""
        self.send(query)
        return self.results()


def location(item: dict) -> str:
    """Where an item leads, without the words to be marked there."""
    page, _, rest = item["location"].partition("?")
    _, hash_sign, anchor = rest.partition("#")
    return page + hash_sign + anchor
