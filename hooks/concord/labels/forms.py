"""The forms under which a label stands in running text: case, plurals, whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ..languages import HAN, language
from ..late_pattern import LatePattern
from ..model import Concept

SHORT = 2
"""Labels of up to so many Han characters are looked for in the dictionary's longer words."""

SUFFIX = LatePattern(
    "化(?![解学身为作工石验])|者|性(?![能质别格价命情])|型(?!号)|权(?![力利威益限重衡])"
)
"""What makes another word of the one before: 容器化, 治理者; not where a new word begins."""
LONG = 4
"""The longest words that are looked for around a label's two halves."""
MET = 20
"""How often such a word is met, at least, in what the dictionary was counted in."""


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


def restored_name(values: tuple[str, str, list[str], list[str]]) -> Named:
    """What :class:`Named` is as values that JSON has, as it was."""
    name, kind, labels, avoid = values
    return Named(name, kind, tuple(labels), tuple(avoid))


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
    """Whether a match is not part of a longer word, made with letters or a Chinese suffix."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if _is_of_word(text[start]) and (_is_of_word(before) or before == "-"):
        return False
    if HAN.match(text[end - 1]):
        return end - start < 2 or not SUFFIX.match(text, end)
    if not _is_of_word(text[end - 1]) or not after:
        return True
    joined = after == "-" and text[end + 1 : end + 2].isalnum() and text[start].islower()
    return not _is_of_word(after) and not joined


# Asked of four characters of each match, and texts are made of few.
@lru_cache(maxsize=1 << 13)
def _is_of_word(character: str) -> bool:
    """Whether a character is one of those of which words between spaces are made: no Han."""
    if character.isascii():
        return character.isalnum() or character == "_"
    return character.isalnum() and not HAN.match(character)


def words_around(labels: list[str], lines: str) -> list[str]:
    """Words of a language's dictionary that contain a short label, such as 数据库 around 库.

    None where the package of the dictionary has been taken away.
    """
    short = {label for label in labels if 0 < len(label) <= SHORT and HAN.match(label)}
    first = "".join({label[0] for label in short})
    words = {}
    # One pass over all lines, in which re takes a third of the time of an automaton.
    for found in re.finditer(f"[{first}]", lines) if short else ():
        at = found.start()
        if lines[at : at + SHORT] in short or lines[at] in short:
            word = lines[lines.rfind("\n", 0, at) + 1 : lines.find(" ", at)]
            words[word] = len(word) > 1
    known = frozenset(labels)
    return [word for word in words if words[word] and word not in known]


class Joint(NamedTuple):
    """The words whose end and beginning, side by side, look like a short label: 统治 and 理论."""

    before: frozenset[str]
    behind: frozenset[str]

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether a match of the label is where two of the words meet."""
        middle = start + 1
        return any(text[at:middle] in self.before for at in range(start - LONG + 1, start)) and any(
            text[middle:at] in self.behind for at in range(end + 1, middle + LONG + 1)
        )


def joints(labels: list[str], lines: str) -> dict[str, Joint]:
    """Of labels of two Han characters the words of a language's dictionary that can hide them."""
    pairs = [label for label in labels if len(label) == 2 and all(map(HAN.match, label))]
    before: dict[str, set[str]] = {label[0]: set() for label in pairs}
    behind: dict[str, set[str]] = {label[1]: set() for label in pairs}
    for found in re.finditer(f"([{''.join(before)}]) ([0-9]+) ", lines) if pairs else ():
        _keep(
            before, found[1], lines[lines.rfind("\n", 0, found.start()) + 1 : found.end(1)], found
        )
    for found in re.finditer(f"\n([{''.join(behind)}])([^ \n]+) ([0-9]+) ", lines) if pairs else ():
        _keep(behind, found[1], found[1] + found[2], found)
    return {
        label: Joint(frozenset(before[label[0]]), frozenset(behind[label[1]])) for label in pairs
    }


def _keep(words: dict[str, set[str]], end: str, word: str, line: re.Match[str]) -> None:
    """Keep a word of the dictionary by an end of it, if it is met often and not long."""
    if 1 < len(word) <= LONG and int(line[line.re.groups]) >= MET:
        words[end].add(word)
