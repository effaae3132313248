"""A reader's tour of the offline bundle, which is the same in every browser."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol
from urllib.parse import quote

RESULT = ".md-search-result__item"
PAGES = {"zh": ("guide/zh/index.html", "门控"), "en": ("guide/index.html", "gating")}
"""The home page of each language, and a concept to search for there."""


class Window(Protocol):
    """A window of a browser. Selectors are CSS, and name the first element that fits."""

    faults: list[str]
    """What went wrong so far: errors on the console, requests to the network."""

    def open(self, address: str) -> None:
        """Load a page."""

    def follow(self, selector: str) -> None:
        """Click on a link, until its page has loaded."""

    def type(self, text: str) -> None:
        """Press a key for each character."""

    def expect(self, selector: str, text: str) -> None:
        """Wait until an element is there whose text holds this one, in capitals or not."""

    def background(self) -> str:
        """The page's background colour, as CSS computes it."""

    @property
    def address(self) -> str:
        """The address of the page that is shown."""


def tour(window: Window, bundle: Path) -> None:
    """From the start page to each language, by the search to a concept, and to its counterpart.

    ``bundle`` is the folder of the start page. What the first letters of a word have found is
    replaced; a link to a result names what was asked for.
    """
    for locale, other in (("zh", "en"), ("en", "zh")):
        home, words = PAGES[locale]
        window.open((bundle / "index.html").as_uri())
        window.follow(f"a[href='{home}']")
        window.expect(f"html[lang='{locale}'] article h1", "")
        assert window.background() != "rgba(0, 0, 0, 0)", "no styles"
        window.type("/")
        window.type(words)
        window.expect(f"{RESULT} h1", words)
        window.expect(f"{RESULT} a[href*='h={quote(words)}']", "")
        window.follow(f"{RESULT} a")
        window.expect(f"html[lang='{locale}'] article h1", words)
        page = _key(window.address, locale)
        assert "gating" in page, window.address
        window.follow(f"header a[hreflang='{other}']")
        window.expect(f"html[lang='{other}'] article h1", PAGES[other][1])
        assert _key(window.address, other) == page, window.address
    assert window.faults == [], "what went wrong on the way"


def _key(address: str, locale: str) -> str:
    folder = "/guide/zh/" if locale == "zh" else "/guide/"
    return address.partition("?")[0].partition("#")[0].rpartition(folder)[2]
