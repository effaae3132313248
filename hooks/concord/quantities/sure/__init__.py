"""Figures compared only as far as their forms are certain.

Each text is read twice: strictly, for what is a figure without doubt, and loosely, for all
that any of its forms could mean, words, code and parts of names included. A figure is
reported only where something read strictly on one side has no counterpart among the loose
readings of the other. So "30s" is not missed where 30 秒 stands, nor 8080 where it is code,
nor "two" where 两者 does.

`units.txt` and `words_*.txt` say what forms can mean, `bounds.txt` which words widen a figure;
`chunks` reads runs of digits by their `forms`, `surroundings` what stands beside them, `english`
and `chinese` numbers in words. Other languages are compared by their digits, with units and bounds
left out.
"""

from .compare import Unmatched, can_say, unmatched
from .perhaps import LEXED
from .side import Side, Text, may_say, side_of

__all__ = ["LEXED", "Side", "Text", "Unmatched", "can_say", "may_say", "side_of", "unmatched"]
