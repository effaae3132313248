"""A Python-Markdown extension that marks runs of another language with ``lang``."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ....languages import HAN, language
from ..wording.languages import Finder, Run, runs

AFTER_TOC = 4
"""Behind ``toc`` (5), which takes the text of headings for the table of contents."""


class LanguageRuns(Extension):
    """Marks runs of another language than ``locale``; ``find`` finds names in English text."""

    def __init__(self, locale: str, find: Finder) -> None:
        super().__init__()
        self.locale = locale
        self.find = find

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register behind everything that reads the text of the tree."""
        md.treeprocessors.register(_Marking(md, self.locale, self.find), "language-runs", AFTER_TOC)


class _Marking(Treeprocessor):
    def __init__(self, md: Markdown, locale: str, find: Finder) -> None:
        super().__init__(md)
        self.locale, self.find = locale, find

    def run(self, root: ElementTree.Element) -> None:
        self.within(root)

    def within(self, element: ElementTree.Element) -> None:
        """Mark the text of an element and of those below it, each text once."""
        if element.tag == "pre" or element.get("lang"):
            return
        children = list(element)
        if element.tag == "code":
            self.whole(element)
        elif element.text:
            self.put(element, element.text, None)
        for child in children:
            if isinstance(child.tag, str):
                self.within(child)
            if child.tail:
                self.put(element, child.tail, child)

    def whole(self, code: ElementTree.Element) -> None:
        """A wording quoted as code is in one language."""
        if language(self.locale).is_spaced and HAN.search(code.text or ""):
            code.set("lang", "zh")

    def put(
        self, parent: ElementTree.Element, text: str, before: ElementTree.Element | None
    ) -> None:
        """Put the runs of a text as elements into a parent; ``before`` is what it follows."""
        found = runs(text, self.locale, self.find)
        if not found or isinstance(text, AtomicString):
            return
        first = text[: found[0].start]
        if before is None:
            parent.text = first
        else:
            before.tail = first
        at = 0 if before is None else list(parent).index(before) + 1
        for number, span in enumerate(_spans(text, found), at):
            parent.insert(number, span)


def _spans(text: str, found: list[Run]) -> Iterator[ElementTree.Element]:
    ends = [run.start for run in found[1:]] + [len(text)]
    for run, end in zip(found, ends, strict=True):
        span = ElementTree.Element("span", {"lang": run.language})
        span.text = text[run.start : run.end]
        span.tail = text[run.end : end]
        yield span
