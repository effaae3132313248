"""A Python-Markdown extension that tries patterns only where something can be found by them.

Python-Markdown looks in every text of a page for all that it knows, one pattern after the other,
most often in a text of a few words. Nearly all of its own patterns need a character that few texts
hold. What they make of a text, and in which order, is left to Python-Markdown; only the loop over
them is ours, which has no public name:
https://github.com/Python-Markdown/markdown/blob/3.11.3/markdown/treeprocessors.py#L120
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.extensions import Extension
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import STX, AtomicString

Pattern = Any
"""A pattern of Python-Markdown, of the old or the new kind."""

NAME, PRIORITY = "inline", 20
UNESCAPE, LAST = "unescape", 0
"""Under which Python-Markdown's own stand."""
BITS = {sign: 1 << number for number, sign in enumerate("[!*_<&`\\\n")}
"""What patterns need; none of it is in what stands in for something that was found."""
ALWAYS = 1 << len(BITS)
NEEDED: Mapping[str, str] = MappingProxyType(
    {
        inlinepatterns.BACKTICK_RE: "`",
        inlinepatterns.ESCAPE_RE: "\\",
        inlinepatterns.LINK_RE: "[",
        inlinepatterns.IMAGE_LINK_RE: "!",
        r"\[\^([^\]]*)\]": "[",  # A note of ``footnotes``.
        inlinepatterns.AUTOLINK_RE: "<",
        inlinepatterns.AUTOMAIL_RE: "<",
        inlinepatterns.HTML_RE: "<",
        inlinepatterns.ENTITY_RE: "&",
        inlinepatterns.LINE_BREAK_RE: "\n",
        r"\*|_": "*_",
    }
)
"""Of which characters each pattern needs one; any other pattern is always tried."""
TO_REFERENCES = frozenset(
    (
        inlinepatterns.ReferenceInlineProcessor,
        inlinepatterns.ShortReferenceInlineProcessor,
        inlinepatterns.ImageReferenceInlineProcessor,
        inlinepatterns.ShortImageReferenceInlineProcessor,
    )
)
"""What finds nothing on a page that defines no references."""
PLAIN_LINK = re.compile(rf"\[([^\[\]]*)\]\(([^\s()<>'\"{STX}]+)\)")


class QuickInline(Extension):
    """Puts our own look through the texts of a page in place of Python-Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register, unless somebody else has put in something of their own."""
        if type(md.treeprocessors[NAME]) is InlineProcessor:
            md.treeprocessors.register(Inline(md), NAME, PRIORITY)
        if type(md.treeprocessors[UNESCAPE]) is UnescapeTreeprocessor:
            md.treeprocessors.register(QuickUnescape(md), UNESCAPE, LAST)


class QuickUnescape(UnescapeTreeprocessor):
    """Python-Markdown's own, which looks only at texts that hold what it looks for."""

    def run(self, root: Element) -> None:
        """As of any."""
        for element in root.iter():
            if element.text and STX in element.text and element.tag != "code":
                element.text = self.unescape(element.text)
            if element.tail and STX in element.tail:
                element.tail = self.unescape(element.tail)
            for key, value in element.items():
                if value and STX in value:
                    element.set(key, self.unescape(value))


class Inline(InlineProcessor):
    """Python-Markdown's own, which leaves out what cannot match."""

    _InlineProcessor__applyPattern: Callable[[Pattern, str, int, int], tuple[str, bool, int]]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """As of any; by now all patterns are registered, and all references are known."""
        self.patterns = [_quick(one) for one in self.inlinePatterns]
        has_references = bool(self.md.references)
        self.needed = [_needed(one, has_references) for one in self.patterns]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, first: int = 0) -> str:  # noqa: N802
        """A text with placeholders for what its patterns find, from the ``first`` of them on.

        It has Python-Markdown's own name, which asks for it; a test holds that it does.
        """
        if isinstance(data, AtomicString):
            return data
        held, start = _held(data), 0
        for index in range(first, len(self.patterns)):
            if not self.needed[index] & held:
                continue
            is_found = True
            while is_found:
                data, is_found, start = self._InlineProcessor__applyPattern(
                    self.patterns[index], data, index, start
                )
            held = _held(data)
        return data


class QuickLink(LinkInlineProcessor):
    """Python-Markdown's own, which reads a link of the plainest kind at once, not by character."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        """The link that begins at a match, and where it begins and ends."""
        found = PLAIN_LINK.match(data, m.start())
        if found is None:
            return super().handleMatch(m, data)
        link = Element("a", {"href": found[2]})
        link.text = found[1]
        return link, found.start(), found.end()


def _quick(pattern: Pattern) -> Pattern:
    return (
        QuickLink(pattern.pattern, pattern.md) if type(pattern) is LinkInlineProcessor else pattern
    )


def _needed(pattern: Pattern, has_references: bool) -> int:
    """Of what a pattern needs one, as bits; 0 where it finds nothing in any text."""
    if type(pattern) in TO_REFERENCES and not has_references:
        return 0
    signs = NEEDED.get(pattern.getCompiledRegExp().pattern)
    return ALWAYS if signs is None else sum(BITS[sign] for sign in signs)


def _held(text: str) -> int:
    """What a text holds of what patterns need, as bits."""
    held = ALWAYS
    for sign, bit in BITS.items():
        if sign in text:
            held |= bit
    return held
