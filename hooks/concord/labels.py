"""Mentions: where the labels of concepts stand in running text, Latin and CJK.

All labels of a locale are looked for in one pass (Aho–Corasick). A label in Latin script
counts as a whole word, with its regular plural; one in CJK, which has no word boundaries,
counts unless it is part of a longer label or of a longer word of the dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from .links import SCHEME
from .model import Block, Concept

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
WORD = re.compile(r"[^\W\u3400-\u9fff\uf900-\ufaff]")
PROSE = frozenset(("paragraph", "item", "row", "definition"))
UNREAD = frozenset(("code", "html", "comment"))
SILENT = UNREAD | {"link", "image"}
QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"|「[^」]*」|『[^』]*』|《[^》]*》")
GLOSS = re.compile(r"\s*（[^（）]*）")
"""A gloss behind a link, such as the English name in ``[大帐篷](big-tent.md)（big tent）``."""
SHORT = 2
"""Labels of up to so many Han characters are looked for in the dictionary's longer words."""


Span = tuple[int, int]


class Mention(NamedTuple):
    """A label found: its place in the text, its concept, the label as the term base has it."""

    start: int
    end: int
    concept: str
    label: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A form to look for; one without a concept is a longer word that hides labels."""

    form: str
    label: str = ""
    concept: str = ""
    sensitive: bool = False
    free: int = 0
    """How many characters at the start may differ in case."""


class LabelIndex:
    """Finds labels in text. Build one for a locale and use it for every block."""

    def __init__(self, patterns: Iterable[_Pattern], words: Iterable[str] = ()) -> None:
        longer = [_Pattern(word) for word in words]
        self.patterns = [pattern for pattern in patterns if pattern.form.strip()] + longer
        forms = [_lower(pattern.form) for pattern in self.patterns]
        self.automaton = AhoCorasick(
            forms,
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA if forms else None,
        )

    def find(self, text: str) -> list[Mention]:
        """The mentions in a text, longest first where two begin together, never overlapping."""
        found = []
        hits = self.automaton.find_matches_as_indexes(_lower(text), overlapping=True)
        for number, start, end in hits:
            pattern = self.patterns[number]
            if _whole(text, start, end) and _same(text[start:end], pattern):
                found.append((start, -end, number))
        out, behind = [], 0
        for start, end, number in sorted(found):
            if start >= behind:
                behind = -end
                pattern = self.patterns[number]
                if pattern.concept:
                    out.append(Mention(start, -end, pattern.concept, pattern.label))
        return out

    def in_prose(self, block: Block) -> list[Mention]:
        """The mentions in a block's prose: not in links, code, quotations or titles of works.

        Nor in the full-width brackets directly behind a link or another mention.
        """
        if block.kind not in PROSE:
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
        if block.kind in UNREAD:
            return []
        foreign = [m for m in block.marks if m.kind == "link" and SCHEME.match(m.value)]
        silent = [*_spans(block, UNREAD), *((mark.start, mark.end) for mark in foreign)]
        return self._outside(silent, block)

    def _outside(self, silent: list[Span], block: Block) -> list[Mention]:
        """The mentions that neither a silent stretch nor a quotation covers in part."""
        if "quote" in block.container or not (mentions := self.find(block.text)):
            return []
        silent = [*silent, *(found.span() for found in QUOTED.finditer(block.text))]
        return [
            mention
            for mention in mentions
            if not any(start < mention.end and mention.start < end for start, end in silent)
        ]


def _glosses(block: Block) -> list[Span]:
    """The brackets directly behind the links of a block."""
    ends = [mark.end for mark in block.marks if mark.kind == "link"]
    return [found.span() for end in ends if (found := GLOSS.match(block.text, end))]


def _spans(block: Block, kinds: frozenset[str]) -> list[Span]:
    return [(mark.start, mark.end) for mark in block.marks if mark.kind in kinds]


def label_index(concepts: Iterable[Concept], locale: str) -> LabelIndex:
    """The index of all labels of the concepts in a locale."""
    patterns = []
    for concept in concepts:
        if names := concept.names.get(locale):
            for label in names.labels:
                patterns += _patterns(label, concept, locale)
    return LabelIndex(patterns, _words_around([p.form for p in patterns], locale))


def avoid_index(concepts: Iterable[Concept], locale: str) -> LabelIndex:
    """The index of the wordings to avoid in a locale; labels that contain one hide it."""
    patterns, labels = [], []
    for concept in concepts:
        if names := concept.names.get(locale):
            patterns += [
                _Pattern(label, label, concept.id, True, int(label[:1].islower()))
                for label in names.avoid
            ]
            labels += names.labels
    return LabelIndex(patterns, [label for label in labels if label])


def _patterns(label: str, concept: Concept, locale: str) -> Iterator[_Pattern]:
    proper = concept.kind != "concept"
    inner = label[1:] != label[1:].lower()
    sensitive = inner or (proper and label != label.lower())
    free = 1 if inner and not proper else 0
    yield _Pattern(label, label, concept.id, sensitive, free)
    if locale.startswith("en") and not proper:
        for form in _plurals(label):
            yield _Pattern(form, label, concept.id, sensitive, free)


def _plurals(label: str) -> Iterator[str]:
    """The regular English plural of a label's last word."""
    if not label or not label[-1].isalpha() or not label.isascii() or label.endswith("s"):
        return
    if re.search(r"[^aeiou]y$", label):
        yield label[:-1] + "ies"
    elif re.search(r"(x|z|ch|sh)$", label):
        yield label + "es"
    else:
        yield label + "s"


def _lower(text: str) -> str:
    """Lower case of the same length, character by character."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a match in Latin script is not part of a longer word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if WORD.match(text[start]) and before and (WORD.match(before) or before == "-"):
        return False
    if not WORD.match(text[end - 1]) or not after:
        return True
    joined = after == "-" and text[end + 1 : end + 2].isalnum() and text[start].islower()
    return not WORD.match(after) and not joined


def _same(text: str, pattern: _Pattern) -> bool:
    return not pattern.sensitive or text[pattern.free :] == pattern.form[pattern.free :]


def _words_around(labels: list[str], locale: str) -> list[str]:
    """Dictionary words (jieba's list) that contain a short label, such as 数据库 around 库."""
    short = [label for label in labels if 0 < len(label) <= SHORT and HAN.match(label)]
    if not short or not locale.startswith("zh"):
        return []
    dictionary = resources.files("jieba").joinpath("dict.txt").read_text("utf-8")
    words = {}
    # One pass over the whole file: a line is a word, its frequency and its class.
    for _, at, _ in AhoCorasick(short).find_matches_as_indexes(dictionary):
        word = dictionary[dictionary.rfind("\n", 0, at) + 1 : dictionary.find(" ", at)]
        words[word] = len(word) > 1
    return [word for word in words if words[word] and word not in labels]
