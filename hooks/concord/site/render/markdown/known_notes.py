"""What Markdown made of the texts of notes: the same ones stand on many pages.

A note goes the whole way once. On further pages a word stands in for its text while all else is
read, which takes a tenth of the time, and what was made of it is put in its place. What is appended
to a page is taken out of its text before that is read, and is a note all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

if TYPE_CHECKING:
    from markdown.extensions.footnotes import FootnoteExtension

BEFORE_NOTES = 51
"""Before ``footnote`` (50), which makes a list of all notes."""
BEFORE_TEXT = 29
"""Behind ``normalize_whitespace`` (30), before all that reads code or HTML."""
APPENDED = "<!--concord/notes-->"
"""Stands before the notes that are appended to a page, each of them on a line."""
NOTE = re.compile(r"\[\^([^\]]*)\]:[ ]*(.*)")
"""As ``footnotes`` reads it."""
STAND_IN = "concordnote"
OF_EACH_TEXT = ("markdown.", "pymdownx.", "concord.")
"""Whose processors make of a text what they make of it on any page."""
OF_A_PAGE = "abbr"
"""But for this one, which knows the abbreviations of the page."""

Known = dict[str, Element]
"""The paragraph that was made of a note, by its text."""


class KnownNotes(Treeprocessor):
    """The notes of one page; ``is_ours`` tells of a label whether its note will be settled."""

    def __init__(self, md: Markdown, known: Known, is_ours: Callable[[str], bool]) -> None:
        super().__init__(md)
        self.known, self.is_ours = known, is_ours
        self.appended: dict[str, str] = {}
        self.texts: dict[str, str] = {}

    def run(self, root: Element) -> None:
        """Let a word stand in for each text that is known."""
        # Behind those that the page defines itself, as if they had been read.
        for label, text in self.appended.items():
            self._notes().setFootnote(label, text)
        self.texts = dict(self._texts())
        for label, text in self.texts.items():
            if text in self.known:
                self._notes().setFootnote(label, STAND_IN)

    def put_in(self, label: str, note: Element) -> bool:
        """Put in what was made of a note before, if that is known; tell whether it is."""
        known = self.known.get(self.texts[label]) if label in self.texts else None
        if known is not None:
            note[:] = [_copy(known)]
        return known is not None

    def learn(self, label: str, note: Element) -> None:
        """Take note of what was made of a note, for further pages."""
        is_alone = len(note) == 1 and note[0].tag == "p"
        if label in self.texts and is_alone and not any(map(_is_of_page, note.iter())):
            self.known[self.texts[label]] = _copy(note[0])

    def _texts(self) -> Iterator[tuple[str, str]]:
        """The texts of which the same becomes on every page, by label."""
        if "footnote" not in self.md.treeprocessors or not self._is_same_everywhere():
            return
        notes = self._notes()
        for label, text in notes.footnotes.items():
            is_named = notes.makeFootnoteId(label) == f"fn:{label}"
            if is_named and "[^" not in text and self.is_ours(label):
                yield label, text

    def _is_same_everywhere(self) -> bool:
        """Whether nothing at work knows of a page what could stand in its notes."""
        here = takewhile(lambda one: not isinstance(one, Settling), self.md.treeprocessors)
        at_work = (*self.md.inlinePatterns, *here)
        if self.md.references or OF_A_PAGE in self.md.treeprocessors:
            return False
        return all(type(one).__module__.startswith(OF_EACH_TEXT) for one in at_work)

    def _notes(self) -> FootnoteExtension:
        notes: FootnoteExtension = self.md.treeprocessors["footnote"].footnotes  # type: ignore[attr-defined]
        return notes


class Appended(Preprocessor):
    """Takes the notes that are appended to a page, by label, out of its text."""

    def __init__(self, md: Markdown, notes: KnownNotes) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, lines: list[str]) -> list[str]:
        """The lines of the page without its notes; with them where they are no notes to others."""
        self.notes.appended = {}
        if APPENDED not in lines:
            return lines
        at = len(lines) - 1 - lines[::-1].index(APPENDED)
        after = [line for line in lines[at + 1 :] if line.strip()]
        found = [note for line in after if (note := NOTE.fullmatch(line))]
        if "footnote" not in self.md.treeprocessors or len(found) != len(after):
            return [*lines[:at], *lines[at + 1 :]]
        self.notes.appended = {note[1]: note[2].rstrip() for note in found}
        return [*lines[:at], "", ""]


class Settling(Treeprocessor):
    """What settles notes, behind all that makes something of their texts."""


def _is_of_page(element: Element) -> bool:
    """Whether an element holds what Python-Markdown has laid aside for a page."""
    texts = element.text, element.tail, *element.attrib.values()
    return any(text and STX in text for text in texts)


def _copy(element: Element) -> Element:
    """An element with all that it holds; ``deepcopy`` also copies each text, and takes its time."""
    made = Element(element.tag, element.attrib)
    made.text, made.tail = element.text, element.tail
    made.extend(map(_copy, element))
    return made
