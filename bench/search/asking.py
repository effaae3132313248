"""Asks a site's search through Material's interface, and reads what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

INDEX = re.compile(r"(^|/)index(?=#|$)")
GLOSSARY = "reference/glossary#"
FIELD = "[data-md-component=search-query]"
ASK = """
async query => {
  const field = document.querySelector("[data-md-component=search-query]")
  const result = document.querySelector("[data-md-component=search-result]")
  const line = result.firstElementChild
  const { translations } = JSON.parse(document.querySelector("#__config").textContent)
  const initial = translations["search.result.placeholder"]
  const unanswered = [initial, line.dataset.searchLoading]
  const start = performance.now()
  const until = async condition => {
    while (!condition() && performance.now() - start < 60_000) {
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }
  const type = text => {
    field.value = text
    field.dispatchEvent(new KeyboardEvent("keyup"))
  }
  type("")
  await until(() => line.textContent === initial)
  let changed = start
  const observer = new MutationObserver(() => changed = performance.now())
  observer.observe(result, { childList: true, subtree: true, characterData: true })
  type(query)
  await until(() => !unanswered.includes(line.textContent))
  await until(() => performance.now() - changed > 80)
  observer.disconnect()
  if (result.querySelector("[data-search-state=nothing], [data-search-state=failed]")) return []
  return [...result.querySelectorAll("li")]
    .map(item => [...item.querySelectorAll("a")]
      .filter(link => !link.closest("details")).map(link => link.href))
}
"""
FIRST = """
async query => {
  const field = document.querySelector("[data-md-component=search-query]")
  const list = document.querySelector("[data-md-component=search-result] ol")
  const start = performance.now()
  const shown = new Promise(resolve => {
    new MutationObserver(() => list.querySelector("li") && resolve(performance.now() - start))
      .observe(list, { childList: true })
    setTimeout(() => resolve(NaN), 30000)
  })
  field.value = query
  field.dispatchEvent(new KeyboardEvent("keyup"))
  return shown
}
"""


@dataclass(frozen=True, slots=True)
class Place:
    """The root of a locale within a site: its address, and what comes before it."""

    site: str
    root: str
    hosted: bool

    @property
    def home(self) -> str:
        """The address of the home page."""
        return self.site + self.root + ("" if self.hosted else "index.html")

    def page(self, href: str) -> str | None:
        """A result as the queries name it; None if it is not in this locale."""
        plain = unquote(urlsplit(href)._replace(query="").geturl())
        start = unquote(self.site + self.root)
        if not plain.startswith(start):
            return None
        page, _, anchor = plain.removeprefix(start).partition("#")
        if not self.root and page.split("/")[0] == "zh":
            return None
        name = page.removesuffix("index.html").removesuffix(".html").rstrip("/")
        return f"{name}#{anchor}" if anchor else name


def open_search(page: Page, place: Place) -> None:
    """Open the home page of a locale with the search ready."""
    page.goto(place.home, wait_until="load")
    page.locator(FIELD).focus()
    page.wait_for_function("document.querySelector('#__search').checked")


def ask(page: Page, place: Place, query: str) -> list[list[str]]:
    """The results in order, each as the pages and sections that it leads to."""
    results = page.evaluate(ASK, query)
    named = [[place.page(href) for href in hrefs] for hrefs in results]
    return [[name for name in names if name is not None] for names in named]


def ranks(expected: list[str], results: list[list[str]]) -> dict[str, int]:
    """The rank of the first result that fits, or 0 if none does.

    `rank` as the queries say it, `near` with the page for any section or entry; `beside` and
    `page beside` without the FAQ, the latter with the page for any section that is no entry.
    """
    others = [name for name in expected if not name.startswith("faq/")]
    pages = [name if name.startswith(GLOSSARY) else name.partition("#")[0] for name in others]
    return {
        "rank": first(is_among(expected, result) for result in results),
        "near": first(is_near(expected, result) for result in results),
        "beside": first(is_among(others, result) for result in results),
        "page beside": first(is_among(pages, result) for result in results),
    }


def first(fits: Iterable[bool]) -> int:
    """The rank of the first that fits, from 1; 0 if none does."""
    return next((rank for rank, fit in enumerate(fits, 1) if fit), 0)


def is_among(expected: list[str], result: list[str]) -> bool:
    """Whether a result leads to one of the expected pages or glossary entries."""
    wanted = {INDEX.sub("", name) for name in expected}
    pages = {name.partition("#")[0] for name in result if not name.startswith(GLOSSARY)}
    return bool(wanted & (pages | set(result)))


def is_near(expected: list[str], result: list[str]) -> bool:
    """The same, when the glossary as a whole counts for any entry that is expected."""
    wanted = {INDEX.sub("", name).partition("#")[0] for name in expected}
    return bool(wanted & {name.partition("#")[0] for name in result})
