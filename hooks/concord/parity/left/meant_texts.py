"""Texts that are the same in every language: messages, works, data, components, fillers."""

from __future__ import annotations

import re

from ...languages.english import SMALL
from ...late_pattern import LatePattern
from ...model import SILENT_KINDS, Block
from .as_they_are import are_as_they_are, is_a_work

ERROR = re.compile(
    r"\A\W*(?:[A-Z]+ )?\w*(?:error|exception|warning): |\A\W*\w+: Error\b[^.]*: "
    r"|\A\W*[45]\d\d (?-i:[A-Z])",
    re.I,
)
"""The message of a program, which people search for as it is."""
FILLER = re.compile(r"\b(?:lorem|ipsum|dolor|nisl|libero|volutpat|molestie|aliquet)\b", re.I)
"""Words of the text that printers put where there is none yet."""
SHORT_FOR = re.compile(r"\s*[\w.-]+ ?: ?(?:[^\s:]+ ?){1,4}\s*")
"""A name with what it is short for, of a few words."""
DATA = re.compile(r"\s*(?:- )?[\w-]+: .*(?:\n\s*[\w-]+: .*)+\s*")
"""An item of data, of which a component of the page makes something."""
COMPONENT = re.compile(r"\s*[A-Z]\w+\s+\w+=[{\"']")
"""How a component begins that stands in a text."""
CITED = LatePattern(
    r"\bet al\.|\barXiv preprint\b"
    r"|\[[JMCDR](?:/OL)?\]|\A\[\d+\] [A-Z]|\b(?:[Vv]ol|pp)\. ?\d|\bdoi: ?10\."
    r"|\(\d(?:st|nd|rd|th) [Ee]d|[.,;:”\"] [Ii]n:? (?:\d+(?:st|nd|rd|th) |\d{4} )?(?:[A-Z]\w+ )*"
    r"(?:Conference|Proceedings|Proc\.|Symposium|Transactions|Workshop)\b"
    r"|[,;] in [A-Z][A-Za-z]+ (?:19|20)\d\d\b"
    r"|[,;] by (?:[A-Z][\w.-]* ){1,3}(?:d[aei]r? |v[ao]n )?[A-Z][\w-]+(?:,| and|;|\Z)"
)
"""A work that is cited, with authors, volume, edition or meeting, as it is in every language."""
EQUATION = re.compile(r"[\w.]+(?: [\w.]+)* =(?: [\w.]+)+(?: [+*/×÷-](?: [\w.]+)+)+")
"""What is so much, as a sum of names."""


def is_meant(two: Block) -> bool:
    """Whether a text is the same in every language: a message, a work, data, a component."""
    return bool(
        two.text.lstrip().startswith("<")
        or ERROR.search(two.text)
        or is_a_work(two)
        or are_as_they_are(two)
        or CITED.search(two.text)
        or FILLER.search(two.text)
        or DATA.fullmatch(two.text)
        or COMPONENT.match(two.text)
        or (EQUATION.fullmatch(two.text.strip()) and not SMALL.search(two.text))
        or (two.kind == "item" and SHORT_FOR.fullmatch(two.text))
        or two.kind in SILENT_KINDS
    )
