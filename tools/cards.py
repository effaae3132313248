"""The pictures that other sites show of a link: ``python -m tools.cards``.

One for each section in each language, of the size that Open Graph's readers expect, drawn by
Chromium from ``cards.html`` with the words of ``cards.yml``. The letters are those of the fonts
that the machine has.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from jinja2 import Environment, FileSystemLoader, select_autoescape
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools.browser import find_browser, flags

HERE = Path(__file__).parent
THEME = HERE.parent / "overrides"
FOLDER = Path("overrides/assets/cards")
SIZE = ViewportSize(width=1200, height=630)
CUT = "[...document.querySelectorAll('body *')].some(e => e.scrollHeight > e.clientHeight + 1)"


class Card(NamedTuple):
    """What a picture says: the name of the site, a title, and a line below it."""

    section: str
    locale: str
    title: str
    site: str
    line: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.section}-{self.locale}.png"


def cards(words: str) -> Iterator[Card]:
    """The cards that a text in YAML describes."""
    for locale, said in yaml.safe_load(words).items():
        for section, title in said["titles"].items():
            yield Card(section, locale, title, said["site"], said["line"])


def drawn(card: Card, browser: Browser) -> bytes:
    """The picture as PNG.

    :raises ValueError: when the title does not fit.
    """
    environment = Environment(
        loader=FileSystemLoader([HERE, THEME]), autoescape=select_autoescape(("html",))
    )
    page = browser.new_page(viewport=SIZE)
    try:
        page.set_content(environment.get_template("cards.html").render(card=card))
        if page.evaluate(CUT):
            raise ValueError(f"{card.file}: the title is too long: {card.title}")
        return page.screenshot()
    finally:
        page.close()


def main() -> int:
    """Draw all of them; 1, after one line, when one cannot be drawn."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=flags())
        try:
            pictures = {c.file: drawn(c, browser) for c in cards(_words())}
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
    for name, picture in pictures.items():
        (FOLDER / name).write_bytes(picture)
    print(f"{len(pictures)} pictures drawn in {FOLDER}.")
    return 0


def _words() -> str:
    return (HERE / "cards.yml").read_text("utf-8")


if __name__ == "__main__":
    sys.exit(main())
