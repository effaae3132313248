"""Mentions: where the labels of concepts stand in running text, Latin and CJK.

All labels of a locale are looked for in one pass (Aho–Corasick). A label in Latin script
counts as a whole word, with its regular plural; one in CJK, which has no word boundaries,
counts unless it is part of a longer label or of a longer word of the dictionary, or stands where
two such words meet (统治 and 理论).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from ..languages.dictionary import dictionary
from ..late_pattern import LatePattern
from ..layout.destinations import SCHEME
from ..model import PROSE_KINDS, SILENT_KINDS, Block, Concept, Page
from .forms import (
    Form,
    Joint,
    Named,
    avoided_form,
    joints,
    label_forms,
    lowered,
    named,
    words_around,
)

__all__ = ["LabelIndex", "Mention", "avoid_index", "label_index", "small_prose"]

SILENT = frozenset(("code", "html", "comment", "link", "image"))
QUOTED = LatePattern(r"“[^”]*”|\"[^\"\n]*\"|「[^」]*」|『[^』]*』|《[^》]*》")
GLOSS = re.compile(r"\s*（[^（）]*）")
"""A gloss behind a link, such as the English name in ``[大帐篷](big-tent.md)（big tent）``."""

Span = tuple[int, int]


class Mention(NamedTuple):
    """A label found: its place in the text, its concept, the label as the term base has it."""

    start: int
    end: int
    concept: str
    label: str


class LabelIndex:
    """Finds labels in text. Build one for a locale and use it for every block."""

    def __init__(
        self,
        forms: Iterable[Form],
        words: Iterable[str] = (),
        joints: Mapping[str, Joint] | None = None,
    ) -> None:
        forms = [form for form in forms if form.text.strip()] + [Form(word) for word in words]
        self.__setstate__((forms, joints or {}))

    def __getstate__(self) -> tuple[list[Form], Mapping[str, Joint]]:
        """What is sent to another process: the automaton cannot be."""
        return self.forms, self.joints

    def __setstate__(self, made_of: tuple[list[Form], Mapping[str, Joint]]) -> None:
        self.forms, self.joints = made_of
        self.automaton = AhoCorasick(
            [lowered(form.text) for form in self.forms],
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA if self.forms else None,
        )

    def find(self, text: str) -> list[Mention]:
        """The mentions in a text, longest first where two begin together, never overlapping."""
        if not self.forms:
            return []
        hits = self.automaton.find_matches_as_indexes(lowered(text), overlapping=True)
        found = [
            (start, -end, number)
            for number, start, end in hits
            if self.forms[number].fits(text, start, end)
            and not self._is_joint(self.forms[number].text, text, start, end)
        ]
        out, behind = [], 0
        for start, end, number in sorted(found):
            if start >= behind:
                behind = -end
                form = self.forms[number]
                if form.concept:
                    out.append(Mention(start, -end, form.concept, form.label))
        return out

    def _is_joint(self, label: str, text: str, start: int, end: int) -> bool:
        joint = self.joints.get(label)
        return joint is not None and joint.holds(text, start, end)

    def in_prose(self, block: Block) -> list[Mention]:
        """The mentions in a block's prose: not in links, code, quotations or titles of works.

        Nor in the full-width brackets directly behind a link or another mention.
        """
        if block.kind not in PROSE_KINDS:
            return []
        found: list[Mention] = []
        glosses = _glosses(block)
        for mention in self._outside(_spans(block, SILENT), block):
            if not any(start <= mention.start < end for start, end in glosses):
                found.append(mention)
                if gloss := GLOSS.match(block.text, mention.end):
                    glosses.append(gloss.span())
        return found

    def in_text(self, block: Block) -> list[Mention]:
        """The mentions in all that readers read: headings, titles, links to pages of the site.

        Not in code, quotations, titles of works and links out of the site, which may name any.
        """
        if block.kind in SILENT_KINDS:
            return []
        foreign = [m for m in block.marks if m.kind == "link" and SCHEME.match(m.value)]
        return self._outside([(mark.start, mark.end) for mark in foreign], block)

    def _outside(self, silent: list[Span], block: Block) -> list[Mention]:
        """The mentions that neither a silent stretch nor a quotation covers in part."""
        text = _running(block)
        if "quote" in block.container or not (mentions := self.find(text)):
            return []
        silent = [*silent, *(found.span() for found in QUOTED.finditer(block.text))]
        return [
            mention
            for mention in mentions
            if not any(start < mention.end and mention.start < end for start, end in silent)
            and not _is_masked(mention, block)
        ]


def _running(block: Block) -> str:
    # The cells of a row stand on lines of their own, and no label reaches from one to the next.
    return block.text if block.kind == "row" else block.text.replace("\n", " ")


def small_prose(page: Page) -> str:
    """All prose of a page in small letters: where a form stands not in it, it is not mentioned."""
    return "\n".join(lowered(_running(one)) for one in page.blocks if one.kind in PROSE_KINDS)


def _is_masked(mention: Mention, block: Block) -> bool:
    """Whether a mention is no prose: a label that looks like a file's name, whole, is prose."""
    span = mention.start, mention.end
    named = span in block.mask and "." in block.text[mention.start : mention.end]
    marked = named and any(mark.start <= span[0] <= mark.end for mark in block.marks)
    return block.is_masked(*span) and (marked or not named)


def _glosses(block: Block) -> list[Span]:
    """The brackets directly behind the links of a block."""
    ends = [mark.end for mark in block.marks if mark.kind == "link"]
    return [found.span() for end in ends if (found := GLOSS.match(block.text, end))]


def _spans(block: Block, kinds: frozenset[str]) -> list[Span]:
    return [(mark.start, mark.end) for mark in block.marks if mark.kind in kinds]


def label_index(concepts: Iterable[Concept], locale: str) -> LabelIndex:
    """The index of all labels of the concepts in a locale."""
    return _label_index(tuple(named(concepts, locale)), locale)


def avoid_index(concepts: Iterable[Concept], locale: str) -> LabelIndex:
    """The index of the wordings to avoid in a locale; labels that contain one hide it."""
    return _avoid_index(tuple(named(concepts, locale)))


def forms_of(concepts: Iterable[Named], locale: str) -> frozenset[str]:
    """All that can be found, or hide what is found, because of concepts, in small letters."""
    found = [form.text for form in _forms(concepts, locale)]
    around = words_around(found, dictionary(locale)) if found else []
    return frozenset(lowered(text) for text in (*found, *around) if text.strip())


def _forms(concepts: Iterable[Named], locale: str) -> list[Form]:
    return [
        form
        for concept in concepts
        for label in concept.labels
        for form in label_forms(label, concept, locale)
    ]


# Kept by value: to check a site again after an edit mostly finds the same names.
@lru_cache(maxsize=8)
def _label_index(concepts: tuple[Named, ...], locale: str) -> LabelIndex:
    forms = _forms(concepts, locale)
    texts = [form.text for form in forms]
    lines = dictionary(locale)
    return LabelIndex(forms, words_around(texts, lines), joints(texts, lines))


@lru_cache(maxsize=8)
def _avoid_index(concepts: tuple[Named, ...]) -> LabelIndex:
    forms = [avoided_form(label, concept) for concept in concepts for label in concept.avoid]
    labels = [label for concept in concepts for label in concept.labels if label]
    return LabelIndex(forms, labels)
