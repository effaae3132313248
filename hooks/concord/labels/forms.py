"""The forms under which a label stands in running text: case, plurals, whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ..languages import HAN, language
from ..model import Concept

SHORT = 2
"""Labels of up to so many Han characters are looked for in the dictionary's longer words."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form to look for; one without a concept is a longer word that hides labels.

    ``free`` characters at its start may differ in case, all of them if it is not ``sensitive``.
    """

    text: str
    label: str = ""
    concept: str = ""
    sensitive: bool = False
    free: int = 0

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch of text that is this form in lower case is a mention of it."""
        same = not self.sensitive or text[start + self.free : end] == self.text[self.free :]
        return same and _is_whole(text, start, end)


class Named(NamedTuple):
    """All that indexes of labels know of a concept: what it is called in one locale."""

    id: str
    kind: str
    labels: tuple[str, ...]
    avoid: tuple[str, ...]


def named(concepts: Iterable[Concept], locale: str) -> list[Named]:
    """The concepts that have names in a locale, in their order."""
    return [
        Named(concept.id, concept.kind, names.labels, names.avoid)
        for concept in concepts
        if (names := concept.names.get(locale))
    ]


def label_forms(label: str, concept: Concept | Named, locale: str) -> Iterator[Form]:
    """The forms of a label: as it is, and its regular plurals if it is no name.

    Names keep their case; other labels too, but for their first letter, where a letter behind
    it is a capital.
    """
    proper = concept.kind != "concept"
    inner = label[1:] != label[1:].lower()
    sensitive = inner or (proper and label != label.lower())
    free = 1 if inner and not proper else 0
    yield Form(label, label, concept.id, sensitive, free)
    if not proper:
        for text in language(locale).plurals(label):
            yield Form(text, label, concept.id, sensitive, free)


def avoided_form(label: str, concept: Concept | Named) -> Form:
    """The form of a wording to avoid: its case counts, but for a small letter at its start."""
    return Form(label, label, concept.id, True, int(label[:1].islower()))


def lowered(text: str) -> str:
    """Lower case of the same length, character by character."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a match in Latin script is not part of a longer word."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if _is_of_word(text[start]) and (_is_of_word(before) or before == "-"):
        return False
    if not _is_of_word(text[end - 1]) or not after:
        return True
    joined = after == "-" and text[end + 1 : end + 2].isalnum() and text[start].islower()
    return not _is_of_word(after) and not joined


def _is_of_word(character: str) -> bool:
    """Whether a character is one of those of which words between spaces are made: no Han."""
    if character.isascii():
        return character.isalnum() or character == "_"
    return character.isalnum() and not HAN.match(character)


def words_around(labels: list[str], locale: str) -> list[str]:
    """Words of the language's dictionary that contain a short label, such as 数据库 around 库.

    None where the package of the dictionary has been taken away.
    """
    short = [label for label in labels if 0 < len(label) <= SHORT and HAN.match(label)]
    package, _, file = language(locale).dictionary.partition("/")
    if not short or not package:
        return []
    try:
        dictionary = resources.files(package).joinpath(file).read_text("utf-8")
    except ModuleNotFoundError:
        return []
    words = {}
    # One pass over the whole file: a line is a word, its frequency and its class.
    for _, at, _ in AhoCorasick(short).find_matches_as_indexes(dictionary):
        word = dictionary[dictionary.rfind("\n", 0, at) + 1 : dictionary.find(" ", at)]
        words[word] = len(word) > 1
    return [word for word in words if words[word] and word not in labels]
