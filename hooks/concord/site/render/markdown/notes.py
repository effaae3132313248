"""A Python-Markdown extension that gathers notes by source.

Python-Markdown makes a note of each place that is cited. Here each source gets one note and one
number; the places cited in it stand below it, and letters lead back to where each is cited.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, count, islice, product
from string import ascii_lowercase
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import NBSP_PLACEHOLDER

from ....model import Source
from ..wording.words import words
from .known_notes import BEFORE_NOTES, BEFORE_TEXT, Appended, Known, KnownNotes, Settling
from .note_rows import box_rows

AFTER_ATTRIBUTES = 6
"""Behind ``footnote-duplicate`` (15) and ``attr_list`` (8), before ``toc`` (5)."""
PLACE = "concord-place"
"""The class of a note's link to the place it cites."""

Titles = Callable[[str], "tuple[str, str]"]
"""The source that a note's label cites, as id and title; the label and "" where it cites none."""


class NotesBySource(Extension):
    """Gathers notes by source; ``said`` are the words of the page's language."""

    def __init__(self, titles: Titles, said: Mapping[str, Any]) -> None:
        super().__init__()
        self.titles, self.said = titles, said
        self.known: Known = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register before everything that makes notes, and behind it."""
        notes = KnownNotes(md, self.known, lambda label: bool(self.titles(label)[1]))
        gathering = _Gathering(md, self.titles, self.said, notes)
        md.preprocessors.register(Appended(md, notes), "appended-notes", BEFORE_TEXT)
        md.treeprocessors.register(notes, "known-notes", BEFORE_NOTES)
        md.treeprocessors.register(gathering, "notes-by-source", AFTER_ATTRIBUTES)


def notes_by_source(
    find: Callable[[str], Source | None], locale: str, default: str
) -> NotesBySource:
    """The extension for a locale's pages: ``find`` finds the term base's sources by name."""

    def titles(label: str) -> tuple[str, str]:
        name = label.partition(".")[0]
        source = find(name)
        if source is None:
            return label, ""
        return name, str(source.field("title", locale, default))

    return NotesBySource(titles, words(locale))


class _Reference(NamedTuple):
    """A number in the text: its box, its link, and the label of its note."""

    sup: Element
    link: Element
    label: str


class _Gathering(Settling):
    def __init__(
        self, md: Markdown, titles: Titles, said: Mapping[str, Any], notes: KnownNotes
    ) -> None:
        super().__init__(md)
        self.titles, self.said, self.notes = titles, said, notes

    def run(self, root: Element) -> None:
        notes = root.find(".//div[@class='footnote']/ol")
        if notes is None:
            return
        references = list(_references(root))
        groups = self._groups(notes)
        if not any(self.titles(name)[1] for name in groups):
            return
        self._name(references, {name: number for number, name in enumerate(groups, 1)})
        notes[:] = [self._note(group, references) for group in groups.values()]
        for parent in list(root.iter()):
            box_rows(parent)

    def _groups(self, notes: Element) -> dict[str, dict[str, Element]]:
        """The notes by label, by source."""
        groups: dict[str, dict[str, Element]] = {}
        for note in notes:
            label = note.get("id", "").removeprefix("fn:")
            groups.setdefault(self.titles(label)[0], {})[label] = note
        return groups

    def _name(self, references: list[_Reference], numbers: Mapping[str, int]) -> None:
        """Number references by source, and say to those who do not see the notes what they are."""
        for reference in references:
            source, title = self.titles(reference.label)
            said = self.said["note_of_source" if title else "note"]
            reference.link.text = str(numbers[source])
            name = said.format(number=numbers[source], title=title)
            # Markdown leaves alone what looks like a reference to a character.
            reference.link.set("aria-label", name.replace("&", "&amp;"))

    def _note(self, group: Mapping[str, Element], references: list[_Reference]) -> Element:
        """One note: the source, then the places cited in it."""
        cited = [reference for reference in references if reference.label in group]
        letters = zip(cited, _letters(len(cited)), strict=True)
        backs: dict[str, list[Element]] = {label: [] for label in group}
        for reference, letter in letters:
            backs[reference.label].append(self._back(reference, letter))
        for label, note in group.items():
            if not self.notes.put_in(label, note):
                _strip(note)
                self.notes.learn(label, note)
        first = next(iter(group.values()))
        if len(group) > 1:
            return _gathered(group, backs)
        _append(first[-1] if len(first) else first, *backs.values())
        return first

    def _back(self, reference: _Reference, letter: str) -> Element:
        """The way back to a reference."""
        address = "#" + reference.sup.get("id", "")
        link = Element("a", {"class": "footnote-backref", "href": address})
        link.text = letter or "↑"
        said = self.said["note_back_to" if letter else "note_back"]
        link.set("aria-label", said.format(letter=letter))
        return link


def _references(root: Element) -> Iterator[_Reference]:
    for sup in root.iter("sup"):
        link = sup.find("a[@class='footnote-ref']")
        if link is not None:
            yield _Reference(sup, link, link.get("href", "").removeprefix("#fn:"))


def _letters(number: int) -> Iterator[str]:
    """a, b, …, z, aa, ab, …; none where there is nothing to tell apart."""
    if number == 1:
        yield ""
    else:
        endless = (product(ascii_lowercase, repeat=length) for length in count(1))
        yield from map("".join, islice(chain.from_iterable(endless), number))


def _strip(note: Element) -> None:
    """Take Python-Markdown's ways back out of a note."""
    for parent in note.iter():
        for child in parent.findall("a[@class='footnote-backref']"):
            parent.remove(child)
    for element in note.iter():
        element.text = (element.text or "").replace(NBSP_PLACEHOLDER, "")
        element.tail = (element.tail or "").replace(NBSP_PLACEHOLDER, "")


def _gathered(group: Mapping[str, Element], backs: Mapping[str, list[Element]]) -> Element:
    """Several notes on one source as one: the source once, and a list of its places."""
    first = next(iter(group.values()))
    entry = Element("li")
    paragraph = first[0]
    places = SubElement(entry, "ul")
    for label, note in group.items():
        link = note.find(f".//a[@class='{PLACE}']")
        if link is None:
            entry.set("id", note.get("id", ""))
            paragraph = note[0]
            _append(paragraph, backs[label])
        else:
            place = SubElement(places, "li", {"id": note.get("id", "")})
            _cut(note[0], link)
            place.append(link)
            _append(place, backs[label])
    entry.insert(0, paragraph)
    return entry


def _append(element: Element, backs: list[Element]) -> None:
    """Put the ways back behind all that an element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + " "
    else:
        element.text = (element.text or "").rstrip() + " "
    element.extend(backs)


def _cut(paragraph: Element, link: Element) -> None:
    """Take a link and what follows it out of a paragraph."""
    at = list(paragraph).index(link)
    del paragraph[at:]
    link.tail = ""
    if at:
        paragraph[at - 1].tail = (paragraph[at - 1].tail or "").rstrip()
