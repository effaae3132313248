"""Judging what pages of a build hold; what is refused becomes findings at places of the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ...findings import Finding
from ...hazards.made import line_of
from ...model import Page, Place
from ...rules.pages.unsafe_content import unsafe_content
from .document import judge_page, judge_part, judge_text

Judge = Callable[[str], "list[tuple[str, str]]"]


@dataclass
class Judging:
    """Judges HTML of pages, None for what is of no page."""

    refused: list[Finding] = field(default_factory=list)
    """What was refused in the HTML of pages since that was asked for."""
    is_spared: bool = False

    @contextmanager
    def spared(self) -> Iterator[None]:
        """Judge nothing meanwhile: what is made is compared with what was judged and kept."""
        before, self.is_spared = self.is_spared, True
        try:
            yield
        finally:
            self.is_spared = before

    def page(self, page: Page, html: str) -> None:
        """Judge what Markdown made of a page, with the parts that stand in it."""
        self._judge(page, judge_page, html)

    def part(self, page: Page | None, html: str) -> None:
        """Judge a part that stands beside the text of a page."""
        self._judge(page, judge_part, html)

    def texts(self, page: Page, texts: Iterable[str]) -> None:
        """Judge texts that templates may write as they are, such as titles."""
        for text in texts:
            self._judge(page, judge_text, text)

    def agree(self, page: Page | None, keys: Iterable[str]) -> None:
        """Refuse a page of which the generator has read other front matter than we have."""
        if page and set(map(str, keys)) != set(map(str, page.meta)):
            self._refuse(page, [("front matter that MkDocs reads otherwise", "")])

    def _judge(self, page: Page | None, judge: Judge, html: str) -> None:
        if not self.is_spared:
            self._refuse(page, judge(html))

    def _refuse(self, page: Page | None, found: Iterable[tuple[str, str]]) -> None:
        for message, wanted in found:
            line = line_of(wanted, page.source) if page else 1
            place = Place(page.path if page else "", line)
            self.refused.append(unsafe_content.finding(place, f"{message}, as the page is built"))
