"""Words in Latin letters that a translation into other letters alone writes, and misspells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...languages import language
from ...late_pattern import LatePattern
from ...model import SILENT_KINDS, Page
from ...typography.spelling import SENTENCE_WORD, meant, words

OFTEN = 2
"""So often the translation writes such a word at most: else it is one."""
SHORT = 4
"""In a name as long as this a capital is a slip: ``Hbase``, ``HBase``."""
WORD = LatePattern(SENTENCE_WORD.format(SHORT), re.ASCII)
"""A word or name in a sentence."""
LETTERS = bytes(c if bytes((c,)).isalpha() else 32 for c in range(256))
"""Letters as they are, and blanks for all else."""

Slip = tuple[int, str, int, str]
"""A misspelt word and the one that is meant, each behind where it stands on its page."""


def misspelt_words(page: Page, translation: Page) -> Iterator[Slip]:
    """Words of a translation that its original does not have, and writes by a slip otherwise.

    Names in which another letter is a capital are among them.
    """
    if language(translation.locale).script is None or language(page.locale).script is not None:
        return
    known, here = words(page.source), words(translation.source)
    rare = (word for word, times in here.items() if word not in known and times <= OFTEN)
    wrong = dict(meant(rare, known, by_vowel=True)) | _recased(translation.source, page)
    low = page.source.lower() if wrong else ""
    for block in translation.blocks if wrong else ():
        if block.kind in SILENT_KINDS:
            continue
        for found in WORD.finditer(block.prose):
            if ours := wrong.get(found[0]) or wrong.get(found[0].lower()):
                at = page.source.find(ours)
                at = at if at >= 0 else low.index(ours)
                name = page.source[at : at + len(ours)]
                yield block.offset(found.start()), found[0], at, name


def _recased(text: str, page: Page) -> dict[str, str]:
    """Names of a text, each with the form in which its original writes it, and never otherwise.

    Told are those that have capitals within, stand there more than once and in a sentence, and
    have at least one in the text: in code alone a variable may be called after a thing.
    """
    original = page.source
    ours, theirs = _names(original), _names(text)
    low = {word.lower(): word for word in sorted(theirs - ours) if not word.islower()}
    if not low:
        return {}
    known = (word for word in ours if word.lower() in low)
    named = sorted(word for word in known if _has_a_capital(word))
    named = [
        word for word in named if not (word in theirs and _is_of_type(low[word.lower()], word))
    ]
    both = ((low[word.lower()].decode(), word.decode()) for word in named)
    said = "\n".join(b.text for b in page.blocks if b.kind not in SILENT_KINDS) if named else ""
    return {one: two for one, two in both if original.count(two) > 1 and two in said}


# Asked of an original beside each translation.
@lru_cache(maxsize=4)
def _names(text: str) -> frozenset[bytes]:
    """The words and names of a text, wherever they stand."""
    found = text.encode("ascii", "replace").translate(LETTERS).split()
    return frozenset([word for word in found if len(word) >= SHORT])


def _is_of_type(name: bytes, other: bytes) -> bool:
    """Whether a name is that of a type and the other of its value: ``PumpProps``, ``pumpProps``."""
    return name[:1].isupper() and other[:1].islower() and name[1:] == other[1:]


def _has_a_capital(word: bytes) -> bool:
    return not (word.islower() or word.isupper() or word.istitle())
